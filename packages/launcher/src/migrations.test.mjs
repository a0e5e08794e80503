import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTemporaryPostgres } from './embeddedPostgres.mjs';
import { applyMigrations, findSchemaDrift, writeNewMigration } from './migrations.mjs';

/** @type {Awaited<ReturnType<typeof startTemporaryPostgres>>} */
let postgres;
let folder = '';
let url = '';
let number = 0;

beforeAll(async () => {
  postgres = await startTemporaryPostgres({ parent: tmpdir() });
}, 30_000);
afterAll(() => postgres.stop());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tyndau-migrations-'));
  mkdirSync(join(folder, 'schema'));
  number += 1;
  await postgres.createDatabase(`case_${number}`);
  url = postgres.urlOf(`case_${number}`);
  return () => rmSync(folder, { recursive: true });
});

const folders = () => ({
  schemaFolder: join(folder, 'schema'),
  migrationsFolder: join(folder, 'migrations'),
});

/** @param {string} models */
const writeSchema = (models) =>
  writeFileSync(
    join(folder, 'schema/main.prisma'),
    `datasource db {\n  provider = "postgresql"\n}\n${models}`,
  );

/** @param {string} name @param {string} sql */
const writeMigration = (name, sql) => {
  mkdirSync(join(folder, 'migrations', name), { recursive: true });
  writeFileSync(join(folder, 'migrations', name, 'migration.sql'), sql);
};

/** @param {string} sql @returns {Promise<any[]>} */
const query = async (sql) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
};

test('a new migration leads from the existing ones to the schema, and then they agree', async () => {
  writeSchema('model card {\n id Int @id\n}');
  const first = await writeNewMigration(url, 'lay-cards', { ...folders(), now: new Date('2026-01-01') });
  expect(first).toBe(join(folder, 'migrations/20260101000000_lay_cards/migration.sql'));
  writeSchema('model card {\n id Int @id\n answered_on DateTime? @db.Date\n}');
  expect(await findSchemaDrift(url, folders())).toContain('ADD COLUMN     "answered_on" DATE');
  await writeNewMigration(url, 'add-answered-on', { ...folders(), now: new Date('2026-01-02') });
  expect(await findSchemaDrift(url, folders())).toBeNull();
  expect(await applyMigrations(url, folders())).toEqual([
    '20260101000000_lay_cards',
    '20260102000000_add_answered_on',
  ]);
  expect(await applyMigrations(url, folders())).toEqual([]);
  expect(await query('SELECT answered_on FROM card')).toEqual([]);
});

test('a function body with semicolons is applied whole', async () => {
  writeSchema('');
  writeMigration(
    '1_function',
    `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;
     -- a comment; with a semicolon
     CREATE TABLE note (text text DEFAULT 'a;b');`,
  );
  await applyMigrations(url, folders());
  expect(await query('SELECT two()')).toEqual([{ two: 2 }]);
});

test('a migration that fails leaves nothing behind, and is tried again once it is mended', async () => {
  writeSchema('');
  writeMigration('1_broken', 'CREATE TABLE kept (id int); CREATE TABLE kept (id int);');
  await expect(applyMigrations(url, folders())).rejects.toThrow(
    /could not be brought up to date.*already exists/,
  );
  expect(await query(`SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
  writeMigration('1_broken', 'CREATE TABLE kept (id int);');
  expect(await applyMigrations(url, folders())).toEqual(['1_broken']);
});

test('a database changed by a newer version is refused', async () => {
  writeSchema('');
  writeMigration('1_old', 'CREATE TABLE a (id int);');
  writeMigration('2_newer', 'CREATE TABLE b (id int);');
  await applyMigrations(url, folders());
  rmSync(join(folder, 'migrations/2_newer'), { recursive: true });
  await expect(applyMigrations(url, folders())).rejects.toThrow(
    /newer version of Tyndau \(migration 2_newer\)/,
  );
});

test('a migration edited after it was applied is refused', async () => {
  writeSchema('');
  writeMigration('1_old', 'CREATE TABLE a (id int);');
  await applyMigrations(url, folders());
  writeMigration('1_old', 'CREATE TABLE a (id bigint);');
  await expect(applyMigrations(url, folders())).rejects.toThrow(/1_old was edited after it had been applied/);
});
