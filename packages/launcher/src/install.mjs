import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './childProcess.mjs';
import { root, toolFolder } from './paths.mjs';
import { LaunchRefusal } from './refusal.mjs';
import { fingerprint, openStamps } from './stamps.mjs';

const LOG = join(toolFolder, 'install.log');

/** The files that decide what is installed. */
function listManifests() {
  const folders = [
    'packages/domain',
    'packages/server',
    'packages/web',
    'packages/launcher',
    'e2e',
    'prisma',
  ];
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...folders.map((f) => `${f}/package.json`)]
    .map((file) => join(root, file))
    .filter((file) => existsSync(file));
}

/**
 * Installs the dependencies named by the lock file, unless that was done already.
 * @param {import('./progress.mjs').Progress} progress
 */
export async function installDependencies(progress) {
  const stamps = openStamps(join(toolFolder, 'stamps.json'));
  // Native parts are built for one system and one generation of Node.
  const system = [process.platform, process.arch, process.versions.modules];
  const print = fingerprint(root, listManifests(), system);
  if (stamps.isFresh('install', print)) return;
  await progress.step('Install dependencies', async (report) => {
    const [command, ...args] = await findPnpm();
    // The version is chosen here, so pnpm need not compare itself with the one package.json names.
    const env = { CI: '1', pnpm_config_pm_on_fail: 'ignore' };
    const options = { cwd: root, log: LOG, onLine: countPackages(report), env };
    const { code, output } = await run(command, [...args, 'install', '--frozen-lockfile'], options);
    if (code !== 0)
      throw new LaunchRefusal(`The dependencies could not be installed: ${explain(output)} (see ${LOG})`);
  });
  stamps.record('install', print, [
    join(root, 'packages/launcher/node_modules'),
    join(root, 'node_modules/.pnpm'),
  ]);
}

/**
 * pnpm on the PATH when it is of the right generation (corepack puts it there too), otherwise by npx.
 * @returns {Promise<[string, ...string[]]>}
 */
async function findPnpm() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
  const version = wanted.split('@')[1].split('+')[0];
  const found = await run('pnpm', ['--version'], { cwd: root });
  const isRight = found.code === 0 && found.output.trim().split('.')[0] === version.split('.')[0];
  return isRight ? ['pnpm'] : ['npx', '-y', `pnpm@${version}`];
}

/** @param {import('./progress.mjs').Report} report */
function countPackages(report) {
  return (/** @type {string} */ line) => {
    const counts = /resolved (\d+), reused (\d+), downloaded (\d+)(?:, added (\d+))?/.exec(line);
    if (counts) report(`${counts[4] ?? 0} of ${counts[1]} packages`);
  };
}

/** @param {string} output */
function explain(output) {
  const line = output.split('\n').findLast((text) => /ERR|error/i.test(text)) ?? output.split('\n').at(-1);
  return (
    (line ?? '').replaceAll(/https?:\/\/\S+/g, 'the package registry').trim() ||
    'npx and pnpm could not be run'
  );
}
