export const live = {
  views: 'Карточку смотрит {{name}}',
  edits: 'Правит {{name}}',
  changed: '{{name}} — изменение в {{when}}. То, что вы набираете, останется.',
  changedShown: '{{name}} — изменение в {{when}}, карточка обновлена.',
  listChanged: 'Список изменился',
  show: 'Показать',
  hide: 'Скрыть',
};
