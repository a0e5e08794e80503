import type { Page } from '@playwright/test';
import { appealActionRules, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { hire } from './colleague.ts';
import { cardForm, choose } from './hands.ts';
import { expect, type Somebody, test } from './office.ts';
import { pdf } from './papers.ts';
import { newWriter } from './persons.ts';
import { acceptLetter, registerAppeal } from './scene.ts';
import { sayingOf, texts } from './texts.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 30_000 });

const { likeness, mine, paths, registration: t, shell, words } = texts.ru;

/** A district where no other journey works: the next letter that waits there is the one that was brought. */
const DISTRICT = '393400000';

test('twenty-five keystrokes lead from a waiting letter to a routed appeal of a known person', async ({
  browser,
  baseURL,
  signInAs,
}, testInfo) => {
  const admin = await signInAs('admin');
  const hired = (like: 'priem' | 'registrar') => hire(admin, like, 'ru', { browser, baseURL }, DISTRICT);
  const [clerk, registrar] = [await hired('priem'), await hired('registrar')];
  const writer = newWriter();
  await registerAppeal(registrar, writer, 'Просит достроить ограду и убрать мусор у школы.', {
    territoryCode: DISTRICT,
    questionCode: '01.06.03',
  });
  await takeAllThatWait(registrar);
  await acceptLetter(clerk, writer);

  const { page } = registrar;
  const hands = typist(page);
  await page.goto('/workbench');
  await expect(page.getByRole('button', { name: t.takeNext })).toBeEnabled();
  // The letter on the key is «т» in the Kazakh and the Russian layouts: its place counts.
  await hands.pressPlace('KeyN', 'т');
  await expect(page.getByRole('textbox', { name: t.field.iin, exact: true })).toBeFocused();
  await hands.type(writer.iin);
  await expect(page.getByText(sayingOf(t.hint.known))).toBeVisible();
  await hands.press('Enter');
  await expectAt(page, t.field.question);
  await hands.type('батар');
  await hands.press('Enter');
  await expectAt(page, t.field.place);
  await hands.press('Enter');
  await expectAt(page, t.field.kind);
  await hands.press('Enter');
  await hands.press('Enter');
  await expectAt(page, t.field.annotation);
  await page.keyboard.type('В доме холодно: батареи на третьем этаже не греют, просит проверить стояк.');
  await hands.press('Control+Enter');
  await expect(page.getByText(sayingOf(t.registered))).toBeVisible();

  const { appeals } = await registrar.ask<{ appeals: { items: { state: string; body: object | null }[] } }>(
    'query ($text: String) { appeals(filter: { text: $text }) { items { state body { id } question { code } } } }',
    { text: writer.iin },
  );
  expect(appeals.items).toContainEqual({
    state: 'routed' satisfies keyof typeof appealLifecycle,
    body: { id: expect.any(Number) },
    question: { code: '01.01.01' },
  });
  testInfo.annotations.push({ type: 'keystrokes', description: String(hands.strokes()) });
  expect(hands.strokes()).toBeLessThanOrEqual(25);
  for (const one of [clerk, registrar]) await one.close();
});

test('scans are dropped and pasted, looked at beside the card, and found again on another computer', async ({
  browser,
  baseURL,
  signInAs,
}) => {
  const registrar = await hire(await signInAs('admin'), 'registrar', 'ru', { browser, baseURL }, DISTRICT);
  const { page } = registrar;
  const writer = newWriter();
  await page.goto('/workbench/register');
  const form = cardForm(page);
  await form.getByRole('textbox', { name: t.field.lastName, exact: true }).fill(writer.lastName);
  const zone = form.getByRole('region', { name: t.field.files });
  await drop(page, zone, [pdf('pismo.pdf'), pdf('prilozhenie.pdf', 'Annex')]);
  await paste(page);
  const files = form.getByRole('listitem').filter({ hasText: /\.(pdf|png)/ });
  await expect(files).toHaveCount(3);
  await expect(files.filter({ hasText: 'pismo.pdf' })).toContainText('1 страница');
  await expect(form.getByText(/3 файла.*3 страницы/)).toBeVisible();
  const scans = page.getByRole('region', { name: t.section.scans });
  await expect(scans.locator('iframe[title="pismo.pdf"]')).toBeVisible();
  await expect(page.getByText(sayingOf(words.draft.savedAt))).toBeVisible();

  // The same account on another computer: nothing of the first one is in that browser.
  const cookies = await page.context().cookies();
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'ru' });
  await context.addCookies(cookies);
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Сынақшы' }).click();
  await other.getByRole('menuitem', { name: shell.mine }).click();
  const uploads = other.getByRole('region', { name: mine.uploads });
  await expect(uploads.getByRole('listitem').filter({ hasText: 'pismo.pdf' })).toContainText(
    mine.notAttached,
  );
  const drafts = other.getByRole('region', { name: mine.drafts });
  await drafts.getByRole('link', { name: new RegExp(writer.lastName) }).click();
  await other.getByRole('button', { name: words.draft.restore }).click();
  await expect(cardForm(other).getByRole('listitem').filter({ hasText: 'prilozhenie.pdf' })).toBeVisible();
  const looked = other.getByRole('region', { name: t.section.scans }).locator('iframe[title="pismo.pdf"]');
  await expect(looked).toHaveAttribute('src', /^\/api\/files\/own\/[0-9a-f]{64}$/);
  const content = await other.request.get((await looked.getAttribute('src')) ?? '');
  expect((await content.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await context.close();
  await registrar.close();
});

test('a letter found identical to a terminated one opens at the way of the law', async ({ signInAs }) => {
  const [registrar, controller] = [await signInAs('registrar2'), await signInAs('controller')];
  const writer = newWriter();
  const text = `Просит пересмотреть решение суда о выселении семьи ${writer.lastName} из общежития завода`;
  const first = await registerAppeal(registrar, writer, text, { questionCode: '01.02.01' });
  await terminate(controller, first.id);

  const { page } = registrar;
  await page.goto('/workbench/register');
  const form = cardForm(page);
  await form.getByRole('textbox', { name: t.field.iin, exact: true }).fill(writer.iin);
  await expect(page.getByText(sayingOf(t.hint.known))).toBeVisible();
  await choose(form, t.field.question, '01.02.01', /./);
  await form.getByRole('textbox', { name: t.field.annotation, exact: true }).fill(text);
  const like = page.getByRole('region', { name: likeness.like.title }).getByRole('article').first();
  await expect(like).toContainText(likeness.why.personByNumber);
  await page.keyboard.press('Alt+KeyS');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: likeness.verdict.returnIdentical }).check();
  await dialog.getByRole('textbox', { name: likeness.like.reason }).fill('Новых доводов нет');
  await dialog.getByRole('textbox', { name: likeness.like.reason }).press('Enter');
  // The card goes on where it was left.
  await expect(form.getByRole('textbox', { name: t.field.annotation, exact: true })).toBeFocused();
  await form.getByRole('button', { name: t.submit }).click();

  // A registrar proposes; the department returns.
  await page.waitForURL(/\/appeals\/\d+/);
  await expect(page.getByRole('form', { name: appealActionRules['appeal.propose'].name.ru })).toBeVisible();
  await controller.page.goto(`${new URL(page.url()).pathname}?do=appeal.return`);
  const returning = controller.page.getByRole('form', { name: appealActionRules['appeal.return'].name.ru });
  await choose(returning, paths.field.ground, 'Тождественно', /Тождественно прежнему обращению/);
  await expect(returning.getByRole('textbox', { name: paths.field.earlier })).toHaveValue(first.number);
  await returning.getByRole('textbox', { name: paths.field.reason }).fill('Новых доводов нет.');
  // The letter to the applicant is read before the step is taken.
  await returning.getByRole('button', { name: paths.readFirst }).click();
  await expect(returning.getByRole('region', { name: paths.preview })).toContainText('Новых доводов нет.');
  await returning.getByRole('button', { name: appealActionRules['appeal.return'].name.ru }).click();
  await expect(returning).toBeHidden();
  expect(new URL(controller.page.url()).search).toBe('');
  await expect(
    controller.page.getByText(appealLifecycle.returned.name.ru, { exact: true }).first(),
  ).toBeVisible();
});

/** Counts every key that is pressed, the held ones as well. */
function typist(page: Page) {
  let strokes = 0;
  return {
    strokes: () => strokes,
    async press(keys: string) {
      strokes += keys.split('+').length;
      await page.keyboard.press(keys);
    },
    /** A key by its place, with the letter of another layout on it. */
    async pressPlace(code: string, key: string) {
      strokes += 1;
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key });
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key });
      await devtools.detach();
    },
    async type(text: string) {
      strokes += text.length;
      await page.keyboard.type(text);
    },
  };
}

async function expectAt(page: Page, label: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: label, exact: true })).toBeFocused();
}

/** What the demonstration left waiting in the district goes to whoever asks for it. */
async function takeAllThatWait({ ask }: Somebody): Promise<void> {
  for (let taken: object | null = {}; taken !== null; ) {
    const answer = await ask<{ takeIntake: { intake: object | null } }>(
      'mutation { takeIntake { intake { id } refusals { code } } }',
    );
    taken = answer.takeIntake.intake;
  }
}

async function drop(
  page: Page,
  zone: ReturnType<Page['locator']>,
  papers: readonly ReturnType<typeof pdf>[],
) {
  const carried = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of files)
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
      return transfer;
    },
    papers.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
  );
  await zone.dispatchEvent('dragover', { dataTransfer: carried });
  await zone.dispatchEvent('drop', { dataTransfer: carried });
}

/** A picture from the clipboard, wherever the cursor stands. */
async function paste(page: Page): Promise<void> {
  await page.evaluate(() => {
    const picture =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  });
}

/** The earlier appeal that the court has already decided. */
async function terminate({ ask }: Somebody, id: number): Promise<void> {
  const { terminateAppeal } = await ask<{ terminateAppeal: { refusals: unknown[] } }>(
    'mutation($input: TakePathInput!) { terminateAppeal(input: $input) { refusals { code field } } }',
    { input: { id, version: 1, ground: 'courtAct', decidedBy: 'head', reason: 'Есть судебный акт' } },
  );
  expect(terminateAppeal.refusals).toEqual([]);
}
