import type { mine as ru } from '../ru/mine.ts';
import type { Translation } from '../translation.ts';

/** What belongs to one person: drafts, files made for him, files he brought. */
export const mine = {
  title: 'My drafts and files',
  drafts: 'Drafts',
  draftsHint: 'only you see them, on any computer',
  noDrafts: 'Nothing is begun and not sent.',
  goOn: 'Go on',
  kind: {
    card: 'Registration card',
    letter: 'Acceptance of a letter',
    protocol: 'Protocol of an oral appeal',
    answer: 'Answer',
    expertise: 'Expertise of an answer',
    board: 'Board of figures',
    other: 'Draft',
  },
  ready: 'Ready files',
  readyHint: 'kept for a week',
  noReady: 'No files yet: a list is taken away as a file from the page of appeals.',
  rows_one: '{{shown}} row',
  rows_other: '{{shown}} rows',
  uploads: 'Files I brought',
  uploadsHint: 'the latest sixty',
  noUploads: 'You have not brought any files yet.',
  notAttached: 'belongs to nothing yet',
  attached: 'attached',
} satisfies Translation<typeof ru>;
