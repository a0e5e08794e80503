import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { default as Axe, RunOptions } from 'axe-core';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Scheme = 'light' | 'dark';

/** 0.65 megabytes of program; `axe.source` is the one for people to read, with 1.5. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, in both schemes: rule, how often, the first element and why. */
export async function findings(page: Page, where: string): Promise<string[]> {
  const shown = await page.evaluate(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
  const other = shown === 'light' ? 'dark' : 'light';
  const first = await findIn(page, shown, { runOnly: { type: 'tag', values: STANDARD } });
  // The second scheme differs in its colours alone. It stays: the next page is looked at in it first.
  const second = await findIn(page, other, { runOnly: { type: 'rule', values: ['color-contrast'] } });
  return [...first, ...second].map((found) => `${where} ${found}`);
}

async function findIn(page: Page, colorScheme: Scheme, rules: RunOptions): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  await painted(page);
  // Brought once for every page that is loaded, not for every look at it.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (options) => {
    const here = window as unknown as { axe: typeof Axe };
    // Nobody reads the long list of what is in order.
    const found = await here.axe.run(document, { ...options, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => ({ id, times: nodes.length, first: nodes[0] }));
  }, rules);
  return violations.map(
    ({ id, times, first }) => `(${colorScheme}) ${id} ×${times}: ${first?.html} ${first?.failureSummary}`,
  );
}

/** Colours on their way from one scheme to the other are taken to its end, also where nothing is drawn that could take them. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
    await new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())));
  });
}
