import type { Page } from '@playwright/test';
import { hire } from './colleague.ts';
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
  await expect(page).toHaveURL(/\/appeals\?.*391000000/);
  // The register finds as many as the figure said.
  await expect(page.getByText(count, { exact: false }).first()).toBeVisible();
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/appeals\/\d+/);
});

test('a click on a mark filters the whole board, and a colleague of fewer rights sees less at its address', async ({
  signInAs,
  browser,
  baseURL,
}) => {
  const { page } = await signInAs('analyst');
  await page.goto('/board');
  await expect(number(page)).toHaveText(/\d/);
  const whole = await number(page).innerText();
  const ranking = page.getByRole('region', { name: 'Источники' });
  await ranking.getByRole('listitem').first().getByRole('button').click();
  await expect(page).toHaveURL(/source=/);
  await expect(number(page)).not.toHaveText(whole);
  const narrowed = await number(page).innerText();
  const leader = await signInAs('leader');
  await leader.page.goto(page.url());
  await expect(number(leader.page)).toHaveText(narrowed);
  const admin = await signInAs('admin');
  const clerk = await hire(admin, 'controller', 'ru', { browser, baseURL }, '393200000');
  await clerk.page.goto(new URL(page.url()).pathname + new URL(page.url()).search);
  await expect(number(clerk.page)).toHaveText(/\d/);
  expect(Number(await number(clerk.page).innerText())).toBeLessThan(Number(narrowed.replace(/\D/g, '')));
  await clerk.close();
});
