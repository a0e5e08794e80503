import type { Page, Request } from '@playwright/test';
import { readyBoardCodes } from '@tyndau/domain/boards/readyBoards';
import { expect, test } from './office.ts';
import { endless } from './traffic.ts';

const MOST_BYTES = 250 * 1024;
/** A board with everything that is drawn on its first screen. */
const MOST_BOARD_BYTES = 300 * 1024;

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

/** Panels that are drawn, on the first screen. */
const DRAWN = ['line', 'bars', 'stacked', 'distribution', 'map']
  .map((look) => `[data-look="${look}"]`)
  .join();

/** Everything that can be seen of the board stands there: numbers written, lines, bars and maps drawn. */
async function expectDrawn(page: Page) {
  await expect(page.locator('[data-look] [data-panel-body] > *').first()).toBeVisible({ timeout: 40_000 });
  const figures = page.locator('[data-look="figure"] strong');
  for (const figure of await figures.all()) await expect(figure).toHaveText(/\d|—/);
  for (const panel of await page.locator(DRAWN).all()) {
    const place = await panel.boundingBox();
    if (!place || place.y >= 900) continue;
    await expect(panel.locator('svg.recharts-surface, svg[role="img"]').first()).toBeVisible();
  }
}

/** No panel is without figures, down to the last: what is below the screen is drawn when one comes to it. */
async function expectFilled(page: Page) {
  await expect(page.locator('[data-panel]').first()).toContainText(/\d/);
  const bodies = page.locator('[data-panel-body]');
  for (const body of await bodies.all()) await body.scrollIntoViewIfNeeded();
  await expect(bodies.last()).not.toBeEmpty();
  await expect(page.getByText('По этому отбору ничего нет')).toHaveCount(0);
}

/** An analyst without the right learns no small number of people. */
async function expectNobodyKnown(page: Page) {
  await expect(page.getByText('не раскрывается (менее 5 человек)').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

test('every ready board costs at most 300 KB of gzipped script, drawings and all, and is not empty', async ({
  signInAs,
}) => {
  const weights: string[] = [];
  for (const board of readyBoardCodes) {
    // Another browser for each: nothing comes from what the board before it fetched.
    const { page } = await signInAs('analyst');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.setExtraHTTPHeaders(gzipOnly);
    await page.addInitScript(nothingLater);
    const scripts = watchScripts(page);
    await page.goto(`/board/${board}`);
    await expectDrawn(page);
    scripts.stop();
    const { sizes, total } = await scripts.measure();
    weights.push(`${board} ${(total / 1024).toFixed(1)} KB in ${sizes.length} files`);
    expect.soft(sizes.filter(({ encoding, bytes }) => encoding !== 'gzip' && bytes > 1024)).toEqual([]);
    expect.soft(total, board).toBeGreaterThan(150 * 1024);
    expect.soft(total, board).toBeLessThanOrEqual(MOST_BOARD_BYTES);
    await (board === 'applicants' ? expectNobodyKnown(page) : expectFilled(page));
    await page.close();
  }
  console.log(weights.join('\n'));
});

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
