import type { Archive } from '../db/archive.ts';

/** What an examination of the chains has found. */
export interface JournalCheck {
  readonly isIntact: boolean;
  readonly entries: number;
  /** The first entry that does not continue its chain; null too where the end of a chain was cut off with all of it. */
  readonly brokenId: number | null;
  /** `altered` (its text is not what was written), `gap` (those before it are missing), `cut` (the end is missing). */
  readonly problem: string | null;
  readonly chain: number | null;
  readonly seq: number | null;
}

interface Row {
  readonly entries: number;
  readonly brokenId: number | null;
  readonly problem: string | null;
  readonly chain: number | null;
  readonly seq: number | null;
}

// Half an hour: the examination reads every entry there has ever been.
const LONGEST = '30min';

const ignore = () => undefined;

/** Counts the digest of every entry anew and compares. Runs beside the daily work: nothing is locked. */
export async function checkJournal({ pool }: Archive): Promise<JournalCheck> {
  const client = await pool.connect();
  // A connection that breaks meanwhile fails its statement; without a listener it would end the process.
  client.on('error', ignore);
  let isWhole = false;
  try {
    await client.query('BEGIN READ ONLY');
    await client.query(`SET LOCAL statement_timeout = '${LONGEST}'`);
    const { rows } = await client.query<Row>(`
      SELECT (SELECT count(*) FROM journal) AS entries, b.entry_id AS "brokenId", b.problem, b.chain, b.seq
      FROM (SELECT 1) AS once LEFT JOIN LATERAL (
        SELECT * FROM broken_journal_entries() ORDER BY entry_id NULLS LAST LIMIT 1
      ) b ON true`);
    const [row] = rows;
    if (!row) throw new Error('The examination of the journal gave no row');
    await client.query('ROLLBACK');
    isWhole = true;
    return { ...row, isIntact: row.problem === null };
  } finally {
    client.off('error', ignore);
    // One that failed is not for the next: it may be within its transaction still.
    client.release(!isWhole);
  }
}
