import type { Condition } from '@tyndau/domain/figures/condition';
import { idsOf, type Mask, newMask } from '../register/mask.ts';
import type { Piece } from './countedPieces.ts';
import type { Groups, OpenSpans, RegisterFacts } from './registerFacts.ts';
import type { Bound } from './snapshotBounds.ts';

const DAYS = 0x10000;

/** What counts as open: a condition of snapshots, and the days that bound it. */
interface Open {
  readonly where: Condition;
  readonly bounds: readonly Bound[];
}

/**
 * How many filings of each group were open by the condition at the end of each piece, piece by piece. Which were open then does
 * not depend on any filter, and they are few, one in fifty of a register: they are found once, and every filter walks over them.
 */
export function countOpen(
  facts: RegisterFacts,
  passing: Mask,
  { of, count }: Groups,
  pieces: readonly Piece[],
  open: Open,
): Uint32Array {
  const counts = new Uint32Array(count * pieces.length);
  if (pieces.length === 0) return counts;
  const moments = pieces.map(({ snapshotOn, lapsedBefore, soonUntil }) => [
    snapshotOn,
    lapsedBefore,
    soonUntil,
  ]);
  const { ids, first, last } = facts.openSpans(JSON.stringify([open.where, moments]), () =>
    findSpans(facts, pieces, open),
  );
  const changes = new Int32Array(count * (pieces.length + 1));
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as number;
    if (passing[id] === 0) continue;
    const group = of[id] as number;
    const begins = (first[at] as number) * count + group;
    const ends = (last[at] as number) * count + group;
    changes[begins] = (changes[begins] as number) + 1;
    changes[ends] = (changes[ends] as number) - 1;
  }
  for (let at = 0; at < counts.length; at += 1)
    counts[at] = (changes[at] as number) + (at < count ? 0 : (counts[at - count] as number));
  return counts;
}

/** The filings that were open at the end of any piece: from which piece on, and at which no longer. */
function findSpans(facts: RegisterFacts, pieces: readonly Piece[], { where, bounds }: Open): OpenSpans {
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
  const { present } = facts.register;
  const ever = facts.everOpen(where, () => everOpen(facts, bounds));
  const ids: number[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  for (let at = 0; at < ever.length; at += 1) {
    const id = ever[at] as number;
    const closedOn = closed[id] as number;
    // Most of a register is closed before the first moment: nothing more has to be asked of it.
    let last = closedOn === 0 ? pieces.length : (reached[closedOn] as number);
    if (last === 0) continue;
    for (const { days, first, mayBeUnknown } of ends) {
      const day = days[id] as number;
      if (day !== 0) last = Math.min(last, first[day] as number);
      else if (!mayBeUnknown) last = 0;
    }
    let first = reached[registered[id] as number] as number;
    for (const { days, first: reachedFirst } of starts) {
      const day = days[id] as number;
      first = Math.max(first, day === 0 ? pieces.length : (reachedFirst[day] as number));
    }
    if (first >= last || present[id] === 0) continue;
    ids.push(id);
    firsts.push(first);
    lasts.push(last);
  }
  return { ids: Int32Array.from(ids), first: Uint16Array.from(firsts), last: Uint16Array.from(lasts) };
}

/**
 * Filings that can have been open at the end of any day. Most letters are answered in time: of what was open and late on some day
 * a tenth is left to walk over. Terms lapse on the day after the snapshot at the latest; bounds by other moments leave nothing out.
 */
function everOpen(facts: RegisterFacts, bounds: readonly Bound[]): Int32Array {
  const daysOf = (some: readonly Bound[]) => some.map(({ field }) => facts.days(field));
  const starts = daysOf(
    bounds.filter(({ side, moment, isBeyond }) => side === 'from' && moment === 'lapsedBefore' && isBeyond),
  );
  const ends = daysOf(
    bounds.filter(({ side, moment, isBeyond }) => side === 'until' && moment === 'snapshotOn' && !isBeyond),
  );
  const registered = facts.days('registeredOn');
  const closed = facts.days('closedOn');
  const mask = newMask(facts.register.size);
  for (let id = 0; id < mask.length; id += 1) {
    let first = registered[id] as number;
    let last = (closed[id] as number) || DAYS;
    for (const days of ends) last = Math.min(last, (days[id] as number) || DAYS);
    for (const days of starts) first = Math.max(first, (days[id] as number) || DAYS);
    mask[id] = first < last ? 1 : 0;
  }
  return idsOf(mask);
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
