import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, in both schemes: rule, how often, the first element and why. */
export async function findings(page: Page, where: string): Promise<string[]> {
  const light = await findIn(page, 'light', { runOnly: { type: 'tag', values: STANDARD } });
  // The second scheme differs in its colours alone.
  const dark = await findIn(page, 'dark', { runOnly: { type: 'rule', values: ['color-contrast'] } });
  return [...light, ...dark].map((found) => `${where} ${found}`);
}

async function findIn(page: Page, colorScheme: 'light' | 'dark', rules: RunOptions): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  await painted(page);
  // Half a megabyte of program: brought once for every page that is loaded, not for every look at it.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (options) => {
    const here = window as unknown as { axe: typeof axe };
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
