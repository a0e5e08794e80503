import { randomUUID } from 'node:crypto';
import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { expect, test } from './office.ts';
import { newWriter } from './persons.ts';
import { handLetter, registerAppeal } from './scene.ts';
import { say, texts } from './texts.ts';

const { bulk, likeness, refusals, words } = texts.ru;

test('a controller puts a selection under control, reads what became of each, and takes it back', async ({
  signInAs,
}) => {
  const registrar = await signInAs('registrar2');
  const writer = newWriter();
  for (const matter of ['Нет света во дворе.', 'Не работает лифт.', 'Затоплен подвал.'])
    await registerAppeal(registrar, writer, matter);
  const { page, ask } = await signInAs('controller');
  const { appeals } = await ask<{ appeals: { items: { id: number }[] } }>(
    'query ($text: String) { appeals(filter: { text: $text }) { items { id } } }',
    { text: writer.lastName },
  );
  await ask('mutation ($input: ControlInput!) { putOnControl(input: $input) { refusals { code } } }', {
    input: { id: appeals.items[0]?.id, version: 1, level: 'president' },
  });
  await page.goto(`/appeals?text=${writer.lastName}`);
  const rows = page.getByRole('grid').getByRole('row', { name: writer.lastName });
  await expect(rows).toHaveCount(3);
  // By keys only: down to the first, choose it, and with Shift the two below.
  await page.getByRole('grid').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText(/^Выбрано 3 обращения$/)).toBeVisible();
  await page
    .getByRole('toolbar', { name: bulk.actions })
    .getByRole('button', { name: appealActionRules['appeal.putOnControl'].name.ru })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Можно сделать: 2 из 3')).toBeVisible();
  await expect(dialog.getByText(refusals.ALREADY_ON_CONTROL)).toBeVisible();
  await dialog.getByRole('button', { name: 'Сделать с 2 обращениями' }).click();
  await expect(dialog.getByText('Сделано: 2, не сделано: 1')).toBeVisible();
  const file = page.waitForEvent('download');
  await dialog.getByRole('button', { name: bulk.csv }).click();
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  await dialog.getByRole('button', { name: bulk.undo }).click();
  await expect(dialog.getByText('Сделано со всеми: 2')).toBeVisible();
  await dialog.locator('footer, div').getByRole('button', { name: words.close }).last().click();
  const left = await ask<{ appeals: { items: { controlLevel: string | null }[] } }>(
    'query ($text: String) { appeals(filter: { text: $text }) { items { controlLevel } } }',
    { text: writer.lastName },
  );
  expect(left.appeals.items.filter(({ controlLevel }) => controlLevel !== null)).toHaveLength(1);
});

test('a registrar joins what came by wire to the same letter on paper, and takes it back', async ({
  signInAs,
}) => {
  const registrar = await signInAs('registrar2');
  const clerk = await signInAs('priem');
  const writer = newWriter();
  const appeal = await registerAppeal(registrar, writer, 'Во дворе дома 7 второй месяц нет освещения.');
  const { acceptIntake } = await clerk.ask<{
    acceptIntake: { intake: { id: number; throughNumber: number } };
  }>(
    `mutation ($input: AcceptIntakeInput!) {
      acceptIntake(input: $input) { intake { id throughNumber } refusals { code } } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        applicantName: writer.fullName,
        applicantIin: writer.iin,
        source: 'egov',
        form: 'electronic',
        language: 'ru',
        sheets: 1,
      },
    },
  );
  await handLetter(registrar, acceptIntake.intake);
  const { page } = registrar;
  await page.goto(`/workbench/register/${acceptIntake.intake.id}`);
  await page.getByRole('button', { name: say(likeness.like.joinThis, { number: appeal.number }) }).click();
  await expect(page.getByText(say(likeness.like.wasJoined, { number: appeal.number }))).toBeVisible();
  await page.goto(`/appeals/${appeal.id}`);
  const joined = page.getByRole('region', { name: likeness.joined.title });
  await expect(joined).toBeVisible();
  await page.getByRole('button', { name: likeness.joined.undo }).click();
  await expect(joined).toHaveCount(0);
  await page.goto(`/workbench/register/${acceptIntake.intake.id}`);
  await expect(
    page.getByRole('button', { name: say(likeness.like.joinThis, { number: appeal.number }) }),
  ).toBeVisible();
});
