import { countOf, type Mask } from './mask.ts';
import type { Register } from './Register.ts';
import { type ColumnName, registerColumns } from './registerColumns.ts';

/** The ids that are in the mask, by the column; equal ones and empty cells as `descending` asks: empty ones always last. */
export function orderBy(
  register: Register,
  mask: Mask,
  name: ColumnName,
  descending: boolean,
  ranks: Uint16Array | null,
): Int32Array {
  const ids = idsOf(mask, descending);
  const { cells } = register.column(name);
  if (registerColumns[name].kind === 'number') {
    // Two passes over half a number each: the second keeps the order of the first.
    const half = countingSort(ids, numberKeys(ids, cells, descending, 0));
    return countingSort(half, numberKeys(half, cells, descending, 16));
  }
  return countingSort(ids, codeKeys(ids, cells, descending, ranks));
}

function codeKeys(
  ids: Int32Array,
  cells: ArrayLike<number>,
  descending: boolean,
  ranks: Uint16Array | null,
): Uint16Array {
  const keys = new Uint16Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) {
    const cell = cells[ids[at] as number] as number;
    const rank = ranks === null ? cell : (ranks[cell] as number);
    keys[at] = cell === 0 ? 0xffff : descending ? 0xfffe - rank : rank;
  }
  return keys;
}

function numberKeys(
  ids: Int32Array,
  cells: ArrayLike<number>,
  descending: boolean,
  shift: number,
): Uint16Array {
  const keys = new Uint16Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) {
    const cell = cells[ids[at] as number] as number;
    const key = cell < 0 ? 0x7fffffff : descending ? 0x7ffffffe - cell : cell;
    keys[at] = (key >>> shift) & 0xffff;
  }
  return keys;
}

/** The ids of the mask in the order of an already ordered list. */
export function inOrderOf(ordered: Int32Array, mask: Mask, descending: boolean): Int32Array {
  const found = new Int32Array(countOf(mask));
  let at = 0;
  if (descending) {
    for (let place = ordered.length - 1; place >= 0; place -= 1) {
      const id = ordered[place] as number;
      if (mask[id] === 1) found[at++] = id;
    }
  } else {
    for (const id of ordered) if (mask[id] === 1) found[at++] = id;
  }
  return found.subarray(0, at);
}

function idsOf(mask: Mask, descending: boolean): Int32Array {
  const ids = new Int32Array(countOf(mask));
  let at = 0;
  const last = mask.length - 1;
  for (let step = 0; step <= last; step += 1) {
    const id = descending ? last - step : step;
    if (mask[id] === 1) {
      ids[at] = id;
      at += 1;
    }
  }
  return ids;
}

/** Sorts by keys without comparing; those of equal key stay as they were. */
export function countingSort(ids: Int32Array, keys: Uint16Array): Int32Array {
  const starts = new Int32Array(0x10001);
  for (let at = 0; at < keys.length; at += 1) {
    const key = (keys[at] as number) + 1;
    starts[key] = (starts[key] as number) + 1;
  }
  for (let key = 0; key < 0x10000; key += 1)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const sorted = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) {
    const key = keys[at] as number;
    const place = starts[key] as number;
    sorted[place] = ids[at] as number;
    starts[key] = place + 1;
  }
  return sorted;
}
