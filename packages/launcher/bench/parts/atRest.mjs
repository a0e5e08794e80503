import { withClient } from './database.mjs';

const LOOK_EVERY_MS = 500;
/** The archive's own tidying comes in turns of seconds. */
const LOOKS_AT_REST = 12;
const LONGEST_MS = 300_000;

/**
 * Waits until nobody works in the archive: after a start the server reads the register and the commonest words, and the archive
 * tidies what was loaded. Whoever measures beside them measures them. Gives up after five minutes and says so.
 * @param {string} databaseUrl @param {import('../../src/progress.mjs').Report} report
 */
export async function waitUntilAtRest(databaseUrl, report) {
  const startedAt = performance.now();
  let looks = 0;
  await withClient(databaseUrl, async (client) => {
    while (looks < LOOKS_AT_REST) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS busy FROM pg_stat_activity WHERE pid <> pg_backend_pid()
           AND (backend_type = 'autovacuum worker' OR (backend_type = 'client backend' AND state <> 'idle'))`,
      );
      looks = rows[0].busy === 0 ? looks + 1 : 0;
      if (performance.now() - startedAt > LONGEST_MS) return report('not at rest after five minutes');
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  });
}
