import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { logLine } from './logLine.mjs';
import { LaunchRefusal } from './refusal.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const tools = new Set();

/** Ends the tools (installer, compiler, test runner) that still run: nobody waits for them any more. */
export function endRunningTools() {
  for (const tool of tools) tool.kill('SIGTERM');
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to ours
 * @property {string} [log] a file that receives everything the tool says
 * @property {(line: string) => void} [onLine]
 * @property {string[]} [nodeArguments]
 * @property {{ uid: number, gid: number } | null} [account] to run as, when not as ourselves
 */

/**
 * Runs a tool to its end, collecting what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} never rejects: a tool that cannot start has code 127
 */
export function run(command, args, { cwd, env, log, onLine, account } = {}) {
  if (log) startLog(log);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
    tools.add(child);
    /** @type {string[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (log) logLine(log, line);
        onLine?.(line);
      });
    /** @param {number} code */
    const finish = (code) => {
      tools.delete(child);
      resolve({ code, output: said.join('\n') });
    };
    child.once('error', () => finish(127));
    child.once('close', (code) => finish(code ?? 1));
  });
}

/** @param {string} log */
function startLog(log) {
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, '');
}

/**
 * Runs the program of an installed package with this very Node: no shell, no PATH.
 * @param {string} folder the workspace package that depends on it
 * @param {string} packageName
 * @param {string[]} args
 * @param {RunOptions & { bin?: string }} [options]
 */
export function runBin(folder, packageName, args, { bin, nodeArguments = [], ...options } = {}) {
  return run(process.execPath, [...nodeArguments, findBin(folder, packageName, bin), ...args], {
    cwd: folder,
    ...options,
  });
}

/**
 * The script behind a package's command.
 * @param {string} folder @param {string} packageName @param {string} [bin]
 */
export function findBin(folder, packageName, bin = packageName.split('/').pop()) {
  const home = join(folder, 'node_modules', packageName);
  const description = join(home, 'package.json');
  if (!existsSync(description))
    throw new LaunchRefusal(
      `The package ${packageName} is not installed: run "npm start" or "npm test" once.`,
    );
  const declared = JSON.parse(readFileSync(description, 'utf8')).bin;
  return join(home, typeof declared === 'string' ? declared : declared[bin ?? '']);
}
