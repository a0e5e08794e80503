import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { xlsxWriter } from './writeXlsx.ts';

it('loses no row of a list that is longer than a sheet: each sheet has the head and goes on', async () => {
  const output = new PassThrough();
  const read = buffer(output);
  const finished = once(output, 'end');
  const writer = xlsxWriter(output, [{ width: 10 }], 4);
  await writer.row(['Номер']);
  for (let at = 1; at <= 7; at += 1) await writer.row([`ЖТ-${at}`]);
  await writer.end();
  await finished;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await read) as unknown as ArrayBuffer);
  const sheets = book.worksheets.map((sheet) => sheet.getColumn(1).values.slice(1));
  expect(sheets).toEqual([
    ['Номер', 'ЖТ-1', 'ЖТ-2', 'ЖТ-3'],
    ['Номер', 'ЖТ-4', 'ЖТ-5', 'ЖТ-6'],
    ['Номер', 'ЖТ-7'],
  ]);
});
