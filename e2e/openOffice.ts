import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN_MS = 300_000;

/**
 * Starts the product as a newcomer does, with one command, an embedded database and demonstration data, and stops it
 * after the last journey. OFFICE_URL names one that runs already.
 */
export default async function openOffice(): Promise<() => Promise<void>> {
  if (process.env.OFFICE_URL) return async () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tyndau-e2e-'));
  chmodSync(folder, 0o755);
  const port = await findFreePort();
  const output: string[] = [];
  // A run that is ended from outside never comes to its end below; the office then notices that nobody is there.
  const watch = ['--import', new URL('../packages/launcher/src/parentWatch.mjs', import.meta.url).href];
  const office = spawn(process.execPath, [...watch, 'packages/launcher/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, DEMO_APPEALS: '1500', REMINDERS: 'false' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => office.once('exit', () => resolve()));
  for (const stream of [office.stdout, office.stderr])
    stream?.on('data', (chunk) => output.push(String(chunk)));
  process.env.OFFICE_URL = `http://127.0.0.1:${port}`;
  await waitUntilReady(process.env.OFFICE_URL, ended, output);
  return async () => {
    office.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function waitUntilReady(
  address: string,
  ended: Promise<void>,
  output: readonly string[],
): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until && !isOver; ) {
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The office did not open:\n${output.join('').slice(-4000)}`);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}
