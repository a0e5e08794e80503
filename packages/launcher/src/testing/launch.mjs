import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../freePort.mjs';
import { packageFolder } from '../paths.mjs';

const start = join(packageFolder.launcher, 'start.mjs');

/** A temporary folder that also the account of PostgreSQL may enter. */
export function makeOpenFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tyndau-launch-'));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Runs `npm start` as a real process, with the small server of these tests.
 * @param {{ dataFolder: string, port?: number, env?: Record<string, string> }} options
 */
export async function launch({ dataFolder, port, env = {} }) {
  const chosen = port ?? (await findFreePort());
  const child = spawn(process.execPath, [start], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATA_DIR: dataFolder,
      PORT: String(chosen),
      TYNDAU_SERVER_DIST: join(packageFolder.launcher, 'src/testing/server'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const exited = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  /** @param {RegExp} pattern */
  const says = (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => pattern.test(said.stdout) && resolve(undefined);
      child.stdout.on('data', look);
      exited.then(() => reject(new Error(`ended before saying ${pattern}: ${said.stdout}${said.stderr}`)));
      look();
    });
  for (const name of /** @type {const} */ (['stdout', 'stderr']))
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text;
    });
  return {
    child,
    port: chosen,
    said,
    exited,
    says,
    ready: () => says(/is ready in/),
    /** @param {string} path @param {string} [method] */
    ask: async (path, method = 'GET') =>
      (await fetch(`http://127.0.0.1:${chosen}${path}`, { method, headers: { connection: 'close' } })).text(),
  };
}
