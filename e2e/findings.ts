import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, in both schemes: rule, how often, the first element and why. */
export async function findings(page: Page, where: string): Promise<string[]> {
  const light = await findIn(page, 'light', axeOn(page).withTags(STANDARD));
  // The second scheme differs in its colours alone.
  const dark = await findIn(page, 'dark', axeOn(page).withRules(['color-contrast']));
  return [...light, ...dark].map((found) => `${where} ${found}`);
}

/** No page of ours holds a frame of another, so axe may run at once; and nobody reads the long list of what is in order. */
const axeOn = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

async function findIn(page: Page, colorScheme: 'light' | 'dark', axe: AxeBuilder): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  await painted(page);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `(${colorScheme}) ${id} ×${nodes.length}: ${first?.html} ${first?.failureSummary}`;
  });
}

/** Colours on their way from one scheme to the other have arrived. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
    await new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())));
  });
}
