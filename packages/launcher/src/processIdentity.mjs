import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Tells whether a process exists, also one of another account.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** A dead process nobody collected (a container without init) still answers to signal 0. @param {number} pid */
function isZombie(pid) {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * The command line of a process, so that a reused process number is not mistaken for the old owner.
 * @param {number} pid
 * @returns {string} empty when it cannot be learned
 */
export function readCommandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // Not Linux: ask ps.
  }
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Waits until a process is gone.
 * @param {number} pid @param {number} timeoutMs
 * @returns {Promise<boolean>} false: it is still there
 */
export async function waitForExit(pid, timeoutMs) {
  const until = performance.now() + timeoutMs;
  while (isAlive(pid)) {
    if (performance.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/**
 * Live processes that work in a folder; only Linux can tell, elsewhere there are none.
 * @param {string} folder absolute
 * @returns {number[]}
 */
export function listProcessesIn(folder) {
  /** @type {number[]} */
  const found = [];
  let names = [];
  try {
    names = readdirSync('/proc');
  } catch {
    return found;
  }
  for (const pid of names.map(Number).filter((number) => number > 0)) {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`) === folder && !isZombie(pid)) found.push(pid);
    } catch {
      // Gone meanwhile, or of another account.
    }
  }
  return found;
}
