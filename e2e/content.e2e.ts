import { expect, test } from './office.ts';

test('an analyst reads what sets letters apart and opens the letters behind a word and a trouble of a place', async ({
  signInAs,
}) => {
  const { page } = await signInAs('analyst');
  await page.goto('/content?question=01&from=2000-01-01');
  const words = page.getByRole('region', { name: 'Чем эти письма отличаются' });
  const first = words.getByRole('listitem').first();
  await expect(first).toHaveText(/\d/);
  const read = words.getByText(/^Прочитан/);
  const [before] = (await read.innerText()).split(';');
  await words.getByText('Год до этого', { exact: true }).click();
  await expect(page).toHaveURL(/against=period/);
  await expect(read).not.toContainText(before ?? '');
  await words.getByText('Другие вопросы', { exact: true }).click();
  await expect(read).toContainText(before ?? '');
  await first.getByRole('link').click();
  await expect(page).toHaveURL(/\/appeals\?where=words/);
  await expect(page.getByRole('row').nth(1)).toBeVisible();

  await page.goto('/content?from=2000-01-01&people=3');
  const systemic = page.getByRole('region', { name: 'Многие об одном из одного места' });
  const line = systemic.getByRole('row').nth(1);
  const letters = (await line.getByRole('cell').nth(2).innerText()).replace(/\D/g, '');
  await line.getByRole('link').click();
  await expect(page).toHaveURL(/\/appeals\?where=/);
  await expect(page.getByText(new RegExp(`^\\D*${letters}\\D`)).first()).toBeVisible();
});

test('the front page says how its figures are counted, and its share opens the letters that were late', async ({
  signInAs,
}) => {
  const { page } = await signInAs('leader');
  await page.goto('/');
  await page.getByRole('button', { name: 'Как считаются эти показатели' }).click();
  const formulas = page.getByRole('dialog', { name: 'Как считаются эти показатели' });
  await expect(formulas.getByText('Нарушение срока за год')).toBeVisible();
  await expect(formulas.getByText(/АППК/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /Нарушение срока за год/ }).click();
  await expect(page).toHaveURL(/\/appeals\?where=/);
});
