import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { logLine } from './logLine.mjs';
import { packageFolder, referenceFolder, root, serverDist, webDist } from './paths.mjs';
import { LaunchRefusal } from './refusal.mjs';

const LARGE_LOG_BYTES = 20_000_000;
const READY_MS = 120_000;
const CLOSE_MS = 15_000;

/** @typedef {{ databaseUrl: string, host: string, port: number, dataFolder: string, hasDemoAccounts?: boolean }} ServerOptions */

/**
 * What every program of the server finds in its environment.
 * @param {ServerOptions} options
 */
export function serverEnvironment({ databaseUrl, host, port, dataFolder, hasDemoAccounts = false }) {
  return {
    NODE_ENV: 'production',
    // Threads of the runtime otherwise keep a heap each that is never given back.
    MALLOC_ARENA_MAX: '2',
    // What is large gets pages of its own, which go back to the system the moment it is let go (glibc would raise the measure by itself).
    MALLOC_MMAP_THRESHOLD_: '262144',
    MALLOC_TRIM_THRESHOLD_: '1048576',
    ...process.env,
    DATABASE_URL: databaseUrl,
    HOST: host,
    PORT: String(port),
    DATA_DIR: dataFolder,
    WEB_DIR: webDist,
    APP_ROOT: root,
    REFERENCE_DIR: referenceFolder,
    DEMO_ACCOUNTS: String(hasDemoAccounts),
  };
}

/**
 * Inventing a million letters makes short-lived rows by the hundred million: with the usual nursery a quarter of the time
 * goes into collecting them. The server shares its machine with a database: told of a modest limit, V8 collects early and
 * gives back what it does not need (measured after a thousand registrations: 210 MB at rest instead of 440).
 * @type {Record<string, string[]>}
 */
const V8_FLAGS = {
  loadDemo: ['--min-semi-space-size=64', '--max-semi-space-size=64'],
  main: ['--max-semi-space-size=8', '--max-old-space-size=1024', '--expose-gc'],
};

/** @param {string} name of a built program: main, loadReference, loadDemo */
export function hasProgram(name) {
  return existsSync(join(serverDist, `${name}.mjs`));
}

/**
 * Starts a built program of the server. What it says in JSON is for us, all the rest goes to the log.
 * @param {string} name @param {string[]} args @param {ServerOptions} options
 * @param {(message: any) => void} onMessage
 */
export function spawnProgram(name, args, options, onMessage) {
  const logFolder = join(options.dataFolder, 'logs');
  mkdirSync(logFolder, { recursive: true });
  const log = join(logFolder, name === 'main' ? 'server.log' : `${name}.log`);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LARGE_LOG_BYTES) renameSync(log, `${log}.1`);
  const preload = join(packageFolder.launcher, 'src/parentWatch.mjs');
  const child = spawn(
    process.execPath,
    [
      ...(V8_FLAGS[name] ?? []),
      '--enable-source-maps',
      '--import',
      preload,
      join(serverDist, `${name}.mjs`),
      ...args,
    ],
    {
      cwd: root,
      env: serverEnvironment(options),
      // A group of its own: Ctrl-C reaches it through the launcher, in the right order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let lastWords = '';
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: /** @type {import('node:stream').Readable} */ (stream) }).on('line', (line) => {
      const message = parseMessage(line);
      if (message) return onMessage(message);
      lastWords = explain(line) || lastWords;
      logLine(log, line);
    });
  child.on('message', onMessage);
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code, signal) => {
      // Whoever is killed has no last words of his own, and old ones would mislead.
      if (signal) lastWords = `it was ended by ${signal}`;
      resolve(code ?? (signal ? 128 : 1));
    });
  });
  return { child, exited, log, lastWords: () => lastWords };
}

/** @param {string} line */
function parseMessage(line) {
  if (!/^\{"(ready|progress|done|accounts)"/.test(line)) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The sentence inside a line of the log, for the person at the terminal. @param {string} line */
function explain(line) {
  if (!line.startsWith('{')) return /^\s+at |^\s*$|^Node\.js v/.test(line) ? '' : line.trim();
  try {
    const { level, err, msg } = JSON.parse(line);
    return level >= 50 ? (err?.message ?? msg ?? '') : '';
  } catch {
    return '';
  }
}

/**
 * Runs a program to its end and returns the last thing it reported.
 * @param {string} name @param {string[]} args @param {ServerOptions} options
 * @param {import('./progress.mjs').Report} report
 * @param {(stop: () => void) => void} [onStarted] gets the way to stop it
 */
export async function runProgram(name, args, options, report, onStarted) {
  /** @type {any} */
  let outcome = null;
  const program = spawnProgram(name, args, options, (message) => {
    if (typeof message.progress === 'number')
      report(`${Math.round(message.progress * 100)} % ${message.message ?? ''}`.trim());
    if (message.done || message.accounts) outcome = message;
  });
  onStarted?.(() => program.child.kill('SIGTERM'));
  const code = await program.exited;
  if (code !== 0)
    throw new LaunchRefusal(
      `${name} failed: ${program.lastWords() || `exit code ${code}`} (see ${program.log})`,
    );
  return outcome;
}

/**
 * Starts the server and waits until it listens.
 * @param {ServerOptions} options
 * @param {(stop: () => void) => void} [onStarted] gets the way to stop it early
 */
export async function startServer(options, onStarted) {
  /** @type {(address: string) => void} */
  let onReady = () => {};
  /** @type {Promise<string>} */
  const ready = new Promise((resolve) => {
    onReady = resolve;
  });
  const program = spawnProgram('main', [], options, (message) => message.ready && onReady(message.address));
  const { child, exited } = program;
  let isAsked = false;
  /** Once only: a second signal would cut off the requests that the first one lets finish. */
  const askToStop = () => {
    if (!isAsked) child.kill('SIGTERM');
    isAsked = true;
  };
  onStarted?.(askToStop);
  /** Asks it to finish what it does; insists after a while. */
  const stop = async () => {
    const insist = setTimeout(() => child.kill('SIGKILL'), CLOSE_MS);
    askToStop();
    await exited;
    clearTimeout(insist);
  };
  const late = new Promise((resolve) => setTimeout(() => resolve(null), READY_MS).unref());
  const address = await Promise.race([ready, exited.then(() => null), late]);
  if (typeof address !== 'string') {
    child.kill('SIGKILL');
    throw new LaunchRefusal(
      `The server did not start: ${program.lastWords() || 'no reason given'} (see ${program.log})`,
    );
  }
  return {
    address,
    exited,
    stop,
    kill: () => child.kill('SIGKILL'),
    log: program.log,
    lastWords: program.lastWords,
  };
}
