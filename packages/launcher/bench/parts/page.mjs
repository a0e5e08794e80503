import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../src/browser.mjs';
import { packageFolder } from '../../src/paths.mjs';
import { signIn } from './session.mjs';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic'];

/**
 * Does the work in a page of a real browser, signed in as the person. The package belongs to the journeys.
 * @template T @param {Pick<import('../../src/benchCommand.mjs').BenchContext, 'address' | 'accounts'>} context
 * @param {string} login @param {{ width: number, height: number }} viewport @param {(page: any) => Promise<T>} work
 */
export async function inPage({ address, accounts }, login, viewport, work) {
  const require = createRequire(join(packageFolder.e2e, 'package.json'));
  const { default: playwright } = await import(pathToFileURL(require.resolve('playwright-core')).href);
  const path = await findBrowser();
  const { cookie = '' } = await signIn(address, accounts, login);
  const browser = await playwright.chromium.launch({ executablePath: path, args: QUIET });
  try {
    const context = await browser.newContext({ viewport });
    await context.addCookies(cookie.split('; ').map((one) => cookieOf(one, address)));
    return await work(await context.newPage());
  } finally {
    await browser.close();
  }
}

/** @param {string} text @param {string} url */
function cookieOf(text, url) {
  const [name = '', ...value] = text.split('=');
  return { name, value: value.join('='), url };
}
