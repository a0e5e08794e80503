import type { Page } from '@playwright/test';
import { hire } from './colleague.ts';
import { findings } from './findings.ts';
import { expect, test } from './office.ts';
import { pagesOf, visit, visitors } from './pages.ts';
import { DESK, foreignDays, keysOf, LANGUAGES, lookAtScreen, type Screen, TELEPHONE } from './screenTexts.ts';
import { settle } from './traffic.ts';

// Each page is opened once and looked at from every side: a page that is fetched anew for every look costs three times this.
const PARTS = [0, 1] as const;

test.describe.configure({ mode: 'parallel', timeout: 600_000 });

/** The page goes on in the other language, as a press of the switch does, even where a sheet lies over the switch. */
async function speak(page: Page, language: string): Promise<void> {
  const html = page.locator('html');
  if ((await html.getAttribute('lang')) === language) return;
  await page
    .locator(`button[lang="${language}"]`)
    .first()
    .evaluate((button: HTMLButtonElement) => button.click());
  await expect(html).toHaveAttribute('lang', language);
  // What is asked for anew is asked for at once; nothing else will come.
  await settle(page, 50);
}

/** Has its name, and nothing of it is wider than the window. */
async function lookAtOutline(page: Page, message: string): Promise<Screen> {
  let screen = await lookAtScreen(page);
  const faults = async () => {
    screen = await lookAtScreen(page);
    return faultsOf(screen);
  };
  if (faultsOf(screen).length > 0) await expect.soft.poll(faults, { message }).toEqual([]);
  return screen;
}

function faultsOf({ title, overhang }: Screen): string[] {
  return [
    ...(/^\S.* — \S+$/.test(title) ? [] : [`called "${title}"`]),
    ...(overhang <= 0 ? [] : [`${overhang} px wider than the window`]),
  ];
}

/** On the desk and on a telephone, beginning with what is shown now: every change of width lays the page out anew. */
async function lookAt(page: Page, where: string, keys: ReadonlySet<string>): Promise<void> {
  const isTelephone = page.viewportSize()?.width === TELEPHONE.width;
  for (const size of isTelephone ? [TELEPHONE, DESK] : [DESK, TELEPHONE]) {
    if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
    const message = `${where} at ${size.width} px`;
    const { texts } = await lookAtOutline(page, message);
    const names = texts.filter((text) => keys.has(text));
    expect.soft(names, `names of texts on ${message}`).toEqual([]);
    expect.soft(foreignDays(texts), `days on ${message}`).toEqual([]);
  }
}

for (const login of visitors) {
  for (const part of PARTS) {
    test(`every page of ${login} is open to all, speaks three languages and fits a telephone, ${part + 1} of ${PARTS.length}`, async ({
      signInAs,
      browser,
      baseURL,
    }) => {
      // A page is opened in the language in which the one before it was left.
      let language: string = LANGUAGES[0];
      const person = await hire(await signInAs('admin'), login, language, { browser, baseURL });
      const { page } = person;
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      const { dictionaries } = await person.ask<{ dictionaries: { code: string }[] }>(
        '{ dictionaries { code } }',
      );
      const codes = dictionaries.map(({ code }) => code);
      const paths = await pagesOf(login, person);
      for (const path of paths.filter((_, index) => index % PARTS.length === part)) {
        await test.step(path, async () => {
          await page.setViewportSize(DESK);
          await visit(page, path);
          expect.soft(await findings(page, path)).toEqual([]);
          for (const spoken of [language, ...LANGUAGES.filter((other) => other !== language)]) {
            await speak(page, spoken);
            language = spoken;
            const keys = new Set(await keysOf(spoken));
            for (const code of codes) keys.delete(code);
            await lookAt(page, `${path} (${spoken})`, keys);
          }
        });
        expect.soft(errors.splice(0), path).toEqual([]);
      }
      await person.close();
    });
  }
}
