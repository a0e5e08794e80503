import { addDays, daysBetween, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { type Period, piecesOf } from '@tyndau/domain/figures/periods';
import { dayCell } from '../register/maskOf.ts';
import { DAY_ZERO } from '../register/registerColumns.ts';

/** Days as cells of the register. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

/** The time of a register cut into rows, so that periods are sums of rows. */
export interface TimeRows {
  /** The same for the same cuts. */
  readonly key: string;
  readonly count: number;
  /** The row of each day up to the last, counted from 1; 0 for what lies outside. */
  readonly of: Uint16Array;
  readonly reach: Reach;
}

/**
 * Time cut at every month, and wherever a period begins or ends inside one. What is counted so serves this period, the one beside it,
 * and nearly every other that is clicked upon; row by row for each day it would be thirty times as much to keep and to add up.
 */
export function monthRows(reach: Reach, periods: readonly Period[]): TimeRows {
  const odd = periods.flatMap(({ from, to }) => [from, addDays(to, 1)]).filter((day) => !day.endsWith('-01'));
  const all = piecesOf('month', { from: dayOf(reach.first), to: dayOf(reach.last) }).map(
    ({ start }) => start,
  );
  return cutAt(reach, [...all, ...odd]);
}

/** Time cut where the periods begin and end and nowhere else. */
export function periodRows(reach: Reach, periods: readonly Period[]): TimeRows {
  return cutAt(
    reach,
    periods.flatMap(({ from, to }) => [from, addDays(to, 1)]),
  );
}

/** Every day in a row of its own. */
export function dayRows({ first, last }: Reach): TimeRows {
  const of = new Uint16Array(last + 1);
  for (let day = first; day <= last; day += 1) of[day] = day - first + 1;
  return { key: 'days', count: last - first + 1, of, reach: { first, last } };
}

/** From which row to which the period reaches, both included; null where it has none. */
export function rowsWithin({ of, reach }: TimeRows, { from, to }: Period): readonly [number, number] | null {
  const first = Math.max(reach.first, dayCell(from));
  const last = Math.min(reach.last, dayCell(to));
  return first > last ? null : [of[first] as number, of[last] as number];
}

function cutAt(reach: Reach, days: readonly PlainDate[]): TimeRows {
  const inside = days.map(dayCell).filter((cut) => cut > reach.first && cut <= reach.last);
  const cuts = [...new Set([reach.first, ...inside])].sort((one, other) => one - other);
  const of = new Uint16Array(reach.last + 1);
  for (const [at, cut] of cuts.entries()) of.fill(at + 1, cut, cuts[at + 1] ?? reach.last + 1);
  return { key: cuts.join(), count: cuts.length, of, reach };
}

const EARLIEST = daysBetween('1970-01-01' as PlainDate, DAY_ZERO as PlainDate);

function dayOf(cell: number): PlainDate {
  return addDays('1970-01-01' as PlainDate, EARLIEST + cell - 1);
}
