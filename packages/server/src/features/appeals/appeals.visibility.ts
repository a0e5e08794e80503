import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';

/** What the viewer may know of, in words: the archive's condition and the resident register say the same by it. */
export type AppealSight =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'everything' }
  | { readonly kind: 'sentTo'; readonly bodyIds: readonly number[] }
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'district'; readonly code: string };

/**
 * Which appeals the viewer may know of. An executor: what was sent to his body or its units, whether to answer or to
 * help. Everybody else: their territory.
 */
export function sightOfAppeals(office: Office): AppealSight {
  const viewer = office.signedIn;
  if (!office.may('appeal.read')) return { kind: 'nothing' };
  if (seesOnlyOwnBody(viewer.role))
    return { kind: 'sentTo', bodyIds: office.book.bodyWithUnits(viewer.bodyId) };
  const territory = viewer.territoryCode ? office.book.territories.get(viewer.territoryCode) : undefined;
  if (!territory || territory.level === 0) return { kind: 'everything' };
  return { kind: territory.level === 1 ? 'region' : 'district', code: territory.code };
}

/** `sightOfAppeals` as a condition on the alias `a`; every reading of appeals carries it. */
export function visibleAppeals(office: Office): Sql {
  const sight = sightOfAppeals(office);
  switch (sight.kind) {
    case 'nothing':
      return Prisma.sql`FALSE`;
    case 'everything':
      return Prisma.sql`TRUE`;
    case 'sentTo':
      return Prisma.sql`a.id IN (SELECT appeal_id FROM routings WHERE body_id = ANY(${[...sight.bodyIds]}))`;
    case 'region':
      return Prisma.sql`a.region_code = ${sight.code}`;
    case 'district':
      return Prisma.sql`a.district_code = ${sight.code}`;
  }
}
