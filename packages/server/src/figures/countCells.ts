import type { Mask } from '../register/mask.ts';
import type { Cells } from '../register/Register.ts';
import type { Groups } from './registerFacts.ts';
import { NO_DAYS } from './registerKeys.ts';

/** What is counted: which filings, by which groups, in which row each day is; rows count from 1, 0 is outside. */
export interface Counting {
  readonly of: Mask;
  readonly groups: Groups;
  readonly days: Cells;
  readonly rowOf: Uint16Array;
  readonly rows: number;
}

/** How many filings of each group stand in each row: row by row, group by group. */
export function countGroups({
  of: counted,
  groups: { of, count },
  days,
  rowOf,
  rows,
}: Counting): Uint32Array {
  const counts = new Uint32Array(rows * count);
  const words = wordsOf(counted);
  for (let word = 0; word < words.length; word += 1) {
    // Four filings at once: a narrow filter leaves most of the register out.
    if (words[word] === 0) continue;
    for (let id = word * 4; id < word * 4 + 4; id += 1) {
      if (counted[id] !== 1) continue;
      const row = rowOf[days[id] as number] as number;
      if (row === 0) continue;
      const at = (row - 1) * count + (of[id] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return counts;
}

/** The same, each group told apart by how many days the answer took: `width` cells a group. */
export function countLengths(
  { of: counted, groups: { of, count }, days, rowOf, rows }: Counting,
  lengths: Uint16Array,
  width: number,
): Uint32Array {
  const counts = new Uint32Array(rows * count * width);
  const words = wordsOf(counted);
  for (let word = 0; word < words.length; word += 1) {
    if (words[word] === 0) continue;
    for (let id = word * 4; id < word * 4 + 4; id += 1) {
      if (counted[id] !== 1) continue;
      const row = rowOf[days[id] as number] as number;
      const length = lengths[id] as number;
      if (row === 0 || length === NO_DAYS) continue;
      const at = ((row - 1) * count + (of[id] as number)) * width + length;
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return counts;
}

// The memory of a mask ends on a whole word; what stands behind its last filing is nothing.
function wordsOf(mask: Mask): Uint32Array {
  return new Uint32Array(mask.buffer, mask.byteOffset, (mask.length + 3) >> 2);
}
