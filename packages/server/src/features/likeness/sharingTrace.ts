import { shelvesOf } from '@tyndau/domain/likeness/letterTrace';
import { Prisma, type Sql } from '../../db/archive.ts';

/**
 * A selection of `appeal_id`: the filings that share bands with the trace, those that share most first, among equals the
 * newest. Who only lies on the same shelf by chance shares none, and stands behind all who do.
 */
export function sharingTrace(bands: readonly number[], most: number): Sql {
  return Prisma.sql`
    SELECT near.appeal_id FROM (
      SELECT t.appeal_id, shared_bands(t.bands, ${bands}::int[]) AS shared FROM letter_traces t
      WHERE t.shelves && ${shelvesOf(bands)}::int[]
      ORDER BY shared DESC, t.appeal_id DESC LIMIT ${most}) near
    WHERE near.shared > 0`;
}
