import type { notices as ru } from '../ru/notices.ts';
import type { Translation } from '../translation.ts';

export const notices = {
  title: 'Notifications',
  none: 'No new notifications',
  noneHint: 'What needs your attention will appear here.',
  markAll: 'Mark all as read',
  unknown: 'Event: {{kind}}',
  kind: {
    export_done: 'The file “{{title}}” is ready, rows: {{rows}}',
    view_threshold: 'The list “{{name}}” holds {{count}}, above its threshold {{threshold}}',
    reception_inquire: 'Information asked for reception {{number}}, due {{dueOn}}',
    reception_invite: 'Invited to reception {{number}}, position due {{dueOn}}',
    reception_move: 'Reception {{number}} moved to {{dueOn}}',
    reception_reviewPosition: 'The position for reception {{number}} was found poor, give a new one',
    reception_poorPosition: 'A body is poorly prepared for reception {{number}}',
    assignment_set: 'Assignment {{number}} given, due {{dueOn}}',
    appeal_route: 'Appeal {{number}} was sent to you, due {{dueOn}}',
    appeal_answer: 'Appeal {{number}} has an answer that awaits expertise',
    appeal_returnAnswer: 'The answer to appeal {{number}} was returned for rework, due {{dueOn}}',
    intake_distribute: 'Letters handed to you: {{count}}, sheet No. {{number}}. Confirm the receipt',
    intake_takeBack: 'Letters taken back from you: {{numbers}}',
    appeal_checkRegistration: 'The second look at card {{number}} found errors: {{count}}',
    appeal_forward: 'Appeal {{number}} was forwarded to you by competence, due {{dueOn}}',
    appeal_reportOnControl: 'A report came on appeal {{number}} under your control',
    appeal_propose: 'A return or termination of {{number}} is proposed: your decision is needed',
    appeal_declineProposal: 'Your proposal on {{number}} was declined',
  },
} satisfies Translation<typeof ru>;
