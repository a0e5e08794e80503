import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isAlive, listProcessesIn, readCommandLine, waitForExit } from './processIdentity.mjs';
import { LaunchRefusal } from './refusal.mjs';

const STOP_MS = 60_000;
const SESSION_MS = 5000;

/**
 * What `postmaster.pid` says: line 1 the process, line 4 the port, line 8 whether connections are accepted.
 * @param {string} clusterFolder
 * @returns {{ pid: number, port: number, isReady: boolean } | null}
 */
export function readPostmasterFile(clusterFolder) {
  try {
    const lines = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

/**
 * A launcher that was killed may have left its PostgreSQL running on our folder. Nobody uses it any more
 * (the caller holds the lock of the data folder), so it is stopped the clean way.
 * @param {string} clusterFolder
 */
export async function stopOrphanedPostmaster(clusterFolder) {
  const found = readPostmasterFile(clusterFolder);
  if (!found) return;
  const commandLine = isAlive(found.pid) ? readCommandLine(found.pid) : '';
  if (/postgres/.test(commandLine) && commandLine.includes(basename(clusterFolder)))
    return stopPostmaster(found.pid);
  await endLastSessions(realpathSync(clusterFolder));
  // The number may belong to another program by now, or to a dead process that nobody collected;
  // PostgreSQL takes both for a living predecessor and would refuse for ever.
  rmSync(join(clusterFolder, 'postmaster.pid'), { force: true });
}

/**
 * Sessions end by themselves soon after their postmaster; none may still write when the next one begins.
 * @param {string} clusterFolder without symbolic links
 */
async function endLastSessions(clusterFolder) {
  for (const pid of listProcessesIn(clusterFolder))
    if (!(await waitForExit(pid, SESSION_MS))) await stopPostmaster(pid);
}

/**
 * Fast shutdown: sessions are ended, everything is written. Immediate shutdown only when that hangs.
 * @param {number} pid
 */
export async function stopPostmaster(pid) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT', 'SIGKILL'])) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return;
      throw new LaunchRefusal(
        `A PostgreSQL of another account (process ${pid}) still runs on this data folder: stop it first.`,
      );
    }
    if (await waitForExit(pid, STOP_MS)) return;
  }
}
