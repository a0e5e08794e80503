import type { outbox as ru } from '../ru/outbox.ts';
import type { Translation } from '../translation.ts';

/** Letters on their way out, and the sweeps of terms. */
export const outbox = {
  title: 'Mail and reminders',
  notSet: 'No mail server is set: no letters go out, notifications stay in the system',
  toSettings: 'Open the settings',
  none: 'No letters',
  noneHint: 'Every letter is seen here: waiting, sent or not delivered.',
  state: {
    waiting: 'Waiting',
    sent: 'Sent',
    dead: 'Not delivered',
  },
  when: 'When',
  to: 'To',
  subject: 'Subject',
  what: 'State',
  again: 'Again',
  retry: 'Send again',
  attempts_one: '{{count}} attempt',
  attempts_other: '{{count}} attempts',
  next: 'next {{at}}',
  sweeps: 'Looks at terms today',
  noSweeps: 'none yet today',
  looked: 'Terms looked at',
  reminded: 'Reminders',
  mails: 'Letters',
} satisfies Translation<typeof ru>;
