import type { Cells } from '../register/cells.ts';
import type { Mask } from '../register/mask.ts';
import type { Groups } from './registerFacts.ts';
import type { TimeRows } from './timeRows.ts';

/** What is counted: which filings, each once where `weight` has 1, by which groups and rows of time. */
export interface Counting {
  readonly ids: Int32Array;
  readonly weight: Mask;
  readonly groups: Groups;
  readonly days: Cells;
  readonly rows: TimeRows;
}

/**
 * How many filings of each group stand in each row: row by row from 1, group by group; row 0 takes what lies outside, so that
 * the loop, which meets every filing of a register, asks nothing.
 */
export function countGroups({ ids, weight, groups, days, rows }: Counting): Uint32Array {
  const { of, count } = groups;
  const counts = new Uint32Array((rows.count + 1) * count);
  const starts = rowStarts(rows, count);
  if (of instanceof Uint16Array) addNarrow(counts, ids, weight, of, days as Uint16Array, starts);
  else addWide(counts, ids, weight, of, days as Uint16Array, starts);
  return counts;
}

/** The same, each group told apart by how many days the answer took: `width` cells a group. */
export function countLengths(
  { ids, weight, groups: { of, count }, days, rows }: Counting,
  lengths: Uint16Array,
  width: number,
): Uint32Array {
  const counts = new Uint32Array((rows.count + 1) * count * width);
  const starts = rowStarts(rows, count * width);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as number;
    if (weight[id] === 0) continue;
    const length = lengths[id] as number;
    if (length >= width) continue;
    const cell = (starts[days[id] as number] as number) + (of[id] as number) * width + length;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}

// The same loop twice, on purpose: one that meets two kinds of arrays is several times slower.
function addNarrow(
  counts: Uint32Array,
  ids: Int32Array,
  weight: Mask,
  of: Uint16Array,
  days: Uint16Array,
  starts: Uint32Array,
): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as number;
    const cell = (starts[days[id] as number] as number) + (of[id] as number);
    counts[cell] = (counts[cell] as number) + (weight[id] as number);
  }
}

function addWide(
  counts: Uint32Array,
  ids: Int32Array,
  weight: Mask,
  of: Uint32Array,
  days: Uint16Array,
  starts: Uint32Array,
): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as number;
    const cell = (starts[days[id] as number] as number) + (of[id] as number);
    counts[cell] = (counts[cell] as number) + (weight[id] as number);
  }
}

/** Where the row of a day begins among the counters. */
function rowStarts({ of, reach }: TimeRows, size: number): Uint32Array {
  const starts = new Uint32Array(of.length);
  for (let day = reach.first; day <= reach.last; day += 1) starts[day] = (of[day] as number) * size;
  return starts;
}
