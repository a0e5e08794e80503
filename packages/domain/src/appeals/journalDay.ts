import { compareDates, type PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

export const journalDayRefusalCodes = [
  'JOURNAL_DAY_NOT_COME',
  'JOURNAL_DAY_CLOSED',
  'LATE_REASON_REQUIRED',
] as const;

export type JournalDayRefusal = Refusal<(typeof journalDayRefusalCodes)[number]>;

/** Whether the journal of the day may be closed: once, and not before its day. There is no opening it again. */
export function closingRefusals(on: PlainDate, today: PlainDate, isClosed: boolean): JournalDayRefusal[] {
  if (isClosed) return [refusalOf('JOURNAL_DAY_CLOSED', null, { on })];
  return compareDates(on, today) > 0 ? [refusalOf('JOURNAL_DAY_NOT_COME', null, { on })] : [];
}

export interface EntryToMake {
  readonly journalOn: PlainDate;
  readonly isClosed: boolean;
  readonly form: string;
  readonly lateReason: string;
}

/**
 * A letter that comes for a closed journal is still accepted (АППК art. 64(1)): as a late entry, with the reason. One that
 * came by wire needs none: the portal works when the office does not.
 */
export function lateEntryRefusals({
  journalOn,
  isClosed,
  form,
  lateReason,
}: EntryToMake): JournalDayRefusal[] {
  return isClosed && form !== 'electronic' && lateReason.trim() === ''
    ? [refusalOf('LATE_REASON_REQUIRED', 'lateReason', { on: journalOn })]
    : [];
}
