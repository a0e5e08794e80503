import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { findFreePort } from './freePort.mjs';
import { lastLine } from './postgresCluster.mjs';
import { readPostmasterFile } from './postmaster.mjs';
import { LaunchRefusal } from './refusal.mjs';

const READY_MS = 120_000; // Crash recovery after a power cut reads up to max_wal_size of journal.
const ATTEMPTS = 8;
const LARGE_LOG_BYTES = 10_000_000;

/** Sized for a machine shared with the server and a browser; the owner may override any of them. */
export const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  // Nobody follows this database by its log; so tables filled and indexes built in one go are written once, and not twice.
  wal_level: 'minimal',
  max_wal_senders: '0',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/** For tests and measurements only: a crash may lose everything. */
export const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

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
export async function startPostmaster(options) {
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
