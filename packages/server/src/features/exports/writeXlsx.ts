import type { Writable } from 'node:stream';
import { excel } from '../../printing/libraries.ts';
import type { ExportCell, ExportColumn } from './exportColumn.ts';
import { harmless } from './writeCsv.ts';

/** A sheet ends at this row, its head among them. */
const MOST_ROWS = 1_048_576;

/** Writes a workbook row by row, so that a million rows take no more memory than one. What one sheet cannot hold goes on in the next. */
export function xlsxWriter(
  output: Writable,
  columns: readonly Pick<ExportColumn, 'width' | 'isNumber'>[],
  mostRows = MOST_ROWS,
) {
  const book = new (excel().stream.xlsx.WorkbookWriter)({ stream: output, useStyles: true });
  let sheets = 0;
  const nextSheet = () => {
    sheets += 1;
    const sheet = book.addWorksheet(String(sheets), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ width, isNumber }) => ({
      width,
      style: { numFmt: isNumber ? '0' : 'dd.mm.yyyy' },
    }));
    return sheet;
  };
  let sheet = nextSheet();
  let head: readonly ExportCell[] | null = null;
  let rows = 0;
  const write = (cells: readonly ExportCell[], isHead: boolean) => {
    const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)));
    if (isHead) row.font = { bold: true };
    row.commit();
    rows += 1;
  };
  return {
    /** The first row names the columns. */
    async row(cells: readonly ExportCell[]): Promise<void> {
      if (rows === mostRows) {
        sheet.commit();
        sheet = nextSheet();
        rows = 0;
        write(head ?? [], true);
      }
      write(cells, head === null);
      head ??= [...cells];
    },
    async end(): Promise<void> {
      sheet.commit();
      await book.commit();
    },
  };
}
