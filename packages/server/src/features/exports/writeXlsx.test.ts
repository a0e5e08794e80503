import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { fileTypeFromBuffer } from 'file-type';
import { expect, it } from 'vitest';
import { readXlsx } from '../imports/readXlsx.ts';
import type { ExportCell } from './exportColumn.ts';
import { xlsxWriter } from './writeXlsx.ts';

/** The bytes of a book of these rows. */
async function bookOf(rows: readonly (readonly ExportCell[])[], mostRows?: number): Promise<Buffer> {
  const output = new PassThrough();
  const read = buffer(output);
  const writer = xlsxWriter(output, [{ width: 10 }, { width: 12, isNumber: true }], mostRows);
  for (const row of rows) await writer.row(row);
  await writer.end();
  return read;
}

async function opened(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

it('loses no row of a list that is longer than a sheet: each sheet has the head and goes on', async () => {
  const letters = Array.from({ length: 7 }, (_, at) => [`ЖТ-${at + 1}`]);
  const book = await opened(await bookOf([['Номер'], ...letters], 4));
  const sheets = book.worksheets.map((sheet) => sheet.getColumn(1).values.slice(1));
  expect(sheets).toEqual([
    ['Номер', 'ЖТ-1', 'ЖТ-2', 'ЖТ-3'],
    ['Номер', 'ЖТ-4', 'ЖТ-5', 'ЖТ-6'],
    ['Номер', 'ЖТ-7'],
  ]);
});

it('keeps a day a day, a number a number, and every sign of a letter', async () => {
  const day = new Date('2026-03-21T00:00:00.000Z');
  const hostile = `<b>&amp;"«Ә»" \u0000\u000b 😀\nвторая строка`;
  const book = await opened(
    await bookOf([
      ['Номер', 'Дней'],
      ['=1+1', 7],
      [hostile, null],
      [day, 0],
    ]),
  );
  const [sheet] = book.worksheets;
  const cell = (row: number, column: number) => sheet?.getRow(row).getCell(column);
  expect(cell(1, 1)?.font?.bold).toBe(true);
  expect(cell(2, 1)?.value).toBe("'=1+1");
  expect(cell(2, 2)?.value).toBe(7);
  expect(cell(2, 2)?.numFmt).toBe('0');
  expect(cell(3, 1)?.value).toBe('<b>&amp;"«Ә»"  😀\nвторая строка');
  expect(cell(3, 2)?.value).toBeNull();
  expect(cell(4, 1)?.value).toEqual(day);
  expect(cell(4, 1)?.numFmt.replaceAll('\\', '')).toBe('dd.mm.yyyy');
  expect(cell(4, 2)?.value).toBe(0);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});

it('cuts what no cell of a table program can hold', async () => {
  const book = await opened(await bookOf([['Текст'], ['я'.repeat(40_000)]]));
  expect(String(book.worksheets[0]?.getRow(2).getCell(1).value)).toHaveLength(32_767);
});

it('writes a book that is taken for one when it comes back: as an attachment and as a table to import', async () => {
  const bytes = await bookOf([
    ['Номер', 'Дней'],
    ['ЖТ-1', 3],
  ]);
  expect((await fileTypeFromBuffer(bytes))?.ext).toBe('xlsx');
  const records: string[][] = [];
  for await (const record of readXlsx(new PassThrough().end(bytes))) records.push(record);
  expect(records).toEqual([
    ['Номер', 'Дней'],
    ['ЖТ-1', '3'],
  ]);
});

it('waits for whoever takes the book away, instead of holding it', async () => {
  let isOpen = false;
  const waiting: (() => void)[] = [];
  const slow = new Writable({
    write(_bytes, _encoding, done) {
      if (isOpen) done();
      else waiting.push(done);
    },
  });
  const writer = xlsxWriter(slow, [{ width: 10 }]);
  let rows = 0;
  const all = (async () => {
    // Letters that cannot be packed well: four megabytes of them.
    for (; rows < 4000; rows += 1) await writer.row([noise(rows)]);
    await writer.end();
  })();
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 300))]);
  const heldUp = rows;
  isOpen = true;
  for (const done of waiting) done();
  await all;
  expect(heldUp).toBeLessThan(2000);
  expect(rows).toBe(4000);
});

it('ends in the middle when nobody takes the book any more', async () => {
  const gone = new PassThrough();
  const writer = xlsxWriter(gone, [{ width: 10 }]);
  const all = (async () => {
    for (let row = 0; row < 4000; row += 1) await writer.row([noise(row)]);
  })();
  setTimeout(() => gone.destroy(), 50);
  await expect(all).rejects.toThrow('Nobody takes');
});

function noise(seed: number): string {
  let [state, text] = [seed + 1, ''];
  while (text.length < 1000) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}
