import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { hire } from './colleague.ts';
import { expect, test } from './office.ts';
import { pagesOf, visit, visitors } from './pages.ts';

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const TEXTS = new URL('../packages/web/src/i18n/', import.meta.url);
const DESK = { width: 1440, height: 900 };
const TELEPHONE = { width: 390, height: 844 };

test.describe.configure({ mode: 'parallel', timeout: 900_000 });

type Texts = { [key: string]: string | Texts };

function* pairsOf(texts: Texts, under = ''): Generator<readonly [key: string, text: string]> {
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'string') yield [under + name, value];
    else yield* pairsOf(value, `${under}${name}.`);
  }
}

/** Names of keys that can never be a word of the language: what stands on the screen when a text is missing. */
async function keysOf(language: string): Promise<Set<string>> {
  const folder = fileURLToPath(new URL(`${language}/`, TEXTS));
  const keys = new Set<string>();
  const words = new Set<string>();
  for (const file of readdirSync(folder)) {
    const feature = file.replace(/\.ts$/, '');
    const module = (await import(pathToFileURL(`${folder}${file}`).href)) as Record<string, Texts>;
    for (const [key, text] of pairsOf(module[feature] ?? {})) {
      const name = key.replace(/_(zero|one|two|few|many|other)$/, '');
      keys.add(name).add(`${feature}.${name}`);
      words.add(text);
    }
  }
  return new Set([...keys].filter((key) => /[.A-Z_]/.test(key) && !words.has(key)));
}

/** Every piece of text a person sees or hears on the page. */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** By how much anything that holds the page is wider than the window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const holders = [document.documentElement, document.body, document.querySelector('main')];
    return Math.max(...holders.map((holder) => (holder ? holder.scrollWidth - holder.clientWidth : 0)));
  });
}

const isoDate = /\b(19|20)\d\d-[01]\d-[0-3]\d\b/;
// The calendar's library names its empty hours for readers of the screen by itself, and cannot be told how.
const calendarSlot = / \d\d:\d\d:\d\d - \d\d:\d\d:\d\d$/;
const slashedDate = /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/;

for (const language of LANGUAGES) {
  for (const login of visitors) {
    test(`every page of ${login} speaks ${language} and fits a telephone`, async ({
      signInAs,
      browser,
      baseURL,
    }) => {
      const person = await hire(await signInAs('admin'), login, language, { browser, baseURL });
      const { page } = person;
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      const keys = await keysOf(language);
      const { dictionaries } = await person.ask<{ dictionaries: { code: string }[] }>(
        '{ dictionaries { code } }',
      );
      const codes = new Set(dictionaries.map(({ code }) => code));
      for (const path of await pagesOf(login, person)) {
        await test.step(path, async () => {
          await page.setViewportSize(DESK);
          await visit(page, path);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expect(page).toHaveTitle(/^\S.* — \S+$/);
          const texts = await textsOn(page);
          expect.soft(texts.filter((text) => keys.has(text) && !codes.has(text))).toEqual([]);
          expect
            .soft(
              texts.filter(
                (text) => (isoDate.test(text) || slashedDate.test(text)) && !calendarSlot.test(text),
              ),
            )
            .toEqual([]);
          expect.soft(await overhang(page), `${path} on a desk`).toBeLessThanOrEqual(0);
          await page.setViewportSize(TELEPHONE);
          await expect.soft
            .poll(() => overhang(page), { message: `${path} on a telephone` })
            .toBeLessThanOrEqual(0);
        });
        expect.soft(errors.splice(0), path).toEqual([]);
      }
      await person.close();
    });
  }

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
    expect((await textsOn(page)).filter((text) => keys.has(text))).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await context.close();
  });

  test(`days are written day, month, year in ${language}`, async ({ signInAs, browser, baseURL }) => {
    const office = { browser, baseURL };
    const { page, close } = await hire(await signInAs('admin'), 'registrar', language, office);
    await visit(page, '/appeals');
    expect((await textsOn(page)).filter((text) => /^\d\d\.\d\d\.\d{4}$/.test(text)).length).toBeGreaterThan(
      3,
    );
    await close();
  });
}
