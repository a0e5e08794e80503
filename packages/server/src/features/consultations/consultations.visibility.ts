import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';

/**
 * Which consultations the viewer may know of, as a condition on the alias `c`; every reading carries it. They belong to
 * the territory of whoever gave them, as letters do to that of whoever accepted them.
 */
export function visibleConsultations(office: Office): Sql {
  const { territoryCode } = office.signedIn;
  if (!office.may('intake.read')) return Prisma.sql`FALSE`;
  const territory = territoryCode ? office.book.territories.get(territoryCode) : undefined;
  if (!territory || territory.level === 0) return Prisma.sql`TRUE`;
  return Prisma.sql`c.territory_code = ANY(${office.book.territoryWithParts(territory.code)})`;
}
