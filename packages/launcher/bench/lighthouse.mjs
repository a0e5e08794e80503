import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../src/browser.mjs';
import { findFreePort } from '../src/freePort.mjs';
import { packageFolder } from '../src/paths.mjs';
import { signIn } from './parts/session.mjs';

/** What Lighthouse says of the door, the front page and the register, on a desk. */
export const name = 'lighthouse';

const PAGES = /** @type {const} */ ([
  ['signIn', '/sign-in', null],
  ['front', '/', 'registrar'],
  ['register', '/appeals', 'registrar'],
]);
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const SHORT = /** @type {Record<string, string>} */ ({
  performance: 'Performance',
  accessibility: 'Accessibility',
  'best-practices': 'BestPractices',
});
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
];

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, accounts, report }) {
  const { lighthouse, desktop, chromium } = await findTools();
  const path = await findBrowser();
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath: path,
    args: [...QUIET, `--remote-debugging-port=${port}`],
  });
  /** @type {Record<string, number | string>} */
  const figures = {};
  try {
    for (const [page, route, login] of PAGES) {
      report(page);
      const cookie = login ? (await signIn(address, accounts, login)).cookie : undefined;
      const options = {
        port,
        onlyCategories: CATEGORIES,
        ...(cookie ? { extraHeaders: { cookie } } : {}),
      };
      const look = async () => (await lighthouse(`${address}${route}`, options, desktop)).lhr;
      const first = await look();
      // A trace lost on the way says nothing of the page: looked at once more.
      const lhr = first.runtimeError ? await look() : first;
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      for (const category of CATEGORIES)
        figures[`${page}${SHORT[category]}`] = Math.round((lhr.categories[category].score ?? 0) * 100);
      figures[`${page}FirstPaintMs`] = Math.round(lhr.audits['first-contentful-paint'].numericValue);
      figures[`${page}LargestPaintMs`] = Math.round(lhr.audits['largest-contentful-paint'].numericValue);
      const lost = listLost(lhr);
      if (lost) figures[`${page}Lost`] = lost;
    }
  } finally {
    await browser.close();
  }
  return { name, figures };
}

/** The packages belong to the journeys, which have a browser already. */
async function findTools() {
  const require = createRequire(join(packageFolder.e2e, 'package.json'));
  const load = (/** @type {string} */ module) => import(pathToFileURL(require.resolve(module)).href);
  const [{ default: lighthouse, desktopConfig: desktop }, { default: playwright }] = await Promise.all([
    load('lighthouse'),
    load('playwright-core'),
  ]);
  return { lighthouse, desktop, chromium: playwright.chromium };
}

/** The audits that cost points in the categories, by name. @param {any} lhr */
function listLost(lhr) {
  const lost = CATEGORIES.flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter((/** @type {any} */ { id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
      .map((/** @type {any} */ { id }) => id),
  );
  return lost.join(' ');
}
