import type { Page } from '@playwright/test';
import { expect, test } from './office.ts';

/** The first figure of the page: how many were received under its filter. */
const received = (page: Page) => page.getByRole('definition').first();
const number = (page: Page) => received(page).getByRole('strong');

test('an analyst goes from the map to a card', async ({ signInAs }) => {
  const { page } = await signInAs('analyst');
  await page.goto('/map');
  await expect(page.getByRole('heading', { level: 1, name: 'Карта проблемных вопросов' })).toBeVisible();
  await expect(number(page)).toHaveText(/\d/);
  const table = page.getByRole('region', { name: 'Районы и вопросы' });
  const whole = await number(page).innerText();
  await table.getByRole('button', { name: 'Костанай г.а.' }).click();
  await expect(page).toHaveURL(/district=391000000/);
  await expect(number(page)).not.toHaveText(whole);
  const ofDistrict = await number(page).innerText();
  await table.getByRole('columnheader').nth(1).getByRole('button').click();
  await expect(page).toHaveURL(/section=/);
  await expect(number(page)).not.toHaveText(ofDistrict);
  const count = await number(page).innerText();
  await received(page).getByRole('link', { name: 'Список' }).click();
  await expect(page).toHaveURL(/\/appeals\?.*territoryCodes=391000000/);
  // The register finds as many as the figure said.
  await expect(page.getByText(count, { exact: false }).first()).toBeVisible();
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/appeals\/\d+/);
});

test('a click on a mark filters the whole board, and its address shows a colleague the same', async ({
  signInAs,
}) => {
  const { page } = await signInAs('analyst');
  await page.goto('/board');
  await expect(number(page)).toHaveText(/\d/);
  const whole = await number(page).innerText();
  const ranking = page.getByRole('region', { name: 'Районы и города' });
  await ranking.getByRole('listitem').first().getByRole('button').click();
  await expect(page).toHaveURL(/district=/);
  await expect(number(page)).not.toHaveText(whole);
  const narrowed = await number(page).innerText();
  const book = page.waitForEvent('download');
  await page.getByRole('link', { name: 'В таблицу Excel: О чём пишут чаще' }).click();
  expect((await book).suggestedFilename()).toBe('О чём пишут чаще.xlsx');
  const colleague = await signInAs('leader');
  await colleague.page.goto(page.url());
  await expect(number(colleague.page)).toHaveText(narrowed);
});
