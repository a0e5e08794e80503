import { MM } from './pdf.ts';

export interface TableColumn {
  readonly name: string;
  /** In millimetres. */
  readonly width: number;
  /** Numbers stand at the right edge; heads never. */
  readonly align?: 'right';
}

export interface PrintedTable {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Said instead of rows when there are none. */
  readonly empty: string;
  /** What stands under the rows of a page; given the numbers of its rows. */
  pageNote(rows: readonly number[]): string;
  pageNumber(page: number, pages: number): string;
  /** Room that must be left under the last row, in millimetres. */
  readonly tail: number;
}

const EDGE = 10 * MM;
const FOOT = 12 * MM;
const PADDING = 2.5;
const BODY_SIZE = 7.5;
const TOP = 27 * MM;

/** Prints a table over as many pages as it needs, with its head on each. Gives the height where the last row ends. */
export function printTable(pdf: PDFKit.PDFDocument, table: PrintedTable): number {
  const floor = pdf.page.height - EDGE - FOOT;
  // A document may have had pages before this table.
  const firstPage = pdf.bufferedPageRange().count - 1;
  const pages: number[][] = [[]];
  let y = beginPage(pdf, table);
  for (const [index, cells] of table.rows.entries()) {
    const height = Math.min(rowHeight(pdf, table.columns, cells, 'regular'), floor - TOP);
    const room = index === table.rows.length - 1 ? table.tail * MM : 0;
    const isFirst = pages.at(-1)?.length === 0;
    if (!isFirst && y + height + room > floor) {
      pdf.addPage();
      pages.push([]);
      y = beginPage(pdf, table);
    }
    writeRow(pdf, table.columns, cells, y, height, 'regular');
    pages.at(-1)?.push(index);
    y += height;
  }
  if (table.rows.length === 0) {
    pdf
      .font('regular')
      .fontSize(10)
      .text(table.empty, EDGE, y + 4 * MM, { lineBreak: false });
    y += 12 * MM;
  }
  writeFeet(pdf, table, pages, firstPage);
  return y;
}

function beginPage(pdf: PDFKit.PDFDocument, { title, subtitle, columns }: PrintedTable): number {
  const width = pdf.page.width - 2 * EDGE;
  pdf.fillColor('#000000').font('strong').fontSize(12).text(title, EDGE, EDGE, { width, align: 'center' });
  pdf.font('regular').fontSize(8);
  pdf.text(subtitle, EDGE, EDGE + 6 * MM, { width, align: 'center', height: 8 * MM, ellipsis: true });
  const heads = columns.map((column) => column.name);
  const height = rowHeight(pdf, columns, heads, 'strong');
  const y = EDGE + 14 * MM;
  pdf.rect(EDGE, y, columns.reduce((sum, column) => sum + column.width, 0) * MM, height).fill('#eeeeee');
  writeRow(pdf, columns, heads, y, height, 'strong');
  return y + height;
}

function rowHeight(
  pdf: PDFKit.PDFDocument,
  columns: readonly TableColumn[],
  cells: readonly string[],
  font: 'regular' | 'strong',
): number {
  pdf.font(font).fontSize(BODY_SIZE);
  const heights = columns.map(({ width }, index) =>
    pdf.heightOfString(cells[index] || ' ', { width: width * MM - 2 * PADDING }),
  );
  return Math.max(...heights) + 2 * PADDING;
}

function writeRow(
  pdf: PDFKit.PDFDocument,
  columns: readonly TableColumn[],
  cells: readonly string[],
  y: number,
  height: number,
  font: 'regular' | 'strong',
): void {
  let x = EDGE;
  pdf.font(font).fontSize(BODY_SIZE);
  for (const [index, column] of columns.entries()) {
    const width = column.width * MM;
    pdf.rect(x, y, width, height).lineWidth(0.4).stroke('#777777');
    pdf.fillColor('#000000').text(cells[index] ?? '', x + PADDING, y + PADDING, {
      width: width - 2 * PADDING,
      height: height - 2 * PADDING + 0.1,
      ellipsis: true,
      ...(font === 'regular' && column.align ? { align: column.align } : {}),
    });
    x += width;
  }
}

function writeFeet(
  pdf: PDFKit.PDFDocument,
  table: PrintedTable,
  pages: readonly number[][],
  firstPage: number,
): void {
  const width = pdf.page.width - 2 * EDGE;
  const y = pdf.page.height - EDGE - 5 * MM;
  for (const [index, rows] of pages.entries()) {
    pdf.switchToPage(firstPage + index);
    pdf.font('regular').fontSize(8).fillColor('#000000');
    pdf.text(table.pageNote(rows), EDGE, y, { width, height: 10, lineBreak: false });
    pdf.text(table.pageNumber(index + 1, pages.length), EDGE, y, { width, height: 10, align: 'right' });
  }
}
