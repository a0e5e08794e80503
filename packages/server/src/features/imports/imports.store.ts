import { Prisma } from '../../db/archive.ts';
import type { ImportRow, ImportRun } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import type { AppealRef } from '../appeals/appealRef.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';

const LISTED = 100;

/** A run is seen by who started it: its bad rows hold what strangers wrote of themselves. */
export function findRun(office: Office, id: number): Promise<ImportRun | null> {
  office.require('import');
  return office.archive.prisma.importRun.findFirst({ where: { id, startedById: office.signedIn.id } });
}

/** As `findRun`; throws NOT_FOUND. */
export async function getRun(office: Office, id: number): Promise<ImportRun> {
  const run = await findRun(office, id);
  if (!run) throw new NotFound('importRun');
  return run;
}

/** The viewer's runs, the newest first. */
export function listRuns(office: Office): Promise<ImportRun[]> {
  office.require('import');
  const where = { startedById: office.signedIn.id };
  return office.archive.prisma.importRun.findMany({ where, orderBy: { id: 'desc' }, take: LISTED });
}

/** Results of rows in the order of the table. */
export function listRows(
  office: Office,
  runId: number,
  { state, limit, offset }: { state: string | null; limit: number; offset: number },
): Promise<ImportRow[]> {
  return office.archive.prisma.importRow.findMany({
    where: { runId, ...(state ? { state } : {}) },
    orderBy: { rowNumber: 'asc' },
    take: limit,
    skip: offset,
  });
}

/** The appeals of rows, as far as the viewer may know of them. */
export async function appealsOfRows(
  office: Office,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<number, AppealRef>> {
  const ids = rows.flatMap(({ appealId }) => (appealId === null ? [] : [appealId]));
  if (ids.length === 0 || !office.may('appeal.read')) return new Map();
  const found = await office.archive.read<AppealRef>(
    Prisma.sql`SELECT a.id, a.number, a.state FROM appeals a WHERE a.id = ANY(${ids}) AND ${visibleAppeals(office)}`,
  );
  return new Map(found.map((appeal) => [appeal.id, appeal]));
}
