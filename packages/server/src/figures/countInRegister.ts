import type { Condition } from '@tyndau/domain/figures/condition';
import { isTime } from '@tyndau/domain/figures/dimensions';
import { tallyOf } from '@tyndau/domain/figures/tallies';
import type { Mask } from '../register/mask.ts';
import type { EngineRow } from './columnStore.ts';
import type { TallyTask } from './compileTally.ts';
import { countClosed } from './countClosed.ts';
import { type Piece, piecesFor } from './countedPieces.ts';
import { countOpen } from './countOpen.ts';
import type { Groups, RegisterFacts } from './registerFacts.ts';
import { boundsOf } from './snapshotBounds.ts';

/** What the viewer may know of: the filings, and a name for this sight. */
export interface Seen {
  readonly mask: Mask;
  readonly key: string;
}

/** Counters of one statement. */
const MOST_COUNTERS = 8_000_000;

/** Counts what one statement of `compileTally` counts, in the register in memory; null where the register does not know enough. */
export function countInRegister(facts: RegisterFacts, task: TallyTask, seen: Seen): EngineRow[] | null {
  const { question, day, names, spread } = task;
  const groups = facts.groups(question.dimensions);
  const chosen = groups && facts.choose(question.filter, seen.mask, seen.key);
  if (!chosen) return null;
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
      counted.set(where, countOpen(facts, chosen.mask, groups, pieces, { where, bounds }));
    } else {
      const weight = facts.holding(where);
      if (!weight) return null;
      counted.set(
        where,
        countClosed({ facts, task, day, where, seenKey: seen.key, chosen, weight, groups, pieces, width }),
      );
    }
  }
  const columns = names.map((name) => counted.get(tallyOf(name).where) as Uint32Array);
  return rowsOf(task, groups, pieces, width, columns);
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
