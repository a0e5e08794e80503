import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { ExportCell } from './exportColumns.ts';
import { harmless } from './writeCsv.ts';

/** Writes a sheet row by row, so that a hundred thousand rows take no more memory than one. */
export function xlsxWriter(output: Writable, widths: readonly number[]) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const sheet = book.addWorksheet('1', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = widths.map((width) => ({ width, style: { numFmt: 'dd.mm.yyyy' } }));
  let isHead = true;
  return {
    async row(cells: readonly ExportCell[]): Promise<void> {
      const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)));
      if (isHead) row.font = { bold: true };
      isHead = false;
      row.commit();
    },
    async end(): Promise<void> {
      sheet.commit();
      await book.commit();
    },
  };
}
