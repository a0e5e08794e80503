import type { Writable } from 'node:stream';
import { excel } from '../../printing/libraries.ts';
import type { ExportCell, ExportColumn } from './exportColumn.ts';
import { harmless } from './writeCsv.ts';

/** Writes a sheet row by row, so that a hundred thousand rows take no more memory than one. */
export function xlsxWriter(output: Writable, columns: readonly Pick<ExportColumn, 'width' | 'isNumber'>[]) {
  const book = new (excel().stream.xlsx.WorkbookWriter)({ stream: output, useStyles: true });
  const sheet = book.addWorksheet('1', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width, isNumber }) => ({
    width,
    style: { numFmt: isNumber ? '0' : 'dd.mm.yyyy' },
  }));
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
