import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporaryPostgres } from './embeddedPostgres.mjs';
import { requireUsableDatabase } from './externalDatabase.mjs';
import { makeOpenFolder } from './testing/launch.mjs';

/** @type {Awaited<ReturnType<typeof startTemporaryPostgres>>} */
let postgres;
/** @type {pg.Client} */
let client;

beforeAll(async () => {
  postgres = await startTemporaryPostgres({ parent: tmpdir() });
  client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query('CREATE EXTENSION pg_trgm');
}, 30_000);
afterAll(async () => {
  await client.end();
  await postgres.stop();
});

/** @param {string} sql @returns {Promise<any>} the first value */
const value = async (sql) => Object.values((await client.query(sql)).rows[0])[0];

test('names are found whatever the letter case, in Russian and in Kazakh', async () => {
  expect(await value(`SELECT similarity('ӘЛИЯ ҚҰСАЙЫНОВА', 'әлия құсайынова')`)).toBe(1);
  expect(await value(`SELECT 'Жалобы Граждан' ILIKE '%ГРАЖДАН%'`)).toBe(true);
  expect(await value(`SELECT to_tsvector('russian', 'Дороги') @@ to_tsquery('russian', 'дорога')`)).toBe(
    true,
  );
});

test('Kazakh letters are sorted into their places in the alphabet', async () => {
  const sorted = await value(
    `SELECT string_agg(x, '' ORDER BY x) FROM regexp_split_to_table('яіҚклӘабңон', '') x`,
  );
  expect(sorted).toBe('аӘбкҚлнңоія');
});

test('the password is asked for', async () => {
  const url = new URL(postgres.url);
  url.password = 'wrong';
  const stranger = new pg.Client({ connectionString: url.href });
  await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
});

test('a database in which Cyrillic letters are no letters is refused, and one of UTF-8 is taken', async () => {
  await client.query(
    `CREATE DATABASE signs TEMPLATE template0 LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'`,
  );
  await expect(requireUsableDatabase(postgres.urlOf('signs'))).rejects.toThrow('The database has LC_CTYPE C');
  await requireUsableDatabase(postgres.url);
});

test('where there is no room for a database the reason is told', () => {
  const parent = makeOpenFolder();
  const script = `import { startTemporaryPostgres } from './embeddedPostgres.mjs';
    await startTemporaryPostgres({ parent: process.argv[1] }).catch((error) => console.log(error.message));`;
  // No file may be larger than half a megabyte: to the database that is a full disk.
  const { stdout } = spawnSync(
    '/bin/sh',
    ['-c', 'ulimit -f 1000; exec "$0" --input-type=module -e "$1" "$2"', process.execPath, script, parent],
    { cwd: import.meta.dirname, encoding: 'utf8' },
  );
  rmSync(parent, { recursive: true, force: true });
  expect(stdout).toContain('The database could not be created');
  expect(stdout).not.toContain('locale');
});
