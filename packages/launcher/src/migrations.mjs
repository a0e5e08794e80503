import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import * as paths from './paths.mjs';
import { LaunchRefusal } from './refusal.mjs';

/**
 * @typedef {{ name: string, sql: string, checksum: string }} Migration checksum as Prisma writes it: SHA-256
 * @typedef {{ schemaFolder?: string, migrationsFolder?: string }} Folders other than the product's own, for tests
 */

/**
 * The migrations of the checkout, oldest first.
 * @param {string} [folder]
 * @returns {Migration[]}
 */
export function listMigrations(folder = paths.migrationsFolder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** @param {string} url @param {Folders} folders */
async function openEngine(
  url,
  { schemaFolder = paths.schemaFolder, migrationsFolder = paths.migrationsFolder },
) {
  // Loaded late: a database that is up to date never needs the engine.
  const { openSchemaEngine } = await import('./schemaEngine.mjs');
  return openSchemaEngine({
    url,
    schemaFolder,
    migrationsFolder,
    migrations: listMigrations(migrationsFolder),
  });
}

/**
 * What the database says about its own migrations; one cheap query.
 * @param {string} url
 * @returns {Promise<{ name: string, checksum: string, isApplied: boolean }[]>}
 */
export async function readAppliedMigrations(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere"`);
    if (!rows[0].isThere) return [];
    const found = await client.query(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isApplied"
         FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    );
    return found.rows;
  } finally {
    await client.end();
  }
}

/**
 * Brings a database to the state the migrations describe.
 * A migration that was interrupted left nothing behind (each runs as one transaction), so it is tried again.
 * @param {string} url
 * @param {Folders} [folders]
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function applyMigrations(url, folders = {}) {
  const ours = listMigrations(folders.migrationsFolder);
  const theirs = await readAppliedMigrations(url);
  requireKnown(ours, theirs);
  const applied = new Set(theirs.filter((row) => row.isApplied).map((row) => row.name));
  if (ours.every(({ name }) => applied.has(name))) return [];
  const engine = await openEngine(url, folders);
  try {
    for (const row of theirs) if (!row.isApplied) await engine.markRolledBack(row.name);
    return await engine.apply();
  } catch (error) {
    throw new LaunchRefusal(`The database could not be brought up to date: ${explainEngineError(error)}`);
  } finally {
    engine.close();
  }
}

/**
 * A database made by a newer checkout, or by an edited migration, is not for us to guess about.
 * @param {Migration[]} ours
 * @param {{ name: string, checksum: string, isApplied: boolean }[]} theirs
 */
function requireKnown(ours, theirs) {
  const known = new Map(ours.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum, isApplied } of theirs) {
    if (!known.has(name))
      throw new LaunchRefusal(
        `The database was changed by a newer version of Tyndau (migration ${name}): start that version or choose another DATA_DIR or DATABASE_URL.`,
      );
    if (isApplied && known.get(name) !== checksum)
      throw new LaunchRefusal(
        `The migration ${name} was edited after it had been applied to this database: restore the file, or choose a new DATA_DIR or DATABASE_URL.`,
      );
  }
}

/** @param {unknown} error */
function explainEngineError(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').filter(Boolean).join(' ').slice(0, 600);
}

/**
 * Writes the migration that leads from the existing ones to the schema.
 * @param {string} url any database: a scratch one is made beside it
 * @param {string} name verb first: "add-answered-on-to-appeals"
 * @param {Folders & { now?: Date }} [options]
 * @returns {Promise<string | null>} the written file, or null when schema and migrations already agree
 */
export async function writeNewMigration(url, name, { now = new Date(), ...folders } = {}) {
  const sql = await findSchemaDrift(url, folders);
  if (sql === null) return null;
  const migrationsFolder = folders.migrationsFolder ?? paths.migrationsFolder;
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name.replaceAll(/[^a-z0-9]+/gi, '_').toLowerCase()}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  writeFileSync(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return join(folder, 'migration.sql');
}

/**
 * What the schema has and the migrations do not: the SQL, or null when they agree.
 * The migrations are replayed in a scratch database of the same PostgreSQL.
 * @param {string} url any database there
 * @param {Folders} [folders]
 * @returns {Promise<string | null>}
 */
export async function findSchemaDrift(url, folders = {}) {
  const name = `tyndau_scratch_${randomBytes(6).toString('hex')}`;
  const scratchUrl = new URL(url);
  scratchUrl.pathname = `/${name}`;
  await querySingly(url, `CREATE DATABASE ${name}`);
  try {
    await applyMigrations(scratchUrl.href, folders);
    const engine = await openEngine(scratchUrl.href, folders);
    return await engine.difference().finally(() => engine.close());
  } finally {
    await querySingly(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

/** @param {string} url @param {string} sql */
async function querySingly(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
