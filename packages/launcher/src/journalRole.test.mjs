import { tmpdir } from 'node:os';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporaryPostgres } from './embeddedPostgres.mjs';
import { keepJournalByPermission } from './journalRole.mjs';
import { applyMigrations } from './migrations.mjs';

/** @type {Awaited<ReturnType<typeof startTemporaryPostgres>>} */
let postgres;

beforeAll(async () => {
  postgres = await startTemporaryPostgres({ parent: tmpdir() });
  await applyMigrations(postgres.url);
}, 60_000);
afterAll(() => postgres.stop());

/** @param {string} sql @param {string} [url] */
const query = async (sql, url = postgres.url) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
};

/** As after a backup was restored where nobody knows the role. */
const loseTheRole = () => query('DROP OWNED BY tyndau_app; DROP ROLE tyndau_app');
const asApplication = (/** @type {string} */ sql) => query(`SET ROLE tyndau_app; ${sql}`);

test('a backup restored on another server has a journal that cannot be rewritten again', async () => {
  await loseTheRole();
  expect(await keepJournalByPermission(postgres.url)).toBeNull();
  await asApplication(`INSERT INTO journal (action, entity, changes) VALUES ('try', 'journal', '{}')`);
  await asApplication('UPDATE users SET login = login');
  for (const sql of [
    `UPDATE journal SET action = 'x'`,
    'DELETE FROM journal',
    'TRUNCATE journal',
    'UPDATE journal_chains SET seq = 0',
    'DELETE FROM _prisma_migrations',
  ])
    await expect(asApplication(sql), sql).rejects.toThrow(/permission denied/);
});

test('an owner who may make no roles is told what keeps his journal, and starts all the same', async () => {
  await loseTheRole();
  await query(`CREATE ROLE plain LOGIN PASSWORD 'plain'`);
  const url = new URL(postgres.url);
  url.username = 'plain';
  url.password = 'plain';
  expect(await keepJournalByPermission(url.href)).toContain('by triggers alone');
  expect(await keepJournalByPermission(postgres.url)).toBeNull();
});
