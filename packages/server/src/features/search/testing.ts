import type { TestOffice } from '../../testing/testOffice.ts';

/** So many that no planner reads a table from end to end for one row of it. */
const MANY = 30_000;

/** Rows made of the first one: everything as it is but for what is named. */
function copies(table: string, changes: string): string {
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(one.row, jsonb_build_object(${changes}))).*
    FROM (SELECT t AS row FROM ${table} t ORDER BY t.id LIMIT 1) one, generate_series(1, ${MANY}) n`;
}

/**
 * Fills the archive of a test with people, cards, appeals, letters and traces, each other than the next as in an office, so
 * that statements are planned as they are there.
 */
export async function fillArchive(office: TestOffice): Promise<void> {
  const name = `substr(md5(n::text), 1, 7) || ' ' || substr(md5((n * 7)::text), 1, 6)`;
  const iin = `lpad((500000000000 + n)::text, 12, '0')`;
  const phone = `'+7701' || lpad(n::text, 7, '0')`;
  await office.sql(
    copies(
      'applicants',
      `'id', 100000 + n, 'iin', ${iin}, 'folded_name', ${name}, 'display_name', ${name}, 'phone', ${phone}`,
    ),
  );
  await office.sql(
    copies(
      'cards',
      `'id', 100000 + n, 'number', 'К-' || n, 'applicant_id', 100000 + n, 'iin', ${iin}, 'phone', ${phone}`,
    ),
  );
  await office.sql(
    copies(
      'appeals',
      `'id', 100000 + n, 'number', 'ЖТ-2025-' || lpad(n::text, 8, '0'), 'card_id', 100000 + n, 'applicant_id', 100000 + n,
       'applicant_iin', ${iin}, 'applicant_name', ${name}, 'registered_on', date '2026-02-01' - n % 700, 'intake_id', null,
       'annotation', md5(n::text) || ' ' || md5((n * 3)::text), 'text', '',
       'state', (array['closed', 'closed', 'closed', 'inWork', 'routed'])[1 + n % 5]`,
    ),
  );
  await office.sql(
    copies(
      'intakes',
      `'id', 100000 + n, 'through_number', 100000 + n, 'talon_number', 'Т-2025-' || lpad(n::text, 6, '0'),
       'barcode', 'RR' || lpad(n::text, 9, '0') || 'KZ', 'applicant_iin', ${iin}, 'applicant_phone', ${phone},
       'applicant_name', ${name}, 'journal_on', date '2026-02-01' - n % 700, 'registrar_id', n % 40,
       'state', (array['registered', 'registered', 'registered', 'accepted'])[1 + (n % 300) / 99]`,
    ),
  );
  await office.sql(
    `INSERT INTO letter_traces (appeal_id, bands, shelves) SELECT 100000 + n, bands, bands
     FROM generate_series(1, ${MANY}) n, LATERAL (SELECT array[n, n + 1, n * 2, n * 3, n % 9000]) AS t (bands)`,
  );
  await office.sql(
    "INSERT INTO letter_words SELECT id, to_tsvector('simple', annotation) FROM appeals WHERE id > 100000",
  );
  await office.sql('VACUUM ANALYZE');
}
