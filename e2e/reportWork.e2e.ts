import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from './office.ts';

test.describe.configure({ timeout: 180_000 });

test('a linear report is composed, tried, kept and taken away; a note is written on and taken away', async ({
  signInAs,
}) => {
  const { page } = await signInAs('controller');
  const name = `Строки ${test.info().retry}`;
  await page.goto('/reports/linear/new');
  const preview = page.getByRole('region', { name: 'Первые строки' }).last();
  await expect(preview.getByRole('columnheader', { name: 'Аннотация' })).toBeVisible();
  await page.getByRole('button', { name: 'Убрать графу «Аннотация»' }).click();
  await page.getByPlaceholder('Добавить графу').fill('возраст');
  await page.getByRole('option', { name: 'Возраст' }).click();
  await expect(preview.getByRole('columnheader', { name: 'Возраст' })).toBeVisible();
  await expect(preview.getByRole('columnheader', { name: 'Аннотация' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Сохранить отчёт' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Название').fill(name);
  await dialog.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('button', { name: 'Текст (CSV)' }).click();
  const file = page.getByRole('link', { name: `${name}.csv` });
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  const [head = ''] = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(head).toContain('Номер;Дата регистрации');
  expect(head).toContain('Возраст');

  await page.goto('/reports/notes');
  await page.getByRole('button', { name: 'Новая записка' }).click();
  await page.getByRole('button', { name: 'Составить' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Аналитическая записка' })).toBeVisible();
  await expect(page.getByLabel('Текст раздела «Общие сведения»')).toHaveValue(/Поступило .* обращени/);
  await expect(page.getByRole('img', { name: 'Поступило по месяцам' })).toBeVisible();
  await page.getByLabel('Текст раздела «Выводы и предложения»').fill('Провести совещание с акимами районов.');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('написано вручную')).toBeVisible();
  await page.getByRole('button', { name: 'Обновить показатели' }).click();
  await expect(page.getByText(/Версия 3/)).toBeVisible();
  await expect(page.getByLabel('Текст раздела «Выводы и предложения»')).toHaveValue(
    'Провести совещание с акимами районов.',
  );
  const [document] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Скачать для Word' }).click(),
  ]);
  expect(
    readFileSync(await document.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('a mailing is set up and sent; a body objects to its score and the department decides', async ({
  signInAs,
}) => {
  const { page } = await signInAs('controller');
  // Each try and each run has words of its own.
  const mark = randomInt(1_000_000);
  const name = `Утренний отчёт ${mark}`;
  await page.goto('/reports/mailing');
  await page.getByRole('button', { name: 'Новая рассылка' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Название').fill(name);
  await dialog.getByText('Каждый день').click();
  await dialog
    .getByRole('textbox', { name: 'Кому' })
    .or(dialog.getByRole('combobox', { name: 'Кому' }))
    .first()
    .click();
  await page.getByRole('option', { name: /Тұлпарбаев/ }).click();
  await dialog.getByLabel('Название').click();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('по рабочим дням в 08:30');
  await page.getByRole('button', { name }).click();
  await dialog.getByRole('button', { name: 'Отправить сейчас' }).click();
  await expect(dialog.getByText('готов, без письма')).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Закрыть' }).click();
  await page.reload();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  const ground = `Ответы даны в срок ${mark}`;
  const executor = await signInAs('executor');
  await executor.page.goto('/own-rating');
  await executor.page.getByRole('button', { name: 'Возразить: Соблюдение сроков' }).click();
  await executor.page.getByLabel('Основание возражения').fill(ground);
  await executor.page.getByRole('button', { name: 'Подать возражение' }).click();
  await expect(executor.page.getByText(ground)).toBeVisible();

  await page.goto('/reports/rating');
  const filed = page.getByRole('listitem').filter({ hasText: ground });
  await filed.getByRole('button', { name: 'Принять' }).click();
  await dialog.getByLabel('Текст и основание').fill('Проверено по карточкам');
  await dialog.getByRole('button', { name: 'Принять' }).click();
  await expect(filed.getByText('принято')).toBeVisible();
});

test('every ranking opens exactly the appeals it has counted', async ({ signInAs }) => {
  const { page, ask } = await signInAs('controller');
  await page.goto('/reports/rankings?span=year');
  for (let at = 1; at <= 7; at += 1) {
    const section = page.getByRole('region', { name: new RegExp(`^${at}\\. `) });
    const row = section
      .locator('tbody tr')
      .filter({ has: page.getByRole('link') })
      .first();
    const address = (await row.getByRole('link').getAttribute('href')) ?? '';
    const where = new URL(address, 'http://office').searchParams.get('where');
    const shown = (await row.getByRole('cell').nth(1).innerText()).replace(/\D/g, '');
    const { appeals } = await ask<{ appeals: { total: number } }>(
      'query ($where: String) { appeals(where: $where) { total } }',
      { where },
    );
    expect([at, where !== null, String(appeals.total)]).toEqual([at, true, shown]);
  }
});
