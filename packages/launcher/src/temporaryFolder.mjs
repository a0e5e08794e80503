import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

// The throw-away databases of a test run make and remove a hundred thousand files. On a disk that costs more processor time
// than the questions asked of them; where the system has memory to lend as files, they lie there.

const MEMORY_FILES = '/dev/shm';
const NEEDED_BYTES = 3 * 1024 ** 3;
const NEEDED_FREE_MEMORY = 2 * NEEDED_BYTES;

/**
 * Where the temporary files of this run and of all its tools go from now on (TMPDIR). Whoever has set TMPDIR himself is
 * obeyed. Gives what removes them.
 * @returns {() => void}
 */
export function useMemoryForTemporaryFiles() {
  const place = process.env.TMPDIR ?? '/tmp';
  if (place !== '/tmp' || !mayHold(MEMORY_FILES)) return () => {};
  removeLeftovers(MEMORY_FILES);
  const folder = mkdtempSync(join(MEMORY_FILES, `tyndau-${process.pid}-`));
  chmodSync(folder, 0o1777); // The account PostgreSQL runs as comes in here too.
  process.env.TMPDIR = folder;
  return () => {
    process.env.TMPDIR = place;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** @param {string} folder a mounted file system, or a folder that is none */
function mayHold(folder) {
  try {
    const isInMemory = readFileSync('/proc/mounts', 'utf8').includes(` ${folder} tmpfs rw`);
    const { bavail, bsize } = statfsSync(folder);
    return isInMemory && bavail * bsize >= NEEDED_BYTES && freeMemory() >= NEEDED_FREE_MEMORY;
  } catch {
    return false; // Another system than Linux.
  }
}

/** What may be had without swapping, in bytes. */
function freeMemory() {
  const kilobytes = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1];
  return kilobytes ? Number(kilobytes) * 1024 : freemem();
}

/** A killed run removes nothing, and memory is dearer than disk. @param {string} parent */
function removeLeftovers(parent) {
  for (const name of readdirSync(parent)) {
    const pid = /^tyndau-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another account's: it will remove its own.
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
