import type { ColumnKind } from './registerColumns.ts';

/**
 * As narrow as the column's values allow: codes begin with a byte, numbers with two, and a column is copied to the next width
 * by the first value that needs it. Days are always two bytes.
 */
export type Cells = Uint8Array | Uint16Array | Int16Array | Int32Array;

/** Whatever is kept as rows of numbers. */
export type Numbers = Cells | Uint32Array;

/** An empty column, as narrow as it can be. */
export function newCells(kind: ColumnKind, size: number): Cells {
  if (kind === 'number') return new Int16Array(size);
  return kind === 'day' ? new Uint16Array(size) : new Uint8Array(size);
}

type CellsKind = new (size: number) => Cells;

/** The kind of array that the cells are. */
export function kindOf(cells: Cells): CellsKind {
  return cells.constructor as CellsKind;
}

/** The largest value that a cell holds. */
export function mostOf(cells: Cells): number {
  if (cells instanceof Uint8Array) return 0xff;
  if (cells instanceof Uint16Array) return 0xffff;
  return cells instanceof Int16Array ? 0x7fff : 0x7fffffff;
}

/** The same cells, each of the next width. */
export function widened(cells: Cells): Cells {
  if (cells instanceof Uint8Array) return copied(cells, new Uint16Array(cells.length));
  if (cells instanceof Int16Array) return copied(cells, new Int32Array(cells.length));
  throw new RangeError('More different values than a column of the register can hold');
}

/** The second, with the first written over its beginning. */
export function copied(from: Cells, to: Cells): Cells {
  to.set(from);
  return to;
}
