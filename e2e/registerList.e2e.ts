import { expect, test } from './office.ts';
import { newWriter } from './persons.ts';
import { registerAppeal } from './scene.ts';
import { sayingOf, texts } from './texts.ts';

test.describe.configure({ timeout: 120_000 });

const { live } = texts.ru;

test('two people see each other at a card, and the second sees what the first has changed', async ({
  signInAs,
}) => {
  const [first, second] = [await signInAs('registrar2'), await signInAs('registrar4')];
  const { id } = await registerAppeal(first, newWriter(), 'Не вывозят мусор со двора.');
  for (const { page } of [first, second]) await page.goto(`/appeals/${id}`);
  await expect(second.page.getByText(sayingOf(live.views))).toHaveCount(1);
  await first.ask(
    'mutation ($input: AmendAppealInput!) { amendAppeal(input: $input) { refusals { code } } }',
    { input: { id, version: 1, annotation: 'Не вывозят мусор со двора второй месяц.' } },
  );
  await expect(second.page.getByText('Не вывозят мусор со двора второй месяц.').first()).toBeVisible();
  await expect(second.page.getByText(sayingOf(live.changedShown))).toBeVisible();
  await first.page.goto('/appeals');
  await expect(second.page.getByText(sayingOf(live.views))).toHaveCount(0, { timeout: 15_000 });
});

test('words that were looked for by a condition are marked in the line and in the letter beside the list', async ({
  signInAs,
}) => {
  const registrar = await signInAs('registrar2');
  const writer = newWriter();
  await registerAppeal(registrar, writer, 'Во дворе дома по улице Степной третью неделю пересохла скважина', {
    text: 'Просим прислать бригаду: скважину чинили весной, вода не идёт.',
  });
  const { page } = registrar;
  await page.goto(`/appeals?where=words:скважины;person:${writer.lastName}`);
  const row = page.getByRole('grid').getByRole('row', { name: writer.lastName });
  await expect(row.locator('mark')).toHaveText('скважина');
  // The line is too short for the whole annotation: it begins near what was found.
  await expect(row).toContainText('… пересохла скважина');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Space');
  const letter = page.getByRole('complementary', { name: texts.ru.appeals.previewTitle });
  await expect(letter.locator('mark')).toHaveText(['скважина', 'скважину']);

  // Into the card and back by keys only: the list has the row and the keys again.
  await page.keyboard.press('Escape');
  await expect(letter).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/appeals\/\d+/);
  await page.goBack();
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(letter.locator('mark')).toHaveText(['скважина', 'скважину']);
});
