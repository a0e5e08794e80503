import { Prisma } from '../../db/archive.ts';
import type { Appeal } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';

/** The appeal a request grows from, if the viewer may know of it. */
export async function readAppeal(tx: Transaction, office: Office, id: number): Promise<Appeal | null> {
  const rows = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT a.id FROM appeals a WHERE a.id = ${id} AND ${visibleAppeals(office)}`,
  );
  return rows.length === 0 ? null : tx.appeal.findUnique({ where: { id } });
}
