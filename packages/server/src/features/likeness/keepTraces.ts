import { filingTrace, shelvesOf } from '@tyndau/domain/likeness/letterTrace';
import { letterWords } from '@tyndau/domain/text/letterWords';
import { type Archive, Prisma } from '../../db/archive.ts';
import type { Transaction } from '../../db/inTransaction.ts';

/** What a filing says. */
export interface TracedFiling {
  readonly id: number;
  readonly annotation: string;
  readonly text: string;
}

/** Keeps the traces and the words of filings, new or changed, by which letters like them, or with these words, are found. */
export async function keepTraces(
  tx: Pick<Transaction, '$executeRaw'>,
  filings: readonly TracedFiling[],
): Promise<void> {
  if (filings.length === 0) return;
  const rows = filings.map(({ id, annotation, text }) => {
    const bands = filingTrace(annotation, text);
    return { appeal_id: id, bands, shelves: shelvesOf(bands), words: letterWords(annotation, text) };
  });
  await tx.$executeRaw(Prisma.sql`
    WITH filing AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS f (appeal_id int, bands int[], shelves int[], words text)
    ), trace AS (
      INSERT INTO letter_traces (appeal_id, bands, shelves) SELECT appeal_id, bands, shelves FROM filing
      ON CONFLICT (appeal_id) DO UPDATE SET bands = excluded.bands, shelves = excluded.shelves
    )
    INSERT INTO letter_words (appeal_id, words) SELECT appeal_id, to_tsvector('simple', words) FROM filing
    ON CONFLICT (appeal_id) DO UPDATE SET words = excluded.words`);
}

const AT_ONCE = 1000;

/** Traces filings that were registered before there were traces, a thousand at a time; gives how many there were. */
export async function traceOlderFilings(archive: Archive, isClosing: () => boolean): Promise<number> {
  let after = 0;
  let traced = 0;
  while (!isClosing()) {
    const filings = await archive.read<TracedFiling>(Prisma.sql`
      SELECT a.id, a.annotation, a.text FROM appeals a
      WHERE a.id > ${after} AND NOT EXISTS (SELECT 1 FROM letter_traces t WHERE t.appeal_id = a.id)
      ORDER BY a.id LIMIT ${AT_ONCE}`);
    await keepTraces(archive.prisma, filings);
    traced += filings.length;
    after = filings.at(-1)?.id ?? after;
    if (filings.length < AT_ONCE) break;
  }
  return traced;
}
