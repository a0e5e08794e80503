export const notices = {
  title: 'Уведомления',
  none: 'Новых уведомлений нет',
  noneHint: 'Здесь появится то, что требует вашего внимания.',
  markAll: 'Отметить все прочитанными',
  unknown: 'Событие: {{kind}}',
  kind: {
    reception_inquire: 'Запрошены сведения к приёму {{number}}, срок {{dueOn}}',
    reception_invite: 'Орган приглашён на приём {{number}}, позиция до {{dueOn}}',
    reception_move: 'Приём {{number}} перенесён на {{dueOn}}',
    reception_reviewPosition: 'Позиция к приёму {{number}} признана некачественной, представьте новую',
    reception_poorPosition: 'К приёму {{number}} орган подготовился плохо',
    assignment_set: 'Дано поручение {{number}}, срок {{dueOn}}',
    appeal_route: 'Обращение {{number}} направлено вам на исполнение, срок {{dueOn}}',
    appeal_answer: 'На обращение {{number}} поступил ответ, он ждёт экспертизы',
    appeal_returnAnswer: 'Ответ на обращение {{number}} возвращён на доработку, срок {{dueOn}}',
  },
};
