import { likeness } from '../packages/web/src/i18n/ru/likeness.ts';
import { registration } from '../packages/web/src/i18n/ru/registration.ts';
import { words } from '../packages/web/src/i18n/ru/words.ts';
import { cardForm, choose } from './hands.ts';
import { expect, test } from './office.ts';
import { newWriter } from './persons.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 30_000 });

const LAMPS = 'На улице Чехова у дома 17 третью неделю не горят уличные фонари, дети ходят в темноте';

test('the office learns from its cards, suggests, and knows a letter it has read before', async ({
  signInAs,
}) => {
  const { page: desk } = await signInAs('admin');
  await desk.goto('/suggestions');
  await desk.getByRole('button', { name: likeness.page.learn }).click();
  const questions = desk.getByRole('row').filter({ hasText: likeness.question }).first();
  await expect(questions).toContainText('%', { timeout: 120_000 });

  const { page, ask } = await signInAs('registrar');
  const writer = newWriter();
  const form = cardForm(page);
  const side = (name: string) => page.getByRole('region', { name });

  await page.goto('/workbench/register');
  await form.getByRole('textbox', { name: registration.field.iin }).fill(writer.iin);
  await form.getByRole('textbox', { name: registration.field.lastName }).fill(writer.lastName);
  await form.getByRole('textbox', { name: registration.field.firstName }).fill(writer.firstName);
  await form.getByRole('textbox', { name: registration.field.address }).fill('ул. Чехова, 17');
  await choose(form, registration.field.place, 'Костанай г.а', 'Костанай г.а.');
  await form.getByRole('textbox', { name: registration.field.annotation }).fill(LAMPS);
  const first = side(likeness.suggestions).getByRole('article').first();
  await expect(first).toContainText('Освещение улиц и дворов');
  await expect(first.getByText(likeness.cards)).toBeVisible();
  // By place on the keyboard: the same key in the Kazakh, Russian and English layouts, also while somebody types.
  await page.keyboard.press('Alt+KeyQ');
  await expect(form.getByRole('textbox', { name: registration.field.question })).toHaveValue(
    'Освещение улиц и дворов',
  );
  await form.getByRole('button', { name: registration.submit }).click();
  await expect(page.getByText(/Зарегистрировано ЖТ-/)).toBeVisible();

  await page.goto('/workbench/register');
  await form.getByRole('textbox', { name: registration.field.iin }).fill(writer.iin);
  await form
    .getByRole('textbox', { name: registration.field.annotation })
    .fill(`${LAMPS.replace('фонари', 'фанари')}. Прошу ответить!`);
  const like = side(likeness.like.title).getByRole('article').first();
  await expect(like).toContainText(likeness.why.personByNumber);
  await page.keyboard.press('Alt+KeyS');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(likeness.like.thisLetter)).toBeVisible();
  await expect(dialog.getByText(likeness.like.noAnswer)).toBeVisible();
  await dialog.getByRole('radio', { name: new RegExp(likeness.verdict.repeat) }).check();
  await dialog.getByRole('textbox', { name: likeness.like.reason }).fill('Ответа так и не было');
  await dialog.getByRole('button', { name: words.save }).click();
  await expect(like).toContainText(likeness.verdict.repeat);
  await form.getByRole('button', { name: registration.submit }).click();
  await expect(page.getByText(/Зарегистрировано ЖТ-/)).toBeVisible();
  const { appeals } = await ask<{
    appeals: { items: { isRepeat: boolean; likenessDecisions: unknown[] }[] };
  }>(
    `query($text: String) { appeals(filter: { text: $text }) { items { isRepeat likenessDecisions { verdict reason } } } }`,
    { text: writer.iin },
  );
  expect(appeals.items.find(({ isRepeat }) => isRepeat)?.likenessDecisions).toEqual([
    { verdict: 'repeat', reason: 'Ответа так и не было' },
  ]);
});
