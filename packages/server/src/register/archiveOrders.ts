import { type Archive, Prisma } from '../db/archive.ts';
import type { Register } from './Register.ts';

/** Orders that only the archive knows: it sorts by the letters of the language. */
export type ArchiveOrder = 'number' | 'applicantName';

export const orderColumns: Record<ArchiveOrder, string> = {
  number: 'number',
  applicantName: 'applicant_name',
};
export const archiveOrders = Object.keys(orderColumns) as ArchiveOrder[];

/** The order with the filings that are missing in it, each after the one that precedes it in the archive. */
export async function withNewPlaces(
  archive: Archive,
  register: Register,
  order: ArchiveOrder,
  ids: Int32Array,
): Promise<Int32Array> {
  const missing = register.count - ids.length;
  if (missing <= 0) return ids;
  const known = new Uint8Array(register.size);
  for (const id of ids) known[id] = 1;
  const fresh: number[] = [];
  for (let id = register.size - 1; id > 0 && fresh.length < missing; id -= 1) {
    if (register.present[id] === 1 && known[id] === 0) fresh.push(id);
  }
  const column = Prisma.raw(orderColumns[order]);
  // Each with the nearest before it that is placed already, in their own order: one after another they fall into place.
  const rows = await archive.read<{ id: number; before: number | null }>(Prisma.sql`
    SELECT a.id, (SELECT b.id FROM appeals b WHERE (b.${column}, b.id) < (a.${column}, a.id)
        ORDER BY b.${column} DESC, b.id DESC LIMIT 1) AS before
    FROM appeals a WHERE a.id = ANY(${fresh}) ORDER BY a.${column}, a.id`);
  return insertAfter(ids, rows);
}

/** Puts ids into an ordered list, each after the one named; `rows` stand in the list's own order. */
export function insertAfter(
  ids: Int32Array,
  rows: readonly { readonly id: number; readonly before: number | null }[],
): Int32Array {
  const after = new Map<number, number[]>();
  const root = new Map<number, number>();
  for (const { id, before } of rows) {
    // What precedes may itself be new: then both hang on the same old one, in their own order.
    const anchor = before === null ? 0 : (root.get(before) ?? before);
    root.set(id, anchor);
    after.set(anchor, [...(after.get(anchor) ?? []), id]);
  }
  const longer = new Int32Array(ids.length + rows.length);
  let at = 0;
  const place = (id: number) => {
    longer[at++] = id;
  };
  for (const id of after.get(0) ?? []) place(id);
  for (const id of ids) {
    place(id);
    const following = after.get(id);
    if (following) for (const one of following) place(one);
  }
  return longer.subarray(0, at);
}
