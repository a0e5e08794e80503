export const notices = {
  title: 'Уведомления',
  none: 'Новых уведомлений нет',
  noneHint: 'Здесь появится то, что требует вашего внимания.',
  markAll: 'Отметить все прочитанными',
  unknown: 'Событие: {{kind}}',
  kind: {
    appeal_route: 'Обращение {{number}} направлено вам на исполнение, срок {{dueOn}}',
    appeal_answer: 'На обращение {{number}} поступил ответ, он ждёт экспертизы',
    appeal_returnAnswer: 'Ответ на обращение {{number}} возвращён на доработку, срок {{dueOn}}',
  },
};
