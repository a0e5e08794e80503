import type { handover as ru } from '../ru/handover.ts';
import type { Translation } from '../translation.ts';

/** The hand-over of a whole load. */
export const handover = {
  title: 'Hand-over',
  handOver: 'Hand over',
  number: 'Number',
  body: 'Body',
  from: 'Whose load',
  to: 'To whom',
  total: 'Handed over',
  reason: 'Ground',
  reasonHint: 'Leave, illness, transfer: number and date of the order.',
  back: 'Return',
  return: 'Give back',
  returned: '{{on}}, gave back {{count}}',
  none: 'Nothing was handed over yet',
  noneHint: 'All that a person answers for goes to another in one act, and back in the same way.',
  done: 'Handed over, act {{number}}',
  preview: 'What will go',
  nothing: 'The person has nothing open.',
  willGo_one: '{{count}} thing will go',
  willGo_other: '{{count}} things will go',
  kind: {
    appealControl: 'control of an appeal',
    appealWork: 'appeal in work',
    resolution: 'given by resolution',
    assignmentControl: 'control of an assignment',
  },
} satisfies Translation<typeof ru>;
