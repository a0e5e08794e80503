import { expect, test } from './office.ts';

/** A second try finds the report of the first: it takes another month. */
const months = ['03', '05'] as const;

test('a report is drafted, does not agree, is mended and approved, and corrected by a new edition', async ({
  signInAs,
}) => {
  const { page } = await signInAs('controller');
  const month = months[test.info().retry] ?? '07';
  await page.goto('/reports');
  await page.getByRole('button', { name: 'Новый отчёт' }).click();
  await page.getByLabel('С какого дня').fill(`01.${month}.2026`);
  await page.getByLabel('По какой день').fill(`31.${month}.2026`);
  await page.getByRole('button', { name: 'Сосчитать' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Отчёт за 01.${month}.2026` })).toBeVisible();
  await expect(page.getByText('Все контрольные равенства соблюдены')).toBeVisible();

  const cell = page.getByRole('button', { name: /^Всего, графа 2:/ });
  const counted = Number((await cell.innerText()).replace(/\s/g, ''));
  await cell.click();
  await page.getByLabel('Поступило всего').fill(String(counted + 3));
  await page.getByLabel('Почему').fill('По данным района');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(
    page.getByText(/графа 2 «Поступило всего».*графы 3 \+ 4 \+ 5 дают.*расхождение 3/),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Утвердить' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Утвердить' }).click();
  await expect(drawer.getByText(/Числа не сходятся/).first()).toBeVisible();
  await drawer.getByRole('button', { name: 'Закрыть' }).click();

  await cell.click();
  await page.getByRole('button', { name: /Вернуть .* по реестру/ }).click();
  await expect(page.getByText('Все контрольные равенства соблюдены')).toBeVisible();
  await page.getByRole('button', { name: 'Утвердить' }).click();
  await drawer.getByRole('button', { name: 'Утвердить' }).click();
  await expect(page.getByText('Утверждён', { exact: true })).toBeVisible();
  await expect(cell).toHaveCount(0);

  await page.getByRole('button', { name: 'Исправить новой редакцией' }).click();
  await drawer.getByLabel('Причина уточнения').fill('Орган исправил результат');
  await drawer.getByRole('button', { name: 'Исправить новой редакцией' }).click();
  await expect(page.getByText(/редакция 2/)).toBeVisible();
  await expect(page.getByText('Орган исправил результат')).toBeVisible();
});

test('published figures are written down, and what does not agree is shown at once', async ({ signInAs }) => {
  const { page } = await signInAs('analyst');
  await page.goto('/reports/published/new');
  await page.getByLabel('Что за отчёт').fill('Отчёт города за семь месяцев');
  const rows = [
    ['all', '8 711', ''],
    ['satisfied', '950', ''],
    ['explained', '8 491', '<= all'],
    ['answered', '9 441', '= satisfied + explained | <= all'],
  ];
  for (const [at, [code = '', printed = '', check = '']] of rows.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Ещё строка' }).click();
    await page.getByLabel(`Обозначение, строка ${at + 1}`).fill(code);
    await page.getByLabel(`Напечатано, строка ${at + 1}`).fill(printed);
    await page.getByLabel(`Должно быть, строка ${at + 1}`).fill(check);
  }
  await expect(page.getByRole('heading', { name: 'Не сходится 1 из 3' })).toBeVisible();
  await expect(page.getByText('напечатано 9 441, а <= all даёт 8 711')).toBeVisible();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Отчёт города за семь месяцев' })).toBeVisible();
  await page.goto('/reports/published');
  await expect(page.getByRole('row', { name: /Отчёт города за семь месяцев/ })).toContainText(
    'Не сходится 1 из 3',
  );
});
