import type { Page, Request } from '@playwright/test';
import { expect, test } from './office.ts';
import { endless } from './traffic.ts';

const MOST_BYTES = 250 * 1024;
/** Until the figures, rankings and tables of a board stand; the library of charts follows, and the map. */
const MOST_BOARD_BYTES = 300 * 1024;
const MOST_DRAWN_BYTES = 405 * 1024;

/** Notes every script the page asks for until it is told to stop; answers with what really came over the wire. */
function watchScripts(page: Page) {
  const scripts: Request[] = [];
  const note = (request: Request) => {
    const { pathname } = new URL(request.url());
    // The worker of the live line, 1.3 KB, comes after the screen.
    if (pathname.endsWith('.js') && !endless.test(pathname)) scripts.push(request);
  };
  page.on('request', note);
  return {
    stop: () => page.off('request', note),
    async measure() {
      const sizes = await Promise.all(scripts.map(measureScript));
      return { sizes, total: sizes.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
  };
}

async function measureScript(request: Request) {
  const response = await request.response();
  if (!response?.ok()) throw new Error(`${request.url()} did not come`);
  await response.finished();
  return {
    name: new URL(request.url()).pathname,
    encoding: (await response.allHeaders())['content-encoding'] ?? 'none',
    bytes: (await request.sizes()).responseBodySize,
  };
}

/** gzip only, as a proxy of an office may leave it: the larger of the two encodings the server has. */
const gzipOnly = { 'accept-encoding': 'gzip' };

/** What the program fetches ahead for later, a while after the screen, is not part of it, however slow the machine. */
function nothingLater() {
  const soon = window.setTimeout;
  window.setTimeout = ((run: () => void, after = 0) =>
    after < 500 ? soon(run, after) : 0) as typeof setTimeout;
}

/** Notes in the page when the first figure and the first line of a ranking stood there. */
function noteFigures() {
  const seen = { figuresAt: 0 };
  new MutationObserver(() => {
    const figure = document.querySelector('[data-look="figure"] strong')?.textContent ?? '';
    if (seen.figuresAt === 0 && /\d/.test(figure) && document.querySelector('[data-look="ranking"] li'))
      seen.figuresAt = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { seen });
}

/** Scripts that were asked for before the figures stood. */
function scriptsOfFigures(): string[] {
  const { figuresAt } = (window as unknown as { seen: { figuresAt: number } }).seen;
  const all = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < figuresAt);
  return all.map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('.js'));
}

test('the door costs at most 250 KB of gzipped script', async ({ page }) => {
  await page.setExtraHTTPHeaders(gzipOnly);
  const scripts = watchScripts(page);
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Войти', exact: true })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const { sizes, total } = await scripts.measure();
  console.log(`sign-in: ${(total / 1024).toFixed(1)} KB in ${sizes.length} files`);
  expect(sizes.filter(({ encoding, bytes }) => encoding !== 'gzip' && bytes > 1024)).toEqual([]);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
});

test('the first screen of a registrar costs at most 250 KB of gzipped script', async ({ signInAs }) => {
  const { page } = await signInAs('registrar');
  await page.setExtraHTTPHeaders(gzipOnly);
  const scripts = watchScripts(page);
  // The figures are drawn by what was asked for before they came; the chart below them fetches its own.
  page.on('response', (response) => {
    const query = response.request().postDataJSON() as { operationName?: string } | null;
    if (query?.operationName === 'FrontPageQuery') scripts.stop();
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^\d[\d\s]*Просрочено/ })).toBeVisible();
  const { sizes, total } = await scripts.measure();
  const largest = [...sizes].sort((a, b) => b.bytes - a.bytes).slice(0, 12);
  console.log(`front page: ${(total / 1024).toFixed(1)} KB in ${sizes.length} files`, largest);
  expect(sizes.filter(({ encoding, bytes }) => encoding !== 'gzip' && bytes > 1024)).toEqual([]);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
});

for (const [board, drawn] of [
  ['department?span=year', '[data-look="stacked"] svg.recharts-surface'],
  ['morning', '[data-look="map"] svg[role="img"]'],
] as const) {
  test(`the figures of the board ${board} cost at most 300 KB of gzipped script, and its drawings follow`, async ({
    signInAs,
  }) => {
    const { page } = await signInAs('analyst');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.setExtraHTTPHeaders(gzipOnly);
    const scripts = watchScripts(page);
    await page.addInitScript(nothingLater);
    await page.addInitScript(noteFigures);
    await page.goto(`/board/${board}`);
    await expect(page.locator('[data-look="figure"] strong').first()).toHaveText(/\d/, { timeout: 40_000 });
    await expect(page.locator(drawn).first()).toBeVisible();
    scripts.stop();
    const { sizes, total } = await scripts.measure();
    const first = await page.evaluate(scriptsOfFigures);
    const figures = sizes
      .filter(({ name }) => first.includes(name))
      .reduce((sum, { bytes }) => sum + bytes, 0);
    const largest = [...sizes].sort((a, b) => b.bytes - a.bytes).slice(0, 14);
    console.log(
      `board ${board}: figures ${(figures / 1024).toFixed(1)} KB, drawn ${(total / 1024).toFixed(1)} KB in ${sizes.length} files`,
      largest.map(({ name, bytes }) => `${name} ${bytes}`).join('\n'),
    );
    expect(figures).toBeGreaterThan(100 * 1024);
    expect(figures).toBeLessThanOrEqual(MOST_BOARD_BYTES);
    expect(total).toBeLessThanOrEqual(MOST_DRAWN_BYTES);
  });
}

test('what the filter of a board is chosen with opens at the first press, in place', async ({ signInAs }) => {
  const { page } = await signInAs('analyst');
  await page.goto('/board/terms');
  const filter = page.getByRole('region', { name: 'Отбор' });
  const height = (await filter.boundingBox())?.height;
  await filter.getByLabel('Период', { exact: true }).click();
  await page.getByRole('option', { name: 'С начала месяца' }).click();
  await expect(page).toHaveURL(/span=month/);
  expect((await filter.boundingBox())?.height).toBe(height);
});

test('a browser that understands it gets brotli', async ({ page }) => {
  const script = page.waitForResponse((response) => response.url().includes('/assets/react-'));
  await page.goto('/sign-in');
  expect((await (await script).allHeaders())['content-encoding']).toMatch(/^(br|gzip)$/);
});
