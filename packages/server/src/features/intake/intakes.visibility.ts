import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';

/**
 * Which letters the viewer may know of, as a condition on the alias `i`; every reading of letters carries it.
 * A letter belongs to the territory of whoever accepted it; a region sees its districts, the centre sees all.
 */
export function visibleIntakes(office: Office): Sql {
  const { territoryCode } = office.signedIn;
  if (!office.may('intake.read')) return Prisma.sql`FALSE`;
  const territory = territoryCode ? office.book.territories.get(territoryCode) : undefined;
  if (!territory || territory.level === 0) return Prisma.sql`TRUE`;
  return Prisma.sql`i.territory_code = ANY(${office.book.territoryWithParts(territory.code)})`;
}
