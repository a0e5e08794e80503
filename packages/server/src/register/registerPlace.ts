import { createHash } from 'node:crypto';
import { type Archive, Prisma } from '../db/archive.ts';
import { columnList, columnsFrom } from './registerColumns.ts';

/** Where in the life of which archive a copy of the register stands. */
export interface RegisterPlace {
  /** The database, its tables as they are built now, and what is read of them. */
  readonly archive: string;
  /** The last entry of the journal: an archive brought back to an earlier day and led on from there has another in its place. */
  readonly entryId: number;
  readonly digest: string;
  /** Transactions from here on may hold something that is not in the copy. */
  readonly since: number;
}

interface Found {
  readonly archive: string;
  readonly xmin: number;
  readonly entryId: number | null;
  readonly digest: string | null;
}

/** The place of a copy that holds everything before `since`. */
export async function readPlace(archive: Archive, since: number): Promise<RegisterPlace | null> {
  const found = await ask(archive, Prisma.sql`(SELECT max(id) FROM journal)`);
  const { entryId, digest } = found ?? {};
  return found && entryId && digest ? { archive: named(found), entryId, digest, since } : null;
}

/** Whether the archive has gone on from this place, and from no other. */
export async function isKnownPlace(archive: Archive, place: RegisterPlace): Promise<boolean> {
  const found = await ask(archive, Prisma.sql`${place.entryId}::bigint`);
  if (!found || named(found) !== place.archive) return false;
  return found.digest === place.digest && place.since <= found.xmin;
}

async function ask(archive: Archive, entryId: Prisma.Sql): Promise<Found | undefined> {
  const [found] = await archive.read<Found>(Prisma.sql`
    SELECT concat_ws(' ', (SELECT system_identifier FROM pg_control_system()),
        (SELECT oid FROM pg_database WHERE datname = current_database()),
        pg_relation_filenode('appeals'), pg_relation_filenode('cards'), pg_relation_filenode('applicants'),
        (SELECT string_agg(migration_name, ',' ORDER BY started_at) FROM _prisma_migrations)) AS archive,
      pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin,
      j.id AS "entryId", encode(j.digest, 'hex') AS digest
    FROM (SELECT) one LEFT JOIN journal j ON j.id = ${entryId}`);
  return found;
}

function named({ archive }: Found): string {
  return createHash('sha1').update(`${archive} ${columnList} ${columnsFrom}`).digest('hex');
}
