import type { electronic as ru } from '../ru/electronic.ts';
import type { Translation } from '../translation.ts';

export const electronic = {
  wordForWord: 'The message word for word',
  unread: {
    next: 'Next',
    previous: 'Previous',
    title: 'Unread messages',
    link: 'Unread messages: {{count}}',
    total: 'Waiting: {{count}}',
    empty: 'No unread messages',
    emptyHint: 'Here comes what other systems sent and what cannot be read as an appeal.',
    message: 'Message {{id}}, {{machine}}',
    noText: 'The message is no text; its bytes are kept.',
    text: 'Essence of the appeal',
    complete: 'Complete and accept',
    completed: 'Accepted, talon {{talon}}',
    reject: 'Reject',
    rejected: 'The message was rejected and kept',
    reason: 'Why this is no appeal',
  },
  machines: {
    title: 'Machine accounts',
    list: 'Issued',
    issue: 'Issue an account',
    empty: 'No accounts yet',
    name: 'Name',
    system: 'Sign of the system, in Latin letters',
    source: 'Source of the appeals',
    responsible: 'Person responsible',
    calls: 'Calls per minute',
    rate: 'up to {{count}} per minute',
    brought: 'messages received: {{count}}',
    revoke: 'End the access',
    revoked: 'access ended {{at}}',
    secretTitle: 'The secret is shown once. Hand it to the owner of the system.',
  },
} satisfies Translation<typeof ru>;
