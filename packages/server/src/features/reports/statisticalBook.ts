import { COLUMNS, statisticalColumns, statisticalHeads } from '@tyndau/domain/reports/statisticalColumns';
import type ExcelJS from 'exceljs';
import { excel } from '../../printing/libraries.ts';
import { harmless } from '../exports/writeCsv.ts';
import type { StatisticalSheet } from './statisticalSheet.ts';
import { statisticalTexts } from './statisticalTexts.ts';

const FONT = 'Times New Roman';
const line = { style: 'thin', color: { argb: 'FF555555' } } as const;
const box = { top: line, bottom: line, left: line, right: line };
const LAST = COLUMNS + 1;
const HEAD = 7;
const HEAD_ROWS = 3;

/** The report as a workbook of the official look: one landscape sheet, the head repeated on every printed page. */
export async function statisticalBook(sheet: StatisticalSheet): Promise<Buffer> {
  const texts = statisticalTexts[sheet.language];
  const book = new (excel().Workbook)();
  const page = book.addWorksheet('1', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD + HEAD_ROWS - 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD}:${HEAD + HEAD_ROWS - 1}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
    headerFooter: { oddFooter: '&R&8&P / &N' },
  });
  page.getColumn(1).width = 38;
  for (let at = 2; at <= LAST; at += 1) page.getColumn(at).width = 11;
  const over = (row: number, text: string, look: Partial<ExcelJS.Font>, horizontal: 'center' | 'right') => {
    page.mergeCells(row, 1, row, LAST);
    const cell = page.getCell(row, 1);
    cell.value = text;
    cell.font = { name: FONT, size: 11, ...look };
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
  };
  over(1, `${texts.approve}   ______________________   «____» ______________ 20___`, {}, 'right');
  over(2, sheet.office, {}, 'center');
  over(3, sheet.title, { bold: true, size: 14 }, 'center');
  over(4, sheet.period, { bold: true }, 'center');
  over(5, `${sheet.standing}. ${sheet.counted}`, { italic: true, size: 9 }, 'center');
  writeHead(page, sheet.language);
  for (const { name, section, rows } of sheet.sections) {
    if (section !== 'total') {
      const row = page.addRow([name]);
      page.mergeCells(row.number, 1, row.number, LAST);
      styled(row, 1, { bold: true, italic: true });
    }
    for (const { name: names, values } of rows) {
      const row = page.addRow([names[sheet.language], ...values.map((value) => value ?? '×')]);
      styled(row, LAST, section === 'total' ? { bold: true } : {});
    }
  }
  writeTail(page, sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

// What columns have in common over their names, and their numbers below; a column by itself takes both rows.
function writeHead(page: ExcelJS.Worksheet, language: StatisticalSheet['language']): void {
  const [common, own, numbers] = [HEAD, HEAD + 1, HEAD + 2];
  const names = [statisticalTexts[language].rows, ...statisticalColumns.map((column) => column[language])];
  page.getRow(common).height = 18;
  page.getRow(own).height = 112;
  for (const [index, name] of names.entries()) {
    const at = index + 1;
    const isUnderOne = statisticalHeads.some(([first, last]) => index >= first && index <= last);
    page.getCell(isUnderOne ? own : common, at).value = name;
    page.getCell(numbers, at).value = index === 0 ? 'А' : index;
    headed(page.getCell(common, at), index > 0 && !isUnderOne);
    headed(page.getCell(own, at), index > 0);
    headed(page.getCell(numbers, at), false);
    if (!isUnderOne) page.mergeCells(common, at, own, at);
  }
  for (const [first, last, name] of statisticalHeads) {
    page.getCell(common, first + 1).value = name[language];
    page.mergeCells(common, first + 1, common, last + 1);
  }
}

function headed(cell: ExcelJS.Cell, isUpright: boolean): void {
  cell.font = { name: FONT, size: 9, bold: true };
  cell.border = box;
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEEEE' } };
  cell.alignment = {
    ...{ horizontal: 'center', vertical: 'middle', wrapText: true },
    ...(isUpright ? { textRotation: 90 } : {}),
  };
}

function styled(row: ExcelJS.Row, last: number, look: Partial<ExcelJS.Font>): void {
  for (let at = 1; at <= last; at += 1) {
    const cell = row.getCell(at);
    cell.font = { name: FONT, size: 10, ...look };
    cell.border = box;
    cell.alignment = { horizontal: at === 1 ? 'left' : 'right', vertical: 'middle', wrapText: at === 1 };
    if (at > 1) cell.numFmt = '#,##0';
  }
}

function writeTail(page: ExcelJS.Worksheet, sheet: StatisticalSheet): void {
  const texts = statisticalTexts[sheet.language];
  page.addRow([]);
  for (const [what, share] of sheet.shares) {
    const row = page.addRow([what, share]);
    row.font = { name: FONT, size: 10 };
    row.getCell(2).numFmt = '0.0%';
  }
  page.addRow([]);
  for (const note of [
    ...sheet.notes.map(harmless),
    '',
    `${texts.head} ______________________   ${texts.madeBy} ______________________`,
  ]) {
    const row = page.addRow([note]);
    page.mergeCells(row.number, 1, row.number, LAST);
    row.getCell(1).font = { name: FONT, size: 10 };
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
  }
}
