import type { Page } from '@playwright/test';
import { hire } from './colleague.ts';
import { expect, test } from './office.ts';

/** The first figure of the totals: how many were received under the filter. */
const total = (page: Page) => page.getByRole('definition').first().getByRole('strong');
const square = (lon: number, lat: number, size: number) => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const outline = (code: string, ring: number[][]) => ({
  type: 'Feature',
  properties: { kato: code, title: `Контур ${code}` },
  geometry: { type: 'Polygon', coordinates: [ring] },
});

test('an administrator puts boundaries on the map and takes them off again', async ({ signInAs }) => {
  const source = `Проба границ ${Date.now()}`;
  const admin = await signInAs('admin');
  await admin.page.goto('/reference/boundaries');
  const features = [
    outline('391600000', square(66, 49, 1.5)),
    outline('391000000', square(63, 53, 0.5)),
    outline('999000000', square(70, 50, 1)),
  ];
  await admin.page.locator('input[type=file]').setInputFiles({
    name: 'test.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  });
  const trial = admin.page.getByRole('region', { name: 'Что принесёт файл' });
  const property = trial.getByRole('combobox', { name: 'Свойство с кодом КАТО' });
  await expect(property).toHaveValue('kato · 391600000 · находит 2');
  await trial.getByText('Не нашли территории').last().click();
  await expect(trial.getByText('999000000, Контур 999000000')).toBeVisible();
  await trial.getByLabel('Чьи границы').fill(source);
  await trial.getByRole('button', { name: 'Поставить на карту' }).click();
  await expect(admin.page.getByRole('button', { name: `Снять с карты: ${source}` })).toBeVisible();

  const { page } = await signInAs('analyst');
  await page.goto('/map');
  await expect(page.getByText(`Границы: ${source}`)).toBeVisible();
  // A district without an outline keeps its name.
  await expect(
    page.getByRole('img', { name: /Карта/ }).getByText('Лисаковск', { exact: true }),
  ).toBeVisible();
  await admin.page.getByRole('button', { name: `Снять с карты: ${source}` }).click();
  await expect(admin.page.getByRole('button', { name: `Вернуть на карту: ${source}` })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Ячейки районов схематичны')).toBeVisible();
});

test('an analyst drills from the country to a card, leaves a note, and a colleague sees less at the same address', async ({
  signInAs,
  browser,
  baseURL,
}) => {
  const said = `Паводок ${Date.now()}`;
  const { page } = await signInAs('analyst');
  await page.goto('/map?area=country&measure=perThousand');
  const table = page.getByRole('region', { name: 'Районы и вопросы' });
  await table.getByRole('button', { name: /Костанайская/ }).click();
  await expect(page).toHaveURL(/area=390000000/);
  await page.getByRole('button', { name: 'Как считается' }).first().click();
  await expect(page.getByText(/Жители \d+ территори.*Условные числа/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Показатель' }).click();
  await page.getByRole('option', { name: 'Поступило', exact: true }).click();
  await table.getByRole('button', { name: 'Рудный г.а.' }).click();
  await table.getByRole('columnheader').nth(1).getByRole('button').click();
  await expect(page).toHaveURL(/district=392400000.*section=|section=.*district=392400000/);

  await page.getByRole('button', { name: 'Записать' }).click();
  const note = page.getByRole('dialog', { name: 'Заметка о ячейке' });
  await note.getByLabel('Почему выросло').fill(said);
  await note.getByLabel('Что сделано').fill('Откачали воду');
  await note.getByRole('button', { name: 'Сохранить' }).click();
  const notes = page.getByRole('region', { name: 'Заметки о ячейке' });
  await expect(notes.getByText(said)).toBeVisible();
  await expect(notes.getByText('Рано судить').first()).toBeVisible();

  const whole = await total(page).innerText();
  const months = page.getByRole('slider');
  await months.focus();
  await months.press('End');
  await expect(page).toHaveURL(/month=/);
  await expect(total(page)).not.toHaveText(whole);
  await months.press('Home');
  await expect(total(page)).toHaveText(whole);

  const admin = await signInAs('admin');
  const elsewhere = await hire(admin, 'controller', 'ru', { browser, baseURL }, '391600000');
  await elsewhere.page.goto(page.url());
  await expect(total(elsewhere.page)).toHaveText('0');
  await expect(elsewhere.page.getByText(said)).toHaveCount(0);
  await elsewhere.close();

  await page.getByRole('definition').first().getByRole('link', { name: 'Список' }).click();
  await expect(page).toHaveURL(/\/appeals\?.*392400000/);
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/appeals\/\d+/);
});
