import type { Page } from '@playwright/test';
import { cardForm, choose } from './hands.ts';
import { expect, PASSWORD, type Somebody, test } from './office.ts';
import { newWriter, type Writer } from './persons.ts';
import { acceptLetter, countAppealsOf, handLetter } from './scene.ts';
import { sayingOf, texts } from './texts.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 30_000 });

const { account, registration: t, shell, words } = texts.ru;
const annotation = 'Во дворе не вывозят мусор; просит убрать площадку и наказать подрядчика.';

/** A registrar whom no other journey plays: here all his sessions are ended. */
const LOGIN = 'registrar3';

interface Begun {
  readonly registrar: Somebody;
  readonly page: Page;
  readonly writer: Writer;
  readonly address: string;
}

type SignInAs = (login: 'priem' | typeof LOGIN) => Promise<Somebody>;

/** A letter is in the registrar's hands, its card is half typed. */
async function beginCard(signInAs: SignInAs, prepare?: (page: Page) => Promise<unknown>): Promise<Begun> {
  const [clerk, registrar] = [await signInAs('priem'), await signInAs(LOGIN)];
  const writer = newWriter();
  const letter = await acceptLetter(clerk, writer);
  await handLetter(registrar, letter);
  const address = `/workbench/register/${letter.id}`;
  const { page } = registrar;
  await prepare?.(page);
  await page.goto(address);
  const form = cardForm(page);
  await form.getByRole('textbox', { name: t.field.iin, exact: true }).fill(writer.iin);
  await choose(form, t.field.question, '01.01.02', /Слабое отопление/);
  await form.getByRole('textbox', { name: t.field.annotation, exact: true }).fill(annotation);
  return { registrar, page, writer, address };
}

async function expectTyped(page: Page, writer: Writer): Promise<void> {
  const form = cardForm(page);
  await expect(form.getByRole('textbox', { name: t.field.iin, exact: true })).toHaveValue(writer.iin);
  await expect(form.getByRole('textbox', { name: t.field.annotation, exact: true })).toHaveValue(annotation);
  await expect(form.getByRole('textbox', { name: t.field.question, exact: true })).toHaveValue(
    /Слабое отопление/,
  );
}

async function submit(page: Page): Promise<void> {
  await cardForm(page).getByRole('button', { name: t.submit }).click();
}

async function expectRegisteredOnce({ page, registrar, writer }: Begun): Promise<void> {
  await expect(page.getByText(sayingOf(t.registered)).first()).toBeVisible();
  expect(await countAppealsOf(registrar, writer)).toBe(1);
}

async function takeUpDraft(page: Page): Promise<void> {
  await expect(page.getByText(words.draft.offerTitle)).toBeVisible();
  await page.getByRole('button', { name: words.draft.restore }).click();
}

test('a half-typed card is there after a reload, even before it was saved', async ({ signInAs }) => {
  const begun = await beginCard(signInAs);
  const { page, writer } = begun;
  await page.reload();
  await takeUpDraft(page);
  await expectTyped(page, writer);
  await submit(page);
  await expectRegisteredOnce(begun);
});

test('a session ended elsewhere asks for the password over the card and goes on', async ({ signInAs }) => {
  const begun = await beginCard(signInAs);
  const { page, writer } = begun;
  const elsewhere = await signInAs(LOGIN);
  // The session ends while the card is on its way: what saves itself every few seconds may not meet that first.
  let isEnded = false;
  await page.route('**/graphql', async (route) => {
    if (!isEnded && route.request().postData()?.includes('registerAppeal')) {
      isEnded = true;
      await elsewhere.ask('mutation { signOutEverywhere { refusals { code } } }');
    }
    await route.continue();
  });

  const form = cardForm(page);
  await form.getByRole('textbox', { name: t.field.address }).fill('ул. Сынақ, 12');
  await submit(page);
  const dialog = page.getByRole('dialog', { name: account.expiredTitle });
  await expect(dialog).toContainText(account.expired);
  await expect(page).toHaveURL(/\/workbench\/register\//);
  await expectTyped(page, writer);
  await dialog.getByRole('textbox', { name: account.password }).fill(PASSWORD);
  await dialog.getByRole('button', { name: account.enter }).click();
  await expect(dialog).toBeHidden();
  // What was being sent when the session ended is sent again by itself.
  await expectRegisteredOnce(begun);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('after the interruption the card can be typed on and sent', async ({ signInAs }) => {
  const begun = await beginCard(signInAs);
  const { page, writer } = begun;
  const elsewhere = await signInAs(LOGIN);
  await elsewhere.ask('mutation { signOutEverywhere { refusals { code } } }');

  // The draft is saved by itself; that meets the end of the session first.
  await cardForm(page).getByRole('textbox', { name: t.field.address }).fill('ул. Сынақ, 12');
  const dialog = page.getByRole('dialog', { name: account.expiredTitle });
  await dialog.getByRole('textbox', { name: account.password }).fill(PASSWORD);
  await dialog.getByRole('button', { name: account.enter }).click();
  await expect(dialog).toBeHidden();
  await expectTyped(page, writer);
  await submit(page);
  await expectRegisteredOnce(begun);
});

test('a card begun on one computer is offered on another', async ({ signInAs }) => {
  const begun = await beginCard(signInAs);
  const { page, writer, address } = begun;
  await expect(page.getByText(sayingOf(words.draft.savedAt))).toBeVisible();

  const other = await signInAs(LOGIN);
  await other.page.goto(address);
  await takeUpDraft(other.page);
  await expectTyped(other.page, writer);
  await submit(other.page);
  await expectRegisteredOnce({ ...begun, registrar: other, page: other.page });
});

test('without the network the card says so, keeps the text, and makes one appeal later', async ({
  signInAs,
}) => {
  const begun = await beginCard(signInAs);
  const { page, writer } = begun;
  await page.context().setOffline(true);
  await submit(page);
  await expect(page.getByRole('alert').filter({ hasText: words.fault.network })).toBeVisible();
  await expectTyped(page, writer);

  await page.context().setOffline(false);
  await submit(page);
  await expectRegisteredOnce(begun);
});

test('what was registered is told, though the network broke while the corner for messages was to be fetched', async ({
  signInAs,
}) => {
  // A part of the program that could not be fetched once is never given to the page again.
  const cut = /\/healthz$|\/assets\/Toasts-/;
  const begun = await beginCard(signInAs, (page) => page.route(cut, (route) => route.abort()));
  const { page } = begun;
  await expect(page.getByRole('alert').filter({ hasText: shell.offline })).toBeVisible();
  await page.unroute(cut);
  await submit(page);
  await expectRegisteredOnce(begun);
});

test('an answer lost on the way does not make a second appeal', async ({ signInAs }) => {
  const begun = await beginCard(signInAs);
  const { page, registrar, writer } = begun;
  // The office has done it; the connection is cut before it can say so.
  let isCut = false;
  await page.route('**/graphql', async (route) => {
    if (isCut || !route.request().postData()?.includes('registerAppeal')) return route.fallback();
    isCut = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await submit(page);
  await expect(page.getByRole('alert').filter({ hasText: words.fault.network })).toBeVisible();
  expect(await countAppealsOf(registrar, writer)).toBe(1);
  await expectTyped(page, writer);

  await submit(page);
  await expectRegisteredOnce(begun);
});
