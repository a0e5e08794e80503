import type { notices as ru } from '../ru/notices.ts';
import type { Translation } from '../translation.ts';

export const notices = {
  title: 'Notifications',
  none: 'No new notifications',
  noneHint: 'What needs your attention will appear here.',
  markAll: 'Mark all as read',
  unknown: 'Event: {{kind}}',
} satisfies Translation<typeof ru>;
