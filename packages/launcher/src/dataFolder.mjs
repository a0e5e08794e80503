import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { LaunchRefusal } from './refusal.mjs';

const ANSWER_MS = 3000;

/**
 * @typedef {{ pid: number, port: number, token: string, address: string }} LockContent
 * @typedef {{ release: () => void }} Lock
 */

/**
 * Makes the data folder and refuses one that cannot be used.
 * @param {string} folder absolute
 */
export function prepareDataFolder(folder) {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    // A folder inside one that we may not enter cannot even be looked at.
    const there = statSync(folder, { throwIfNoEntry: false });
    if (there && !there.isDirectory())
      throw new LaunchRefusal(`The data folder ${folder} is a file: choose a folder with DATA_DIR.`);
    if (!there) makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // Only a real write tells about full disks, read-only mounts and quotas.
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    if (error instanceof LaunchRefusal) throw error;
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new LaunchRefusal(
      `The data folder ${folder} cannot be written (${code}): correct its permissions or choose another with DATA_DIR.`,
    );
  }
}

/**
 * What people sent and what is made of it is for the account of the program alone, also where an earlier version has left
 * its folders open. The data folder itself stays passable: PostgreSQL may run as another account.
 * @param {string} folder
 */
export function keepFilesPrivate(folder) {
  mkdirSync(join(folder, 'files'), { recursive: true });
  for (const name of ['files', 'exports', 'deliveries'])
    if (existsSync(join(folder, name))) chmodSync(join(folder, name), 0o700);
}

/**
 * One after the other from the first that is missing: where nothing can be made at all (/proc), Node's own way of making
 * them with their parents never ends.
 * @param {string} folder absolute
 */
function makeFolder(folder) {
  /** @type {string[]} */
  const missing = [];
  for (let path = folder; !existsSync(path); path = dirname(path)) missing.unshift(path);
  for (const path of missing) {
    try {
      mkdirSync(path, { mode: 0o755 });
    } catch (error) {
      // Another start may have made it meanwhile.
      if (!existsSync(path)) throw error;
    }
  }
}

/**
 * Takes the data folder for this process; refuses when another start has it.
 * Life is proved by an answer on a port and not by a process number, because numbers are given out again.
 * @param {string} folder @param {string} address where the application will be found
 * @returns {Promise<Lock>}
 */
export async function lockDataFolder(folder, address) {
  const file = join(folder, 'launcher.lock');
  const token = randomBytes(16).toString('hex');
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(token);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  server.unref();
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  /** @type {LockContent} */
  const content = { pid: process.pid, port, token, address };
  const release = () => {
    if (readLock(file)?.token === token) rmSync(file, { force: true });
    server.close();
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (placeLock(file, content)) return { release };
    const holder = readLock(file);
    await requireUnlocked(folder).catch((error) => {
      server.close();
      throw error;
    });
    if (readLock(file)?.token === holder?.token) rmSync(file, { force: true });
  }
  throw new LaunchRefusal(`The data folder ${folder} is being started by others at this moment: try again.`);
}

/**
 * Refuses a data folder on which another start is alive.
 * @param {string} folder
 */
export async function requireUnlocked(folder) {
  const holder = readLock(join(folder, 'launcher.lock'));
  if (holder && (await answers(holder)))
    throw new LaunchRefusal(
      `Tyndau already runs on the data folder ${folder} (${holder.address}, process ${holder.pid}): stop it first or choose another DATA_DIR.`,
    );
}

/**
 * A whole file appears at once or not at all: a link cannot replace an existing lock.
 * @param {string} file @param {LockContent} content
 */
function placeLock(file, content) {
  const draft = join(dirname(file), `.launcher.lock-${content.token}`);
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EEXIST') return false;
    renameSync(draft, file); // A file system without links: the last one wins, PostgreSQL still refuses two.
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {LockContent | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {LockContent} holder @returns {Promise<boolean>} */
function answers({ port, token }) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let said = '';
    const finish = () => {
      socket.destroy();
      resolve(said === token);
    };
    socket.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    socket.setTimeout(ANSWER_MS, finish).on('end', finish).on('error', finish);
  });
}
