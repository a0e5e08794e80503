import type pg from 'pg';
import type { JournalEnd } from './journalPress.ts';
import { numbered } from './openWorld.ts';
import type { WorldState } from './worldState.ts';

/** Sequences, running numbers and the heads of the journal's chains go on from where the demonstration stopped. */
export async function finishWorld(
  client: pg.Client,
  { next, counters }: WorldState,
  { heads, lastId }: JournalEnd,
): Promise<void> {
  for (const table of numbered) {
    await client.query(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), $1, false)`, [next[table]]);
  }
  await client.query(`SELECT setval(pg_get_serial_sequence('journal', 'id'), $1, false)`, [lastId + 1]);
  for (const { name, year, value } of counters.values()) {
    await client.query(
      `INSERT INTO counters (name, year, value) VALUES ($1, $2, $3)
       ON CONFLICT (name, year) DO UPDATE SET value = greatest(counters.value, excluded.value)`,
      [name, year, value],
    );
  }
  for (const { chain, seq, digest } of heads) {
    await client.query('UPDATE journal_chains SET seq = $2, digest = $3 WHERE chain = $1', [
      chain,
      seq,
      digest,
    ]);
  }
  await client.query('ALTER TABLE "journal" ENABLE TRIGGER "chain_journal_entry"');
}
