import { tmpdir } from 'node:os';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporaryPostgres } from './embeddedPostgres.mjs';

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
