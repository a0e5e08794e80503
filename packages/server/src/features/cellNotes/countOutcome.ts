import { addDays, daysBetween } from '@tyndau/domain/calendar/plainDate';
import { type NoteVerdict, periodAfter, verdictOf } from '@tyndau/domain/figures/cellNote';
import type { Period } from '@tyndau/domain/figures/periods';
import { toPlainDate } from '../../db/dates.ts';
import type { CellNote } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { askFigures } from '../figures/askFigures.ts';
import { cellFilter } from '../figures/cellFilter.ts';

/** What the figures say of a note: how many letters came in its period, and how many in the period after. */
export interface NoteOutcome {
  readonly verdict: NoteVerdict;
  readonly before: number;
  readonly after: number;
  /** null: the period after has not begun. */
  readonly period: Period | null;
}

/** Counts the cell of a note in its period and after it, by the catalogue: never kept, always as it is now. */
export async function countOutcome(office: Office, note: CellNote): Promise<NoteOutcome> {
  const own: Period = { from: toPlainDate(note.fromOn), to: toPlainDate(note.toOn) };
  const period = periodAfter(own, office.today);
  const filter = cellFilter(office, note);
  const count = async (of: Period) => {
    const { total } = await askFigures(office, { measures: ['received'], dimensions: [], filter, ...of });
    return total?.values[0] ?? 0;
  };
  const [before, after] = await Promise.all([count(own), period ? count(period) : 0]);
  const days = (of: Period) => daysBetween(of.from, addDays(of.to, 1));
  const verdict = period
    ? verdictOf({ count: before, days: days(own) }, { count: after, days: days(period) })
    : 'tooEarly';
  return { verdict, before, after, period };
}
