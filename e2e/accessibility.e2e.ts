import { findings } from './findings.ts';
import { expect, test } from './office.ts';
import { visit } from './pages.ts';
import { settle } from './traffic.ts';

test.describe.configure({ mode: 'parallel', timeout: 900_000 });

test('axe finds nothing at the door', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Войти', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Демонстрация: войти как' })).toBeVisible();
  expect(await findings(page, 'sign-in')).toEqual([]);
  await page.getByLabel('Логин').fill('registrar');
  await page.getByLabel('Пароль', { exact: true }).fill('not this one');
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await findings(page, 'refused sign-in')).toEqual([]);
});

test('axe finds nothing in what opens over a page', async ({ signInAs }) => {
  const registrar = await signInAs('registrar');
  const { page } = registrar;
  const { appeals } = await registrar.ask<{ appeals: { items: { id: number; number: string }[] } }>(
    '{ appeals(pageSize: 1, filter: { states: ["routed", "inWork"], mine: true }) { items { id number } } }',
  );
  const [appeal] = appeals.items;
  await visit(page, `/appeals/${appeal?.id}`);

  await test.step('the search', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Поиск по всему' }).fill(appeal?.number ?? '');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect.soft(await findings(page, 'search')).toEqual([]);
    await page.keyboard.press('Escape');
  });
  await test.step('how the term was counted', async () => {
    await page.getByRole('button', { name: 'Как посчитан срок' }).first().click();
    await expect(page.getByRole('dialog', { name: 'Как посчитан срок' })).toBeVisible();
    expect.soft(await findings(page, 'term')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await test.step('amending the current section', async () => {
    await page.getByRole('button', { name: 'Исправить' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await findings(page, 'amend')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await test.step('the keys of the page', async () => {
    await page.getByRole('button', { name: 'Клавиши' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await findings(page, 'keys')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await test.step('who I am', async () => {
    await page.getByTitle('Учётная запись').click();
    await expect(page.getByRole('menuitem', { name: 'Выйти', exact: true })).toBeVisible();
    expect.soft(await findings(page, 'account menu')).toEqual([]);
    await page.keyboard.press('Escape');
  });
  await test.step('the sections on a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Открыть разделы' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await findings(page, 'sections on a telephone')).toEqual([]);
  });
});

test('axe finds nothing in the drawers of the reference room', async ({ signInAs }) => {
  const { page } = await signInAs('admin');
  for (const [path, open] of [
    ['/reference/dictionaries/strategicTopic', 'Добавить'],
    ['/reference/calendar?year=2026&entry=2026-12-16', null],
    ['/reference/terms', 'Добавить'],
  ] as const) {
    await visit(page, path);
    if (open) await page.getByRole('button', { name: open }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await settle(page);
    expect.soft(await findings(page, `drawer of ${path}`)).toEqual([]);
  }
});
