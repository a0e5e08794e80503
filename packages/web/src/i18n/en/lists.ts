import type { lists as ru } from '../ru/lists.ts';
import type { Translation } from '../translation.ts';

/** Lists of any kind: files taken away, saved views, columns. */
export const lists: Translation<typeof ru> = {
  export: {
    title: 'Take away as a file',
    rows_one: '{{shown}} row',
    rows_other: '{{shown}} rows',
    xlsx: 'Excel (XLSX)',
    csv: 'Text (CSV)',
    allColumns: 'Excel, all columns',
    files: 'My files',
    allFiles: 'All my files',
    none: 'No files yet. A file is kept for a week.',
    failed: 'failed',
    waiting: 'waiting',
    cancelled: 'cancelled',
    cancel: 'Cancel the file “{{title}}”',
    progress: 'Making the file “{{title}}”',
  },
  views: {
    title: 'Lists',
    save: 'Save this list…',
    rewrite: 'Replace an earlier one',
    new: 'a new one',
    name: 'Name',
    forWhom: 'For whom',
    alertAbove: 'Alert when more than',
    alertHint: 'A notification comes once a day',
    alarms: 'Lists above their threshold: {{count}}',
    threshold: 'threshold {{count}}',
    remove: 'Remove the list “{{name}}”',
    scope: {
      mine: 'Mine',
      department: 'Of the department',
      everyone: 'For everyone',
    },
  },
  columns: {
    left: 'Move “{{column}}” earlier',
    right: 'Move “{{column}}” later',
  },
};
