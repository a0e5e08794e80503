import type { notices as ru } from '../ru/notices.ts';
import type { Translation } from '../translation.ts';

export const notices = {
  title: 'Notifications',
  none: 'No new notifications',
  noneHint: 'What needs your attention will appear here.',
  markAll: 'Mark all as read',
  unknown: 'Event: {{kind}}',
  kind: {
    appeal_route: 'Appeal {{number}} was sent to you, due {{dueOn}}',
    appeal_answer: 'Appeal {{number}} has an answer that awaits expertise',
    appeal_returnAnswer: 'The answer to appeal {{number}} was returned for rework, due {{dueOn}}',
  },
} satisfies Translation<typeof ru>;
