import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LaunchRefusal } from './refusal.mjs';

// PostgreSQL refuses to run as root, so under root it runs as another account, which must then be able to
// reach its programs and its folder.

/** @typedef {{ uid: number, gid: number, name: string }} Account */

/**
 * The account PostgreSQL has to run as; null: as ourselves.
 * @param {string} clusterFolder an existing cluster keeps its owner
 * @returns {Account | null}
 */
export function choosePostgresAccount(clusterFolder) {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `account ${owner.uid}` };
  return findPostgresAccount() ?? createPostgresAccount();
}

/** @returns {Account | null} */
function findPostgresAccount() {
  const line = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return line ? { uid: Number(line[1]), gid: Number(line[2]), name: 'account "postgres"' } : null;
}

/** @returns {Account} */
function createPostgresAccount() {
  const attempts = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ];
  for (const [command = '', ...args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
    } catch {
      continue;
    }
    const account = findPostgresAccount();
    if (account) return account;
  }
  throw new LaunchRefusal(
    'PostgreSQL may not run as root and the account "postgres" could not be created: start as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * @param {Account} account @param {string} test of the shell @param {string} path
 * @returns {boolean}
 */
function passes(account, test, path) {
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], { uid, gid, cwd: '/' }).status === 0;
}

/**
 * Refuses a place the account cannot reach, naming the folder that bars the way.
 * @param {Account | null} account
 * @param {string} path absolute
 * @param {string} meaning "The data folder"
 * @param {string} remedy
 */
export function requireReachable(account, path, meaning, remedy) {
  if (!account || passes(account, '-x', path)) return;
  /** @type {string[]} */
  const ancestors = [];
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) ancestors.unshift(folder);
  const barrier = ancestors.find((folder) => !passes(account, '-x', folder)) ?? path;
  throw new LaunchRefusal(
    `PostgreSQL may not run as root, and the ${account.name} it runs as cannot enter ${barrier}: ${meaning} is ${path}; ${remedy}.`,
  );
}
