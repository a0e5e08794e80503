import type { recount as ru } from '../ru/recount.ts';
import type { Translation } from '../translation.ts';

/** The recount of terms after a change of the calendar. */
export const recount = {
  title: 'Recount of terms',
  preview: 'What changes by the present calendar',
  act: 'Recount',
  recount: 'Recount the terms',
  reason: 'Ground',
  reasonHint: 'The document that moved or declared the day off.',
  done: 'Recounts made',
  nothing: 'Terms agree with the calendar',
  nothingHint: 'Open terms looked at: {{looked}}. There is nothing to recount.',
  looked: 'Open terms',
  later: 'Will end later',
  earlier: 'Will end earlier',
  appeal: 'Appeal',
  fromOn: 'Now',
  toOn: 'Will be',
  first: 'The first {{shown}} of {{moved}} are shown.',
  when: 'When, who',
  moved: 'Moved',
  movedOf: '{{moved}} of {{total}}',
  state: 'State',
  running: 'Recounting',
  isDone: 'Done',
  isFailed: 'Broken off',
} satisfies Translation<typeof ru>;
