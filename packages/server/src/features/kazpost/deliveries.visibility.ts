import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';

/**
 * Which deliveries of Kazpost the viewer may know of, as a condition on the alias `d`; every reading carries it.
 * As with letters: a delivery belongs to the territory of whoever opened it, and the centre sees all.
 */
export function visibleDeliveries(office: Office): Sql {
  const { territoryCode } = office.signedIn;
  if (!office.may('intake.read')) return Prisma.sql`FALSE`;
  const territory = territoryCode ? office.book.territories.get(territoryCode) : undefined;
  if (!territory || territory.level === 0) return Prisma.sql`TRUE`;
  return Prisma.sql`d.territory_code = ANY(${office.book.territoryWithParts(territory.code)})`;
}
