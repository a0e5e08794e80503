import { type Condition, isOfSnapshot, type SnapshotMoment } from '@tyndau/domain/figures/condition';
import { isTime } from '@tyndau/domain/figures/dimensions';
import type { DayField } from '@tyndau/domain/figures/fact';
import { type Period, piecesOf, snapshotOf } from '@tyndau/domain/figures/periods';
import { tallyOf } from '@tyndau/domain/figures/tallies';
import type { Mask } from '../register/mask.ts';
import { dayCell } from '../register/maskOf.ts';
import type { EngineRow } from './columnStore.ts';
import type { TallyTask } from './compileTally.ts';
import { countGroups, countLengths } from './countCells.ts';
import { type Groups, MOST_KEPT_COUNTERS, type RegisterFacts } from './registerFacts.ts';

/** What the viewer may know of: the filings, and a name for this sight. */
export interface Seen {
  readonly mask: Mask;
  readonly key: string;
}

const DAYS = 0x10000;
/** Counters of one statement. */
const MOST_COUNTERS = 8_000_000;

/** Counts what one statement of `compileTally` counts, in the register in memory; null where the register does not know enough. */
export function countInRegister(facts: RegisterFacts, task: TallyTask, seen: Seen): EngineRow[] | null {
  const { question, day, names, spread } = task;
  const groups = facts.groups(question.dimensions);
  const passing = groups && facts.passing(question.filter, seen.mask, seen.key);
  if (!passing) return null;
  const pieces = piecesFor(task);
  const width = spread ? facts.longestAnswer() + 1 : 1;
  if (groups.count * (pieces.length + 1) * width > MOST_COUNTERS) return null;
  // The median and the ninth tenth are looked up in the same count.
  const counted = new Map<Condition, Uint32Array>();
  for (const { where } of names.map(tallyOf)) {
    if (counted.has(where)) continue;
    if (day === 'snapshot') {
      const bounds = boundsOf(where);
      if (!bounds) return null;
      counted.set(where, countOpen(facts, passing, groups, pieces, bounds));
    } else {
      const weight = facts.holding(where);
      if (!weight) return null;
      const key = JSON.stringify([seen.key, question.filter, question.dimensions, day, where, spread]);
      counted.set(where, countClosed({ facts, passing, weight, groups, pieces, day, spread, width }, key));
    }
  }
  const columns = names.map((name) => counted.get(tallyOf(name).where) as Uint32Array);
  return rowsOf(task, groups, pieces, width, columns);
}

interface ClosedCount {
  readonly facts: RegisterFacts;
  readonly passing: Mask;
  readonly weight: Mask;
  readonly groups: Groups;
  readonly pieces: readonly Piece[];
  readonly day: DayField;
  readonly spread: boolean;
  readonly width: number;
}

// Counted day by day, the same count serves every period: the one that is compared with, and the next click on another.
function countClosed(count: ClosedCount, key: string): Uint32Array {
  const { facts, groups, pieces, day, width } = count;
  const { first, last } = facts.reach(day);
  const size = groups.count * width;
  const rows = last - first + 1;
  if (rows * size > MOST_KEPT_COUNTERS) return countRows(count, slotsOf(pieces), pieces.length);
  const daily = facts.daily(key, () => countRows(count, slotsOfDays(first, last), rows));
  const counts = new Uint32Array(pieces.length * size);
  for (const [at, { from, to }] of pieces.entries())
    addDays(
      daily,
      Math.max(first, dayCell(from)) - first,
      Math.min(last, dayCell(to)) - first,
      size,
      counts,
      at,
    );
  return counts;
}

function addDays(
  daily: Uint32Array,
  from: number,
  to: number,
  size: number,
  counts: Uint32Array,
  piece: number,
): void {
  const start = piece * size;
  for (let row = from; row <= to; row += 1) {
    const at = row * size;
    for (let cell = 0; cell < size; cell += 1)
      counts[start + cell] = (counts[start + cell] as number) + (daily[at + cell] as number);
  }
}

function countRows(
  { facts, passing, weight, groups, day, spread, width }: ClosedCount,
  rowOf: Uint16Array,
  rows: number,
): Uint32Array {
  const of = facts.both(weight, passing);
  const counting = { of, groups, days: facts.days(day), rowOf, rows };
  return spread ? countLengths(counting, facts.daysToAnswer(), width) : countGroups(counting);
}

/** The days of its snapshot are cells of the register. */
interface Piece extends Period, Readonly<Record<SnapshotMoment, number>> {
  readonly start: string;
}

// The pieces of time that are told apart; the whole period where none are. Nothing is open yet at the end of what has not begun.
function piecesFor({ question, period, today, soonUntil, day }: TallyTask): readonly Piece[] {
  const unit = question.dimensions.find(isTime);
  const all = unit ? piecesOf(unit, period) : [{ ...period, start: period.from }];
  return all
    .filter(({ from }) => day !== 'snapshot' || from <= today)
    .map((piece) => {
      const days = snapshotOf(piece.to, today, soonUntil);
      return {
        ...piece,
        snapshotOn: dayCell(days.on),
        lapsedBefore: dayCell(days.lapsedBefore),
        soonUntil: dayCell(days.soonUntil),
      };
    });
}

// Which piece a day is in, counted from 1; 0 for days outside.
function slotsOf(pieces: readonly Piece[]): Uint16Array {
  const slots = new Uint16Array(DAYS);
  for (const [at, { from, to }] of pieces.entries())
    slots.fill(at + 1, Math.max(1, dayCell(from)), Math.max(1, dayCell(to) + 1));
  return slots;
}

// Every day from the first to the last in a row of its own.
function slotsOfDays(first: number, last: number): Uint16Array {
  const slots = new Uint16Array(DAYS);
  for (let day = first; day <= last; day += 1) slots[day] = day - first + 1;
  return slots;
}

/** A day of a filing from which on, or up to which, it counts in the snapshots of a moment. */
interface Bound {
  readonly side: 'from' | 'until';
  readonly field: DayField;
  readonly moment: SnapshotMoment;
  /** The moment must have gone beyond the day, and not only reached it. */
  readonly isBeyond: boolean;
  /** Where the day is not written, it bounds nothing; otherwise the filing does not count. */
  readonly mayBeUnknown: boolean;
}

// The conditions of a snapshot hold from some moment on, or up to one: what was open is counted by where it begins and ends.
function boundsOf(where: Condition): readonly Bound[] | null {
  const parts = 'all' in where ? where.all : [where];
  const bounds: Bound[] = [];
  for (const part of parts) {
    const [unknown, other] = 'any' in part && part.any.length === 2 ? part.any : [];
    const bound = boundOf(other ?? part);
    if (!bound || (other && !(unknown && 'unknown' in unknown && unknown.unknown === bound.field)))
      return null;
    bounds.push({ ...bound, mayBeUnknown: other !== undefined });
  }
  return bounds;
}

function boundOf(part: Condition): Omit<Bound, 'mayBeUnknown'> | null {
  const isLater = 'later' in part;
  const pair = isLater ? part.later : 'notLater' in part ? part.notLater : null;
  if (!pair) return null;
  const [one, other] = pair;
  // Beyond the day the filing counts (moment > day), or no longer does (moment <= day); reached likewise.
  if (isOfSnapshot(one) && !isOfSnapshot(other))
    return { side: isLater ? 'from' : 'until', field: other, moment: one, isBeyond: true };
  if (!isOfSnapshot(one) && isOfSnapshot(other))
    return { side: isLater ? 'until' : 'from', field: one, moment: other, isBeyond: false };
  return null;
}

function countOpen(
  facts: RegisterFacts,
  passing: Mask,
  { of, count }: Groups,
  pieces: readonly Piece[],
  bounds: readonly Bound[],
): Uint32Array {
  const counts = new Uint32Array(count * pieces.length);
  if (pieces.length === 0) return counts;
  const reached = firstPieces(pieces.map(({ snapshotOn }) => snapshotOn));
  const placed = bounds.map(({ moment, field, isBeyond, ...rest }) => ({
    ...rest,
    days: facts.days(field),
    first: firstPieces(pieces.map((piece) => piece[moment] - (isBeyond ? 1 : 0))),
  }));
  const starts = placed.filter(({ side }) => side === 'from');
  const ends = placed.filter(({ side }) => side === 'until');
  const registered = facts.days('registeredOn');
  const closed = facts.days('closedOn');
  const changes = new Int32Array(count * (pieces.length + 1));
  for (let id = 0; id < passing.length; id += 1) {
    if (passing[id] === 0) continue;
    const closedOn = closed[id] as number;
    // Most of a register is closed before the first moment: nothing more has to be asked of it.
    let last = closedOn === 0 ? pieces.length : (reached[closedOn] as number);
    if (last === 0) continue;
    for (const { days, first, mayBeUnknown } of ends) {
      const day = days[id] as number;
      if (day !== 0) last = Math.min(last, first[day] as number);
      else if (!mayBeUnknown) last = 0;
    }
    let from = reached[registered[id] as number] as number;
    for (const { days, first } of starts) {
      const day = days[id] as number;
      from = Math.max(from, day === 0 ? pieces.length : (first[day] as number));
    }
    if (from >= last) continue;
    const group = of[id] as number;
    changes[from * count + group] = (changes[from * count + group] as number) + 1;
    changes[last * count + group] = (changes[last * count + group] as number) - 1;
  }
  for (let at = 0; at < counts.length; at += 1)
    counts[at] = (changes[at] as number) + (at < count ? 0 : (counts[at - count] as number));
  return counts;
}

// For every day: the first piece whose moment is that day or later.
function firstPieces(moments: readonly number[]): Uint16Array {
  const first = new Uint16Array(DAYS).fill(moments.length);
  let from = 0;
  for (const [at, moment] of moments.entries()) {
    first.fill(at, from, Math.max(from, moment + 1));
    from = Math.max(from, moment + 1);
  }
  return first;
}

function rowsOf(
  { question, names, spread }: TallyTask,
  groups: Groups,
  pieces: readonly Piece[],
  width: number,
  counted: readonly Uint32Array[],
): EngineRow[] {
  const timeAt = question.dimensions.findIndex(isTime);
  const rows: EngineRow[] = [];
  const total = groups.count * pieces.length * width;
  for (let at = 0; at < total; at += 1) {
    let isAny = false;
    for (const counts of counted) isAny ||= counts[at] !== 0;
    if (!isAny) continue;
    const place = Math.floor(at / width);
    const row: Record<string, string | number> = spread ? { v: at % width } : {};
    const keys = groups.keysOf(place % groups.count);
    for (const [key, text] of keys.entries()) row[`k${key}`] = text;
    if (timeAt >= 0) row[`k${timeAt}`] = pieces[Math.floor(place / groups.count)]?.start ?? '';
    for (const name of names.keys()) row[`t${name}`] = counted[name]?.[at] ?? 0;
    rows.push(row);
  }
  // The whole of nothing is a line of noughts.
  if (rows.length === 0 && question.dimensions.length === 0 && !spread)
    return [Object.fromEntries(names.map((_, at) => [`t${at}`, 0]))];
  return rows;
}
