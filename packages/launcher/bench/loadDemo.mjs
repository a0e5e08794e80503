import { applyMigrations } from '../src/migrations.mjs';
import { runProgram } from '../src/serverProcess.mjs';
import { withClient } from './parts/database.mjs';

/** Loading the demonstration into an empty database: time, and the size of what was loaded. */
export const name = 'loadDemo';

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ databaseUrl, dataFolder, rows, report }) {
  const url = new URL(databaseUrl);
  url.pathname = '/bench_load';
  await withClient(databaseUrl, async (client) => {
    await client.query('DROP DATABASE IF EXISTS bench_load WITH (FORCE)');
    await client.query('CREATE DATABASE bench_load');
  });
  const server = { databaseUrl: url.href, host: '127.0.0.1', port: 0, dataFolder };
  try {
    await applyMigrations(url.href);
    await runProgram('loadReference', [], server, report);
    const startedAt = performance.now();
    await runProgram('loadDemo', ['--rows', String(rows)], server, report);
    const seconds = (performance.now() - startedAt) / 1000;
    const megabytes = await withClient(url.href, async (client) => {
      const { rows: sizes } = await client.query(
        'SELECT pg_database_size(current_database()) / 1048576.0 AS mb',
      );
      return Number(sizes[0].mb);
    });
    return {
      name,
      figures: { appeals: rows, seconds, appealsPerSecond: rows / seconds, databaseMb: megabytes },
    };
  } finally {
    await withClient(databaseUrl, (client) =>
      client.query('DROP DATABASE IF EXISTS bench_load WITH (FORCE)'),
    );
  }
}
