import { hire } from './colleague.ts';
import { expect, test } from './office.ts';
import { visit } from './pages.ts';
import { keysOf, LANGUAGES, lookAtScreen, TELEPHONE } from './screenTexts.ts';

test.describe.configure({ mode: 'parallel' });

for (const language of LANGUAGES) {
  test(`the door speaks ${language}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: TELEPHONE });
    const page = await context.newPage();
    await page.goto('/sign-in');
    // A telephone shows one language at a time; pressing it goes on to the next.
    const shown = page.locator('button[lang][aria-pressed="true"]');
    for (
      let now = await shown.getAttribute('lang');
      now !== language;
      now = await shown.getAttribute('lang')
    ) {
      await shown.click();
      await expect(shown).not.toHaveAttribute('lang', now ?? '');
    }
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const keys = await keysOf(language);
    const { texts, overhang } = await lookAtScreen(page);
    expect(texts.filter((text) => keys.has(text))).toEqual([]);
    expect(overhang).toBeLessThanOrEqual(0);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await context.close();
  });
}

test('days are written day, month, year in every language', async ({ signInAs, browser, baseURL }) => {
  const { page, close } = await hire(await signInAs('admin'), 'registrar', 'kk', { browser, baseURL });
  await visit(page, '/appeals');
  for (const language of LANGUAGES) {
    await page.locator(`button[lang="${language}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const { texts } = await lookAtScreen(page);
    const days = texts.filter((text) => /^\d\d\.\d\d\.\d{4}$/.test(text));
    expect(days.length).toBeGreaterThan(3);
  }
  await close();
});
