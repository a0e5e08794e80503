import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { packageFolder } from './paths.mjs';
import { LaunchRefusal } from './refusal.mjs';

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * A Chromium for the end-to-end tests: the one named by CHROMIUM_PATH, an installed one, or the one inside
 * the npm package.
 * @returns {Promise<{ path: string, args: string[] }>} args: what this Chromium needs besides
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new LaunchRefusal(`CHROMIUM_PATH names ${named}, which is not there.`);
    return { path: named, args: [] };
  }
  const installed = findOnPath() ?? (existsSync(MAC) ? MAC : undefined);
  if (installed) return { path: installed, args: [] };
  try {
    const require = createRequire(join(packageFolder.e2e, 'package.json'));
    const { default: chromium } = await import(require.resolve('@sparticuz/chromium'));
    return { path: await chromium.executablePath(), args: chromium.args };
  } catch {
    throw new LaunchRefusal('There is no Chromium for the end-to-end tests: name one with CHROMIUM_PATH.');
  }
}

function findOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
