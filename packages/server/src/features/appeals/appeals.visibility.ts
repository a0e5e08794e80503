import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';

/**
 * Which appeals the viewer may know of, as a condition on the alias `a`; every reading of appeals carries it.
 * An executor: what was sent to his body or its units, whether to answer or to help. Everybody else: their territory.
 */
export function visibleAppeals(office: Office): Sql {
  const viewer = office.signedIn;
  if (!office.may('appeal.read')) return Prisma.sql`FALSE`;
  if (seesOnlyOwnBody(viewer.role)) {
    const units = office.book.bodyWithUnits(viewer.bodyId);
    return Prisma.sql`a.id IN (SELECT appeal_id FROM routings WHERE body_id = ANY(${units}))`;
  }
  const territory = viewer.territoryCode ? office.book.territories.get(viewer.territoryCode) : undefined;
  if (!territory || territory.level === 0) return Prisma.sql`TRUE`;
  return territory.level === 1
    ? Prisma.sql`a.region_code = ${territory.code}`
    : Prisma.sql`a.district_code = ${territory.code}`;
}
