import { type Archive, Prisma } from '../db/archive.ts';

/** Follows what the journal says was done with appeals. */
export interface JournalTrail {
  /** Ids of appeals changed since the last asking, and the moment before which everything is told. */
  changed(): Promise<{ readonly ids: readonly number[]; readonly at: Date }>;
}

interface Mark {
  readonly id: number;
  /** Transactions from this one on had not begun. */
  readonly xmax: bigint;
  readonly at: number;
}

// Between the taking of an entry's number and the beginning of its transaction lie microseconds; five seconds are plenty.
const SETTLED_MS = 5000;
// Transactions that run while the trail begins may hold numbers below the highest one seen.
const OVERLAP = 2000;

/**
 * Begins to follow now. A change and its journal entry are one transaction, so nothing is missed; but entries become
 * visible in another order than they are numbered. Entries are therefore read again until every transaction that was
 * running when they were first seen has ended.
 */
export async function followJournal(archive: Archive): Promise<JournalTrail> {
  const first = await readMark(archive);
  const marks: Mark[] = [first.mark];
  const told = new Set<number>();
  // What is settled already is in the copy that is taken after this moment; what still runs may bear a lower number.
  let low = Math.max(0, first.mark.id - OVERLAP);
  return {
    async changed() {
      const { mark, xmin, now } = await readMark(archive);
      while (marks[0] && marks[0].xmax <= xmin && mark.at - marks[0].at > SETTLED_MS)
        low = marks.shift()?.id ?? low;
      marks.push(mark);
      const entries = await archive.read<{ id: number; entityId: number }>(Prisma.sql`
        SELECT id, entity_id AS "entityId" FROM journal
        WHERE id > ${low}::bigint AND entity = 'appeal'
          AND action <> 'appeal.view' AND entity_id IS NOT NULL`);
      const fresh = entries.filter(({ id }) => !told.has(id));
      for (const { id } of fresh) told.add(id);
      for (const id of told) if (id <= low) told.delete(id);
      return { ids: [...new Set(fresh.map(({ entityId }) => entityId))], at: now };
    },
  };
}

async function readMark(archive: Archive): Promise<{ mark: Mark; xmin: bigint; now: Date }> {
  const now = new Date();
  const [row] = await archive.read<{ id: number; xmin: string; xmax: string }>(Prisma.sql`
    SELECT (SELECT coalesce(max(id), 0) FROM journal) AS id,
      pg_snapshot_xmin(pg_current_snapshot())::text AS xmin, pg_snapshot_xmax(pg_current_snapshot())::text AS xmax`);
  const { id = 0, xmin = '0', xmax = '0' } = row ?? {};
  return { mark: { id, xmax: BigInt(xmax), at: now.getTime() }, xmin: BigInt(xmin), now };
}
