import { shelfOf } from '@tyndau/domain/likeness/letterTrace';
import { Prisma, type Sql } from '../../db/archive.ts';

/**
 * A selection of `appeal_id`: the filings that share bands with the trace, those that share most first, among equals the
 * newest. Each band is looked for on its shelf; who only lies there by chance does not share it.
 */
export function sharingTrace(bands: readonly number[], most: number): Sql {
  return Prisma.sql`
    SELECT t.appeal_id FROM unnest(${bands}::int[], ${bands.map(shelfOf)}::int[]) AS asked (band, shelf)
    JOIN letter_traces t ON t.shelves @> ARRAY[asked.shelf] AND asked.band = ANY(t.bands)
    GROUP BY t.appeal_id ORDER BY count(*) DESC, t.appeal_id DESC LIMIT ${most}`;
}
