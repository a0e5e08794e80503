import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from './office.ts';

test('an analyst builds a board by keys, shares it, takes it away and brings it back', async ({
  signInAs,
}) => {
  const name = `Земля ${randomInt(1_000_000_000)}`;
  const { page } = await signInAs('analyst');
  await page.goto('/board/terms?span=year');
  await page.getByRole('button', { name: 'Доски' }).click();
  await page.getByRole('menuitem', { name: 'Новая доска' }).click();
  await page.getByRole('textbox', { name: 'Название' }).fill(name);
  await page.getByRole('combobox', { name: 'Кому открыта' }).click();
  await page.getByRole('option', { name: 'Руководство' }).click();
  await page.getByRole('combobox', { name: 'Кому открыта' }).press('Tab');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('button', { name: 'Добавить панель' }).click();
  const drawer = page.getByRole('dialog', { name: 'Панель' });
  await drawer.getByRole('combobox', { name: 'Вид' }).click();
  await page.getByRole('option', { name: 'Столбцы', exact: true }).click();
  await drawer.getByRole('textbox', { name: 'Заголовок' }).fill('По районам');
  await drawer.getByRole('button', { name: 'Готово' }).click();
  const handle = page.getByRole('button', { name: 'Переместить: По районам' });
  await handle.press('ArrowLeft');
  await expect(page.getByText('По районам: место 1 из 2, ширина 6, высота 5')).toBeAttached();
  await handle.press('Shift+ArrowRight');
  await expect(page.getByText('По районам: место 1 из 2, ширина 7, высота 5')).toBeAttached();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('button', { name: 'Добавить панель' })).toBeHidden();
  const panels = page.locator('[data-panel]').getByRole('heading', { level: 2 });
  await expect(panels).toHaveText(['По районам', 'Поступило']);

  const takenAway = async (format: string) => {
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Забрать: По районам' }).click();
    await page.getByRole('menuitem', { name: format }).click();
    return await file;
  };
  expect((await takenAway('Таблица Excel')).suggestedFilename()).toBe('По районам.xlsx');
  const picture = await takenAway('Картинка PNG');
  expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe('PNG');
  const drawing = await readFile(await (await takenAway('Чертёж SVG')).path(), 'utf8');
  expect(drawing).toContain('По районам');

  const leader = await signInAs('leader');
  await leader.page.goto(page.url());
  await expect(leader.page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(leader.page.getByRole('button', { name: 'Изменить', exact: true })).toBeHidden();

  await page.getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('menuitem', { name: 'Убрать доску' }).click();
  await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('a ready board is copied, filtered by a click, shown on a wall and printed with its filter', async ({
  signInAs,
}) => {
  const name = `Копия ${randomInt(1_000_000_000)}`;
  const { page } = await signInAs('analyst');
  await page.goto('/board/department?span=year');
  await page.getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('menuitem', { name: 'Сделать копию' }).click();
  await page.getByRole('textbox', { name: 'Название' }).fill(name);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  // A board that was made just now opens for arranging.
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('button', { name: 'Добавить панель' })).toBeHidden();
  const sources = page.getByRole('region', { name: 'Источники' });
  const source = await sources.getByRole('listitem').first().getByRole('button').innerText();
  await sources.getByRole('listitem').first().getByRole('button').click();
  await expect(page).toHaveURL(/source=/);
  await page.emulateMedia({ media: 'print' });
  const printed = page.getByText(new RegExp(`Источник поступления: ${source}`)).filter({ visible: true });
  await expect(printed).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Отбор' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  const book = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('menuitem', { name: 'Вся доска в Excel' }).click();
  expect((await book).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('menuitem', { name: 'Каталог показателей' }).click();
  const catalogue = page.getByRole('dialog', { name: 'Каталог показателей' });
  await catalogue.getByRole('textbox', { name: 'Найти' }).fill('ждут регистрации');
  await expect(catalogue.getByText('Видят: Кому открыт журнал принятых обращений')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Во весь экран' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

test('a board goes on paper when all of it is drawn, however soon it is printed', async ({ signInAs }) => {
  const { page } = await signInAs('analyst');
  // A browser without a screen has no dialog of printing: what it would have shown is noted.
  await page.addInitScript(() => {
    const marks = 'svg path, svg .recharts-bar rect';
    window.print = () => {
      const pictures = [...document.querySelectorAll('[role="img"]')];
      const undrawn = pictures.filter((picture) => !picture.querySelector(marks));
      document.body.dataset.printed = `${pictures.length} pictures, ${undrawn.length} undrawn`;
    };
  });
  await page.goto('/board/department?span=year');
  await page.getByRole('button', { name: 'Печать или PDF' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', /^[1-9]\d* pictures, 0 undrawn$/);
});
