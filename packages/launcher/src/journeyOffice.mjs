import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from './freePort.mjs';
import { root } from './paths.mjs';

const READY_WITHIN_MS = 300_000;

/** @typedef {{ url: string, close: () => Promise<void> }} JourneyOffice */

/**
 * Starts the product as a newcomer does, with one command, an embedded database and demonstration data: what the
 * journeys look at.
 * @returns {Promise<JourneyOffice>} when it is ready
 */
export async function openJourneyOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'tyndau-e2e-'));
  chmodSync(folder, 0o755);
  const port = await findFreePort();
  /** @type {string[]} */
  const output = [];
  // A run that is ended from outside never closes it; the office then notices that nobody is there.
  const watch = ['--import', new URL('./parentWatch.mjs', import.meta.url).href];
  const office = spawn(process.execPath, [...watch, 'packages/launcher/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, DEMO_APPEALS: '1500', REMINDERS: 'false' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => office.once('exit', () => resolve()));
  for (const stream of [office.stdout, office.stderr])
    stream?.on('data', (chunk) => output.push(String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    office.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (await isReady(url, ended)) return { url, close };
  await close();
  throw new Error(`The office did not open:\n${output.join('').slice(-4000)}`);
}

/** @param {string} url @param {Promise<void>} ended */
async function isReady(url, ended) {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until && !isOver; ) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
