import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './office.ts';
import { visit } from './pages.ts';

test.describe.configure({ timeout: 360_000 });

/** The part of a spreadsheet the journey reads; the package belongs to the server. */
interface Workbook {
  readonly xlsx: { readFile(path: string): Promise<unknown> };
  readonly worksheets: readonly {
    readonly rowCount: number;
    getRow(number: number): { readonly values: readonly unknown[] };
  }[];
}
const server = createRequire(new URL('../packages/server/package.json', import.meta.url));
const ExcelJS = server('exceljs') as { Workbook: new () => Workbook };

const HEADER = ['Номер', 'Дата', 'ФИО', 'ИИН', 'Адрес', 'Район', 'Вопрос', 'Текст'];

const surnameOf = (mark: string) => `Қ${mark}ова`;

/** Twelve letters, half of them in Kazakh; the fourth has a number nobody is given, the ninth a day that never was. */
function tableOfLetters(mark: string): Buffer {
  const rows = Array.from({ length: 12 }, (_, at) => {
    const isKazakh = at % 2 === 0;
    return [
      `${mark}-${at + 1}`,
      at === 8 ? '31.02.2026' : '15.01.2026',
      `${surnameOf(mark)} ${isKazakh ? 'Айжан Серікқызы' : 'Вера Петровна'}`,
      at === 3 ? '850315300018' : '',
      `Қостанай қ., Сынақ к-сі, ${at + 1}`,
      'г. Костанай',
      '01.05.01',
      isKazakh
        ? `Үйдің шатырынан су ағып тұр, көмек көрсетуді сұраймын, ${at + 1}-пәтер`
        : `Протекает крыша дома, прошу помочь, квартира ${at + 1}`,
    ];
  });
  return Buffer.from(`\uFEFF${[HEADER, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`);
}

async function chooseTable(page: Page, name: string, buffer: Buffer): Promise<void> {
  await visit(page, '/imports');
  await page.getByLabel('Файл CSV или XLSX').locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer,
  });
  await expect(page.getByRole('heading', { name: 'Откуда что взять' })).toBeVisible();
}

/** The figure under its name on the page of a run. */
function figure(page: Page, name: string) {
  return page.getByRole('radio', { name: new RegExp(`^${name} `) });
}

test('a table of letters becomes cards, its bad rows come back with reasons, and twice adds nothing', async ({
  signInAs,
}, testInfo) => {
  const { page, ask } = await signInAs('registrar');
  // A surname nobody else has, so that what came of this table can be counted.
  const mark = Array.from({ length: 8 }, () => 'абвгдежзиклмно'[randomInt(14)]).join('');
  const fileName = `өтініштер-${mark}.csv`;
  const table = tableOfLetters(mark);

  await test.step('what the columns are is proposed and can be put right', async () => {
    await chooseTable(page, fileName, table);
    await expect(page.getByRole('combobox', { name: 'ФИО заявителя: Столбец' })).toHaveValue('ФИО');
    await expect(page.getByRole('combobox', { name: 'Характер вопроса: Столбец' })).toHaveValue('Вопрос');
    await expect(page.getByText('12 строк')).toBeVisible();
  });

  await test.step('a rehearsal says what would be, and writes nothing', async () => {
    await page.getByRole('button', { name: 'Проверить без записи' }).click();
    await expect(page.getByText('Проверка: Готово')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Это проверка: в реестр ничего не записано.')).toBeVisible();
    await expect(figure(page, 'Будет добавлено')).toHaveAccessibleName('Будет добавлено 10');
    await expect(figure(page, 'С ошибками')).toHaveAccessibleName('С ошибками 2');
    expect(await countNamed(mark)).toBe(0);
  });

  await test.step('the import itself', async () => {
    await page.getByRole('button', { name: 'Загрузить 10 строк' }).click();
    await expect(page.getByText('Загрузка: Готово')).toBeVisible({ timeout: 60_000 });
    await expect(figure(page, 'Добавлено')).toHaveAccessibleName('Добавлено 10');
    await expect(page.getByText('Строка 5', { exact: true })).toBeVisible();
    await expect(page.getByText('В ИИН ошибка: не сходится контрольная цифра')).toBeVisible();
    expect(await countNamed(mark)).toBe(10);
  });

  await test.step('the bad rows come back as a table that says why', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Скачать строки с ошибками' }).click();
    const path = testInfo.outputPath('bad.xlsx');
    await (await download).saveAs(path);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const [sheet] = book.worksheets;
    const rows = [1, 2, 3].map((number) => sheet?.getRow(number).values.slice(1).map(String) ?? []);
    expect(sheet?.rowCount).toBe(3);
    expect(rows[0]?.slice(0, -1)).toEqual(HEADER);
    expect(rows[1]?.[0]).toBe(`${mark}-4`);
    expect(rows[1]?.at(-1)).toContain('контрольная цифра');
    expect(rows[2]?.[0]).toBe(`${mark}-9`);
    expect(rows[2]?.at(-1)).toMatch(/\p{L}{3}/u);
  });

  await test.step('a row leads to its card', async () => {
    const run = page.url();
    await page.getByText('Добавлено 10', { exact: true }).click();
    const card = page.getByRole('link', { name: /^ЖТ-\d{4}-/ }).first();
    const number = (await card.textContent()) ?? '';
    await card.click();
    await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();
    await expect(page.getByText(new RegExp(surnameOf(mark), 'i')).first()).toBeVisible();
    await page.goto(run);
  });

  await test.step('the same table again adds nothing', async () => {
    await chooseTable(page, fileName, table);
    await page.getByRole('button', { name: 'Загрузить сразу' }).click();
    await expect(page.getByText('Загрузка: Готово')).toBeVisible({ timeout: 60_000 });
    await expect(figure(page, 'Добавлено')).toHaveAccessibleName('Добавлено 0');
    await expect(figure(page, 'Уже в реестре')).toHaveAccessibleName('Уже в реестре 10');
    expect(await countNamed(mark)).toBe(10);
  });

  async function countNamed(text: string): Promise<number> {
    const { appeals } = await ask<{ appeals: { total: number } }>(
      'query Named($text: String) { appeals(filter: { text: $text }) { total } }',
      { text: surnameOf(text) },
    );
    return appeals.total;
  }
});
