import { Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { Appeal } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';

const columns = columnsOf(Prisma.AppealScalarFieldEnum, 'a');

/** The parts of a letter that the viewer may know of, in the order of their fractions. */
export function listParts(office: Office, letterId: number): Promise<Appeal[]> {
  return office.archive.read<Appeal>(
    Prisma.sql`SELECT ${columns} FROM appeals a WHERE a.part_of_id = ${letterId} AND ${visibleAppeals(office)} ORDER BY a.id`,
  );
}
