import type { callBacks as ru } from '../ru/callBacks.ts';
import type { Translation } from '../translation.ts';

export const callBacks = {
  title: 'Calls after the answer',
  view: 'Whom to show',
  views: { due: 'To call today', waiting: 'All waiting', done: 'Called', reopened: 'Taken up again' },
  none: 'Nobody to call',
  noneHint: 'A share of those who got an answer or were received comes here; the share is a setting.',
  name: 'Whom',
  phone: 'Telephone',
  outcome: 'When to call, what was said',
  about: 'About',
  number: 'Number',
  answeredOn: 'Answered on',
  given: 'Outcome',
  words: "The person's words",
  tried_one: '{{count}} attempt',
  tried_other: '{{count}} attempts',
  unreached: 'Not reached',
  grade: 'grade {{grade}}',
  result: 'Call',
  solved: 'Is it solved',
  satisfaction: 'Grade of the answer, from 1 to 5',
  record: 'Write the call down',
  recorded: 'The call is written down',
  reopening: {
    control: 'What was promised is not done: the appeal comes under control with a new term.',
    repeat: 'A call does not open a closed case: tell the person of a repeat appeal or a complaint.',
  },
} satisfies Translation<typeof ru>;
