import type { published as ru } from '../ru/published.ts';
import type { Translation } from '../translation.ts';

export const published = {
  title: 'Check of published figures',
  add: 'New check',
  all: 'Checked reports',
  none: 'Nothing has been checked yet',
  noneHint: 'Write down the figures of a report and how they belong together: what does not agree is shown.',
  report: 'Which report',
  source: 'Where it comes from',
  result: 'Result',
  saved: 'Saved',
  savedNow: 'Saved',
  figures: 'Figures of the report',
  pasteHint: 'Rows can be pasted from a spreadsheet',
  fromFile: 'From a CSV or XLSX file',
  addRow: 'One more row',
  remove: 'Remove',
  removeRow: 'Remove row {{row}}',
  field: {
    code: 'Sign',
    name: 'Figure',
    printed: 'Printed',
    check: 'Should be',
    at: '{{field}}, row {{row}}',
  },
  verdict: { holds: 'agrees', wrong: 'does not agree' },
  allHold: 'Everything agrees, checks: {{count}}',
  wrong: '{{wrong}} of {{count}} do not agree',
  finding: 'printed {{printed}}, while {{check}} gives {{computed}}.',
  tolerance: 'Rounding allows a difference of {{tolerance}}.',
  suspicion: {
    truncated: 'It seems to be cut off and not rounded.',
    otherBase: 'The growth seems to be taken of the present value instead of the former one.',
  },
  howTitle: 'How to write what belongs together',
  how: 'Sum: = a + b. Share in percent: = a / b. Growth in percent: = growth(now; before). How many times: = times(now; before). Not more than: <= a. Several apart by |. Whole numbers are compared exactly, others within half of the last place of each rounded number.',
} satisfies Translation<typeof ru>;
