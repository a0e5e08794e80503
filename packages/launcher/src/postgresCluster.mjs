import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './childProcess.mjs';
import { LaunchRefusal } from './refusal.mjs';

// The cluster: the folder of files PostgreSQL works on, and the password that opens it.

/** The only account of the cluster. */
export const USER = 'tyndau';
const MAJOR_VERSION = '18';

/**
 * Which characters are letters is asked of the system's locale even where ICU sorts: with plain "C" similarity
 * search (pg_trgm) finds no Cyrillic word at all. The first one the system knows is taken.
 */
const UTF8_LOCALES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'ru_RU.UTF-8', 'kk_KZ.UTF-8'];

/** A cluster that is thrown away: nothing has to reach the disk, and nobody has to guess its password slowly. */
const NOT_KEPT = ['--no-sync', '--set=scram_iterations=1'];

/** @param {string} cluster */
export function requireSameVersion(cluster) {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return;
  const version = readFileSync(file, 'utf8').trim();
  if (version !== MAJOR_VERSION)
    throw new LaunchRefusal(
      `The data folder was made by PostgreSQL ${version}, this is ${MAJOR_VERSION}: choose another DATA_DIR or set DATABASE_URL.`,
    );
}

/** @param {string} folder */
export function readPassword(folder) {
  try {
    return readFileSync(join(folder, 'postgres-password'), 'utf8').trim();
  } catch {
    throw new LaunchRefusal(
      `The database password ${join(folder, 'postgres-password')} cannot be read: start as the account that made the data folder.`,
    );
  }
}

/**
 * Made aside and renamed when whole: an interrupted first start leaves nothing that looks like a database.
 * @param {{ folder: string, cluster: string, programs: { initdb: string }, account: import('./postgresAccount.mjs').Account | null, isDurable: boolean }} options
 */
export async function createCluster({ folder, cluster, programs, account, isDurable }) {
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = join(folder, 'postgres-password');
  const everything = [unfinished, cluster, passwordFile];
  for (const leftover of everything) rmSync(leftover, { recursive: true, force: true });
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  let result = { code: 1, output: 'no locale for UTF-8 text' };
  for (const characters of UTF8_LOCALES) {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    if (account) chownSync(unfinished, account.uid, account.gid);
    result = await run(
      programs.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        `--lc-ctype=${characters}`,
        '--locale-provider=icu',
        '--icu-locale=kk', // Kazakh order is Russian order with the Kazakh letters in their places.
        ...(isDurable ? [] : NOT_KEPT),
      ],
      { cwd: '/', env: { LC_ALL: 'C' }, account },
    );
    // It speaks of its locale whatever it stumbles over; only one that the system lacks is a reason to try the next.
    if (!/invalid locale name/.test(result.output)) break;
  }
  if (account) chownSync(passwordFile, 0, 0);
  if (result.code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new LaunchRefusal(`The database could not be created in ${folder}: ${lastLine(result.output)}`);
  }
  renameSync(unfinished, cluster);
}

/** What a program of PostgreSQL complained about. @param {string} text */
export function lastLine(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.findLast((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
}
