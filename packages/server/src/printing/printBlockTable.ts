/** A table within the text of a paper; widths in points. */
export interface BlockTable {
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

const PADDING = 3;
const USUAL_SIZE = 8.5;

/** Draws the table at the height the paper has reached; its head stands again on every page. */
export function printBlockTable(
  pdf: PDFKit.PDFDocument,
  table: BlockTable,
  left: number,
  floor: number,
  size = USUAL_SIZE,
): void {
  const heads = table.columns.map(({ name }) => name);
  let y = pdf.y;
  const begin = () => {
    const height = heightOf(pdf, table, heads, 'strong', size);
    pdf.rect(left, y, sumOf(table), height).fill('#eeeeee');
    y = drawRow(pdf, table, heads, { left, y, height, size }, 'strong');
  };
  const next = () => {
    pdf.addPage();
    y = pdf.page.margins.top;
    begin();
  };
  const head = heightOf(pdf, table, heads, 'strong', size);
  const first = table.rows[0] ?? [];
  if (y + head + heightOf(pdf, table, first, 'regular', size) > floor && y > pdf.page.margins.top) next();
  else begin();
  for (const [index, cells] of table.rows.entries()) {
    const height = Math.min(
      heightOf(pdf, table, cells, 'regular', size),
      floor - pdf.page.margins.top - head,
    );
    if (index > 0 && y + height > floor) next();
    y = drawRow(pdf, table, cells, { left, y, height, size }, 'regular');
  }
  pdf.x = left;
  pdf.y = y;
}

const sumOf = ({ columns }: BlockTable) => columns.reduce((sum, { width }) => sum + width, 0);

function heightOf(
  pdf: PDFKit.PDFDocument,
  { columns }: BlockTable,
  cells: readonly string[],
  font: 'regular' | 'strong',
  size: number,
): number {
  pdf.font(font).fontSize(size);
  const heights = columns.map(({ width }, index) =>
    pdf.heightOfString(cells[index] || ' ', { width: width - 2 * PADDING }),
  );
  return Math.max(...heights) + 2 * PADDING;
}

interface RowPlace {
  readonly left: number;
  readonly y: number;
  readonly height: number;
  readonly size: number;
}

function drawRow(
  pdf: PDFKit.PDFDocument,
  { columns }: BlockTable,
  cells: readonly string[],
  { left, y, height, size }: RowPlace,
  font: 'regular' | 'strong',
): number {
  let x = left;
  for (const [index, { width }] of columns.entries()) {
    pdf.rect(x, y, width, height).lineWidth(0.4).stroke('#777777');
    pdf.fillColor('#000000').font(font).fontSize(size);
    pdf.text(cells[index] ?? '', x + PADDING, y + PADDING, {
      width: width - 2 * PADDING,
      height: height - 2 * PADDING + 0.1,
      ellipsis: true,
    });
    x += width;
  }
  return y + height;
}
