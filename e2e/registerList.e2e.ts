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
