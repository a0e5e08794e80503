import type { lists as ru } from '../ru/lists.ts';
import type { Translation } from '../translation.ts';

/** Lists of any kind: files taken away, saved views, columns. */
export const lists: Translation<typeof ru> = {
  export: {
    title: 'Файлмен алу',
    rows_one: '{{shown}} жол болады',
    rows_other: '{{shown}} жол болады',
    xlsx: 'Excel (XLSX)',
    csv: 'Мәтін (CSV)',
    allColumns: 'Excel, барлық баған',
    files: 'Менің файлдарым',
    allFiles: 'Барлық файлдарым',
    none: 'Әзірге файл жоқ. Дайын файл бір апта сақталады.',
    failed: 'орындалмады',
    waiting: 'кезекте',
    cancelled: 'тоқтатылды',
    cancel: '«{{title}}» файлын дайындауды тоқтату',
    progress: '«{{title}}» файлы дайындалуда',
  },
  views: {
    title: 'Тізімдер',
    save: 'Осы тізімді сақтау…',
    rewrite: 'Бұрынғысын ауыстыру',
    new: 'жаңа',
    name: 'Атауы',
    forWhom: 'Кімге арналған',
    alertAbove: 'Мынадан көп болса, ескерту',
    alertHint: 'Хабарлама күніне бір рет келеді',
    alarms: 'Шектен асқан тізімдер: {{count}}',
    threshold: 'шегі {{count}}',
    remove: '«{{name}}» тізімін алып тастау',
    scope: {
      mine: 'Менікі',
      department: 'Бөлімнің',
      everyone: 'Барлығына',
    },
  },
  columns: {
    left: '«{{column}}» бағанын алға',
    right: '«{{column}}» бағанын артқа',
  },
};
