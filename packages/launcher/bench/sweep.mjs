import { join } from 'node:path';
import { runBin } from '../src/childProcess.mjs';
import { packageFolder } from '../src/paths.mjs';
import { withClient } from './parts/database.mjs';

/** The nightly look at all terms: whoever must be reminded is told, with letters, as one transaction. */
export const name = 'sweep';

const GOAL_OPEN = 50_000;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ databaseUrl, dataFolder, report }) {
  const { at, openTerms, plainReadMs } = await withClient(databaseUrl, async (client) => {
    // As on the first night: nothing has been told yet.
    await client.query('TRUNCATE reminders, term_sweeps');
    await client.query('VACUUM ANALYZE appeals');
    const { rows } = await client.query(
      `SELECT count(*)::int AS open, (max(registered_on) + 1)::text AS day FROM appeals WHERE closed_on IS NULL`,
    );
    const startedAt = performance.now();
    await client.query(
      `SELECT id, number, body_id, due_on FROM appeals WHERE closed_on IS NULL AND split_on IS NULL
       AND state IN ('registered', 'routed', 'inWork', 'returnedForRework') AND due_on <= $1::date + 14`,
      [rows[0].day],
    );
    const plainReadMs = performance.now() - startedAt;
    return { at: `${rows[0].day}T03:00:00+05:00`, openTerms: rows[0].open, plainReadMs };
  });
  report(`${openTerms} open of the ${GOAL_OPEN} that the goal speaks of`);
  const script = join(packageFolder.server, 'src/bench/sweepNow.ts');
  const { code, output } = await runBin(packageFolder.launcher, 'tsx', [script, at], {
    env: { DATABASE_URL: databaseUrl, DATA_DIR: dataFolder, NODE_ENV: 'test', LOG_LEVEL: 'error' },
  });
  const line = output.split('\n').findLast((said) => said.startsWith('{'));
  if (code !== 0 || !line) throw new Error(`The sweep broke: ${output.slice(-800)}`);
  const { sweepMs, looked, reminded, mails } = JSON.parse(line);
  return { name, figures: { openTerms, looked, reminded, mails, sweepMs, plainReadMs } };
}
