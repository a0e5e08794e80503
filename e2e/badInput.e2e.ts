import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { cardForm, pickFile } from './hands.ts';
import { expect, test } from './office.ts';
import { zipCalledPdf } from './papers.ts';
import { misspelt, newWriter } from './persons.ts';
import { sayingOf, texts } from './texts.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ actionTimeout: 30_000 });

const { account, intake, refusals, registration: t } = texts.ru;

function field(page: Page, label: string) {
  return cardForm(page).getByRole('textbox', { name: label, exact: true });
}

/** The field itself is marked and its own description says what is wrong. */
async function expectRefusedAt(page: Page, label: string, text: string): Promise<void> {
  await expect(field(page, label)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, label)).toHaveAccessibleDescription(new RegExp(text));
}

test('a misspelt ИИН is told at the field as it is typed', async ({ signInAs }) => {
  const { page } = await signInAs('registrar2');
  const wrong = misspelt(newWriter());
  await page.goto('/workbench/register');
  await field(page, t.field.iin).pressSequentially(wrong);
  await expectRefusedAt(page, t.field.iin, refusals.IIN_CHECK_DIGIT);
  await expect(field(page, t.field.iin)).toHaveValue(wrong);
  await expect(field(page, t.field.iin)).toBeFocused();
});

test('a letter from the future and one that says nothing are refused, and nothing is cleared', async ({
  signInAs,
}) => {
  const registrar = await signInAs('registrar2');
  const { page } = registrar;
  const writer = newWriter();
  const { viewer } = await registrar.ask<{ viewer: { today: string } }>('{ viewer { today } }');
  const [year = '', month = '', day = ''] = viewer.today.split('-');
  const nextYear = `${day === '29' ? '28' : day}.${month}.${Number(year) + 1}`;
  await page.goto('/workbench/register');
  await field(page, t.field.iin).fill(writer.iin);
  await expect(page.getByText(t.hint.unknown)).toBeVisible();
  await field(page, t.field.lastName).fill(writer.lastName);
  await field(page, t.field.receivedOn).fill(nextYear);
  await cardForm(page).getByRole('button', { name: t.submit }).click();

  const summary = page.getByRole('alert');
  for (const text of [refusals.RECEIVED_IN_FUTURE, refusals.CONTENT_REQUIRED, refusals.REQUIRED]) {
    await expect(summary).toContainText(text);
  }
  await expectRefusedAt(page, t.field.receivedOn, refusals.RECEIVED_IN_FUTURE);
  await expectRefusedAt(page, t.field.annotation, refusals.CONTENT_REQUIRED);
  await expectRefusedAt(page, t.field.question, refusals.REQUIRED);
  await expect(field(page, t.field.receivedOn)).toHaveValue(nextYear);
  await expect(field(page, t.field.iin)).toHaveValue(writer.iin);
  await expect(field(page, t.field.lastName)).toHaveValue(writer.lastName);

  await summary.getByRole('button', { name: new RegExp(refusals.CONTENT_REQUIRED) }).click();
  await expect(field(page, t.field.annotation)).toBeFocused();
});

test('an archive that calls itself a PDF is not taken, and the letter stays as typed', async ({
  signInAs,
}) => {
  const { page } = await signInAs('priem');
  const writer = newWriter();
  await page.goto('/intake');
  const form = page.getByRole('form', { name: intake.newLetter });
  await form.getByRole('textbox', { name: intake.field.applicantName }).fill(writer.fullName);
  await pickFile(form, intake.field.files, zipCalledPdf('scan.pdf'), 'ru');
  const line = form.getByRole('listitem').filter({ hasText: 'scan.pdf' });
  await expect(line.getByRole('alert')).toHaveText(refusals.FILE_NOT_WHAT_NAME_SAYS);
  await expect(form.getByRole('textbox', { name: intake.field.applicantName })).toHaveValue(writer.fullName);
});

test('five wrong passwords lock the account, in words, and the login stays in its field', async ({
  signInAs,
  page,
}) => {
  const admin = await signInAs('admin');
  const login = `synaq-${randomUUID().slice(0, 8)}`;
  const password = 'Qarasu-2026-dala';
  await hire(admin.ask, login, password);

  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'РУС' }).click();
  const enter = async (tried: string) => {
    await page.getByRole('textbox', { name: account.login }).fill(login);
    await page.getByRole('textbox', { name: account.password }).fill(tried);
    const answered = page.waitForResponse('**/graphql');
    await page.getByRole('button', { name: account.enter, exact: true }).click();
    await answered;
  };
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await enter(`wrong-${attempt}`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('textbox', { name: account.login })).toHaveValue(login);
  }
  await enter(password);
  await expect(page.getByRole('alert')).toContainText(sayingOf(refusals.SIGN_IN_LOCKED));
  await expect(page).toHaveURL(/\/sign-in/);
});

const BODY = '{ viewer { body { id } } }';
const SAVE =
  'mutation($input: SaveUserInput!) { saveUser(input: $input) { user { id } refusals { code field } } }';

/** A throw-away account: nobody else may be locked out by a journey. */
async function hire(
  ask: <Answer>(query: string, variables?: Record<string, unknown>) => Promise<Answer>,
  login: string,
  password: string,
): Promise<void> {
  const { viewer } = await ask<{ viewer: { body: { id: number } } }>(BODY);
  const input = {
    login,
    password,
    bodyId: viewer.body.id,
    role: 'registrar',
    lastName: 'Сынақбаева',
    firstName: 'Дина',
    postRu: 'Проверяющая двери',
    postKk: 'Есікті тексеруші',
    language: 'ru',
  };
  const { saveUser } = await ask<{ saveUser: { refusals: unknown[] } }>(SAVE, { input });
  expect(saveUser.refusals).toEqual([]);
}
