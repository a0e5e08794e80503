/** Lists of any kind: files taken away, saved views, columns. */
export const lists = {
  export: {
    title: 'Забрать файлом',
    rows_one: 'Будет {{shown}} строка',
    rows_few: 'Будет {{shown}} строки',
    rows_many: 'Будет {{shown}} строк',
    rows_other: 'Будет {{shown}} строки',
    xlsx: 'Excel (XLSX)',
    csv: 'Текст (CSV)',
    allColumns: 'Excel, все столбцы',
    files: 'Мои файлы',
    none: 'Файлов пока нет. Готовый файл хранится неделю.',
    failed: 'не получилось',
    progress: 'Готовится файл «{{title}}»',
  },
  views: {
    title: 'Списки',
    save: 'Сохранить этот список…',
    rewrite: 'Заменить прежний',
    new: 'новый',
    name: 'Название',
    forWhom: 'Для кого',
    alertAbove: 'Предупредить, если больше',
    alertHint: 'Уведомление придёт один раз в день',
    alarms: 'Списков выше порога: {{count}}',
    threshold: 'порог {{count}}',
    remove: 'Убрать список «{{name}}»',
    scope: {
      mine: 'Мои',
      department: 'Отдела',
      everyone: 'Для всех',
    },
  },
  columns: {
    left: 'Столбец «{{column}}» раньше',
    right: 'Столбец «{{column}}» позже',
  },
};
