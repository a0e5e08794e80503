import { addDays, addMonths, daysBetween, type PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { endOf, type Period, startOf } from './periods.ts';

/** The days of a note about a cell of the problem map: a place, a question and a period. */
export interface CellNoteDays {
  /** The last day of the period the note was written about. */
  readonly to: PlainDate;
  /** Until when something is to be done; null where no day was set. */
  readonly dueOn: PlainDate | null;
  readonly checkedOn: PlainDate | null;
}

/**
 * Whether the note is to be checked: nobody has yet, and its day is over. Where no day was set, that is the month the period
 * ended in: the figures of the next one are asked then.
 */
export function isToCheck({ to, dueOn, checkedOn }: CellNoteDays, today: PlainDate): boolean {
  if (checkedOn !== null) return false;
  return today > (dueOn ?? endOf('month', startOf('month', to)));
}

/** The period after a period: as many whole months after whole months, as many days after any other; cut at today. */
export function periodAfter({ from, to }: Period, today: PlainDate): Period | null {
  const after = addDays(to, 1);
  if (after > today) return null;
  const isWholeMonths = from.endsWith('-01') && after.endsWith('-01');
  const months =
    (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(after.slice(5, 7)) -
    Number(from.slice(5, 7));
  const end = isWholeMonths ? addDays(addMonths(after, months), -1) : addDays(to, daysBetween(from, after));
  return { from: after, to: end > today ? today : end };
}

/** What came of what was done. */
export type NoteVerdict = 'better' | 'same' | 'worse' | 'tooEarly';

const LEAST_DAYS = 7;
const LEAST_CHANGE = 0.1;
/** One chance in ten that nothing has changed (both ends of the normal law). */
const CHANCE = 1.645;

/**
 * Better or worse: the figure of the days after differs from that of the days before, day for day, by a tenth at least, and by
 * more than chance allows of two counts of rare events (Poisson; a tenth of false verdicts). Fewer than seven days say
 * nothing yet.
 */
export function verdictOf(
  before: { readonly count: number; readonly days: number },
  after: { readonly count: number; readonly days: number },
): NoteVerdict {
  if (after.days < LEAST_DAYS || before.days === 0) return 'tooEarly';
  const ratio = after.days / before.days;
  const expected = before.count * ratio;
  const change = after.count - expected;
  const chance = CHANCE * Math.sqrt((before.count + after.count) * ratio);
  if (Math.abs(change) <= chance || Math.abs(change) < expected * LEAST_CHANGE) return 'same';
  return change < 0 ? 'better' : 'worse';
}

export const cellNoteRefusalCodes = [
  'CELL_NOTE_EMPTY',
  'CELL_NOTE_TOO_LONG',
  'CELL_NOTE_UNKNOWN_CELL',
  'CELL_NOTE_DUE_BEFORE_TODAY',
  'CELL_NOTE_CHECKED',
] as const;

export interface CellNoteToWrite {
  readonly cause: string;
  readonly measures: string;
  readonly dueOn: PlainDate | null;
}

export const LONGEST_NOTE = 2000;

/** What is wrong with a note that somebody writes today. */
export function checkCellNote(
  { cause, measures, dueOn }: CellNoteToWrite,
  today: PlainDate,
): readonly Refusal<(typeof cellNoteRefusalCodes)[number]>[] {
  return [
    ...(cause.trim() === '' && measures.trim() === ''
      ? [refusalOf('CELL_NOTE_EMPTY' as const, 'cause')]
      : []),
    ...Object.entries({ cause, measures })
      .filter(([, text]) => text.length > LONGEST_NOTE)
      .map(([field]) => refusalOf('CELL_NOTE_TOO_LONG' as const, field, { most: LONGEST_NOTE })),
    ...(dueOn !== null && dueOn < today ? [refusalOf('CELL_NOTE_DUE_BEFORE_TODAY' as const, 'dueOn')] : []),
  ];
}
