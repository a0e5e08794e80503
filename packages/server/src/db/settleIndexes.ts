import type { App } from '../app.ts';
import { repeatWhileOpen } from '../jobs/repeatWhileOpen.ts';

/** A registrar sees what is on the waiting lists as well: this only bounds how much every search reads of them. */
const EVERY_MS = 10_000;

/**
 * Puts the words, names and marks of likeness of new letters into their indexes, apart from the transactions that wrote
 * them: a registration must not wait for it (the migration `settle_the_word_indexes` says what it saved).
 */
export function settleIndexes(app: App): void {
  repeatWhileOpen(app, { everyMs: EVERY_MS, failure: 'Indexes were not settled' }, async () => {
    const client = await app.archive.pool.connect();
    try {
      // After an import of a hundred thousand letters it may take longer than any question.
      await client.query("SET statement_timeout = '10min'");
      await client.query('SELECT settle_indexes()');
    } finally {
      await client.query('RESET statement_timeout').catch(() => undefined);
      client.release();
    }
  });
}
