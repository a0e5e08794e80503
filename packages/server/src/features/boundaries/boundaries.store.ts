import { Prisma } from '../../db/archive.ts';
import type { BoundarySet } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';

/** The outline of a territory that is on the map, with the word for it. */
export interface DrawnBoundary {
  readonly code: string;
  readonly rings: readonly (readonly number[])[];
  readonly source: string;
  readonly drawnOn: Date;
}

/** Outlines of the regions, or of one region and its districts: of each territory the latest drawn that was not taken off. */
export async function listBoundaries(office: Office, regionCode: string | null): Promise<DrawnBoundary[]> {
  const { territories } = office.book;
  const codes = [...territories.values()]
    .filter(({ code, parentCode, level }) =>
      regionCode === null ? level === 1 : code === regionCode || parentCode === regionCode,
    )
    .map(({ code }) => code);
  return office.archive.read<DrawnBoundary>(Prisma.sql`
    SELECT DISTINCT ON (b.code) b.code::text AS code, b.rings, s.source, s.drawn_on AS "drawnOn"
    FROM territory_boundaries b JOIN boundary_sets s ON s.id = b.set_id
    WHERE s.removed_at IS NULL AND b.code = ANY(${codes})
    ORDER BY b.code, s.drawn_on DESC, s.id DESC`);
}

export interface CountedBoundarySet extends BoundarySet {
  readonly regions: number;
  readonly districts: number;
  /** Territories whose outline on the map comes from it. */
  readonly shown: number;
}

/** All files that were loaded, the latest first. */
export async function listBoundarySets(office: Office): Promise<CountedBoundarySet[]> {
  const sets = await office.archive.prisma.boundarySet.findMany({ orderBy: { id: 'desc' }, take: 100 });
  const counts = await office.archive.read<{ id: number; regions: number; districts: number; shown: number }>(
    Prisma.sql`
    WITH shown AS (
      SELECT DISTINCT ON (b.code) b.code, b.set_id FROM territory_boundaries b JOIN boundary_sets s ON s.id = b.set_id
      WHERE s.removed_at IS NULL ORDER BY b.code, s.drawn_on DESC, s.id DESC
    )
    SELECT b.set_id AS id, count(*) FILTER (WHERE t.level = 1) AS regions, count(*) FILTER (WHERE t.level = 2) AS districts,
      count(shown.code) AS shown
    FROM territory_boundaries b JOIN territories t ON t.code = b.code
      LEFT JOIN shown ON shown.code = b.code AND shown.set_id = b.set_id
    GROUP BY 1`,
  );
  const byId = new Map(counts.map((row) => [row.id, row]));
  return sets.map((set) => ({ ...{ regions: 0, districts: 0, shown: 0 }, ...byId.get(set.id), ...set }));
}
