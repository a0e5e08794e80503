import type { receptionPapers as ru } from '../ru/receptionPapers.ts';
import type { Translation } from '../translation.ts';

/** Papers of receptions, the schedule that everybody may read, the feeds of calendars. */
export const receptionPapers = {
  print: 'Print',
  printOf: 'Print: {{what}}',
  printIt: 'Print',
  language: 'Language of the papers',
  kind: {
    brief: 'Brief',
    pack: 'Materials',
    invited: 'List and those invited',
    calls: 'Call list',
    agenda: 'Agenda and attendance',
    archive: 'Act of archiving',
  },
  marked: 'those marked',
  day: 'the whole day',
} satisfies Translation<typeof ru>;
