/** Papers of receptions, the schedule that everybody may read, the feeds of calendars. */
export const receptionPapers = {
  print: 'Печать',
  printOf: 'Печать: {{what}}',
  printIt: 'Напечатать',
  language: 'Язык бумаг',
  kind: {
    brief: 'Справка к приёму',
    pack: 'Материалы',
    invited: 'Список и приглашённые',
    calls: 'Список для обзвона',
    agenda: 'Повестка и лист присутствия',
    archive: 'Акт списания в архив',
  },
  marked: 'отмеченные',
  day: 'весь день',
};
