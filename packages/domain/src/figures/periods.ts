import { addDays, addMonths, daysBetween, type PlainDate, plainDateOf } from '../calendar/plainDate.ts';
import type { SnapshotDays } from './condition.ts';
import type { TimeUnit } from './dimensions.ts';

/** Days from the first to the last, both included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export const comparisons = ['none', 'previous', 'lastYear'] as const;
export type Comparison = (typeof comparisons)[number];

const monthsOf = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/** The first day of the unit of time the day lies in; weeks begin on Monday. */
export function startOf(unit: TimeUnit, day: PlainDate): PlainDate {
  if (unit === 'day') return day;
  if (unit === 'week') return addDays(day, -(((daysBetween('1970-01-05' as PlainDate, day) % 7) + 7) % 7));
  const length = monthsOf[unit];
  const month = Number(day.slice(5, 7));
  return plainDateOf(Number(day.slice(0, 4)), month - ((month - 1) % length), 1);
}

/** The last day of the unit of time that begins on the day. */
export function endOf(unit: TimeUnit, start: PlainDate): PlainDate {
  if (unit === 'day') return start;
  if (unit === 'week') return addDays(start, 6);
  return addDays(addMonths(start, monthsOf[unit]), -1);
}

/** The pieces of a period by a unit, in order; the first and the last are cut to the period. `start` names the whole unit. */
export function piecesOf(
  unit: TimeUnit,
  { from, to }: Period,
): readonly (Period & { readonly start: PlainDate })[] {
  const pieces: (Period & { readonly start: PlainDate })[] = [];
  for (let start = startOf(unit, from); start <= to; start = addDays(endOf(unit, start), 1)) {
    const end = endOf(unit, start);
    pieces.push({ start, from: start < from ? from : start, to: end > to ? to : end });
  }
  return pieces;
}

/**
 * The period to compare with. Whole months are compared with as many whole months before them; any other period with as
 * many days before it. Last year: the same days of the year before, 29 February becoming the 28th.
 */
export function comparedPeriod({ from, to }: Period, comparison: Comparison): Period | null {
  if (comparison === 'none') return null;
  const after = addDays(to, 1);
  const isWholeMonths = from.endsWith('-01') && after.endsWith('-01');
  if (comparison === 'lastYear') {
    const end = isWholeMonths ? addDays(addMonths(after, -12), -1) : addMonths(to, -12);
    return { from: addMonths(from, -12), to: end };
  }
  if (!isWholeMonths) return { from: addDays(from, -daysBetween(from, after)), to: addDays(from, -1) };
  const months =
    (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(after.slice(5, 7)) -
    Number(from.slice(5, 7));
  return { from: addMonths(from, -months), to: addDays(from, -1) };
}

/**
 * The days by which the end of a period is judged. Of a period that is over: the end of its last day, and a term that
 * ended on it has lapsed. Of a running one: today, and a term that ends today still runs.
 */
export function snapshotOf(to: PlainDate, today: PlainDate, soonUntil: SoonUntil): SnapshotDays {
  const [on, lapsedBefore] = to < today ? [to, addDays(to, 1)] : [today, today];
  return { on, lapsedBefore, soonUntil: soonUntil(lapsedBefore) };
}

/** Until which day a term is near, seen from the first day that has not lapsed: so many working days, a setting. */
export type SoonUntil = (day: PlainDate) => PlainDate;
