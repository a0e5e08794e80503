import type { DocxBlock } from './docx/writeDocx.ts';
import { closePdf, MM, openPdf } from './pdf.ts';
import { type BlockTable, printBlockTable } from './printBlockTable.ts';

/** A paper as it is read, before it becomes PDF or DOCX. */
export interface Paper {
  readonly title: string;
  readonly language: 'kk' | 'ru';
  readonly isLandscape?: boolean;
  readonly blocks: readonly DocxBlock[];
}

export interface PrintedPaper {
  readonly pdf: Buffer;
  /** On which page each named sheet begins. */
  readonly pages: ReadonlyMap<string, number>;
}

const TOP = 15;
const BOTTOM = 20;
const LEFT = 25;
const RIGHT = 15;
const TERM_WIDTH = 44;

/** Prints the blocks of a paper one under another on A4, with the number of the page at the foot. */
export async function printBlocks(
  paper: Paper,
  now: Date,
  pageNumber: (page: number, pages: number) => string,
): Promise<PrintedPaper> {
  const { title, language, isLandscape = false, blocks } = paper;
  const size = isLandscape ? ([297, 210] as const) : ([210, 297] as const);
  const pdf = openPdf({ size, margin: TOP, title, language, now });
  const margins = { top: TOP * MM, bottom: BOTTOM * MM, left: LEFT * MM, right: RIGHT * MM };
  const stay = () => Object.assign(pdf.page.margins, margins);
  stay();
  // Pages that a long text opens by itself must have the same margins as the first.
  pdf.on('pageAdded', stay);
  pdf.x = margins.left;
  pdf.y = margins.top;
  const pages = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === 'sheet') {
      pdf.addPage();
      pdf.x = margins.left;
      if (block.name) pages.set(block.name, pdf.bufferedPageRange().count);
    } else printBlock(pdf, block, (size[0] - LEFT - RIGHT) * MM);
  }
  numberPages(pdf, pageNumber);
  return { pdf: await closePdf(pdf), pages };
}

type Pdf = PDFKit.PDFDocument;

function printBlock(pdf: Pdf, block: Exclude<DocxBlock, { kind: 'sheet' }>, width: number): void {
  pdf.x = LEFT * MM;
  pdf.fillColor('#000000');
  switch (block.kind) {
    case 'heading':
      keep(pdf, 25);
      pdf.moveDown(0.4).font('strong').fontSize(12.5);
      pdf.text(block.text, { width, align: block.align ?? 'center' }).moveDown(0.4);
      return;
    case 'text':
      pdf.font(block.strong ? 'strong' : 'regular').fontSize(10.5);
      if (block.align === 'right') {
        // A stamp of approval stands in the right half, its lines under one another.
        pdf.text(block.text, LEFT * MM + width / 2, pdf.y, { width: width / 2, lineGap: 1.5 });
      } else pdf.text(block.text, { width, align: block.align ?? 'left', lineGap: 1.5 });
      pdf.moveDown(0.4);
      return;
    case 'facts':
      for (const [term, value] of block.rows) if (value !== '') printFact(pdf, term, value, width);
      pdf.moveDown(0.3);
      return;
    case 'table':
      printBlockTable(pdf, inProportion(block, width), LEFT * MM, pdf.page.height - BOTTOM * MM);
      pdf.moveDown(0.6);
      return;
    case 'signatures':
      printSignatures(pdf, block.who, block.hint, width);
  }
}

/** Widths are given for a sheet with other margins: they keep their proportions. */
function inProportion({ columns, rows }: BlockTable, width: number): BlockTable {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  return { columns: columns.map(({ name, width: one }) => ({ name, width: (one / sum) * width })), rows };
}

/** Begins a new page where less than this is left, in millimetres. */
function keep(pdf: Pdf, millimetres: number): void {
  if (pdf.y + millimetres * MM > pdf.page.height - BOTTOM * MM) {
    pdf.addPage();
    pdf.x = LEFT * MM;
  }
}

function printFact(pdf: Pdf, term: string, value: string, width: number): void {
  keep(pdf, 10);
  const y = pdf.y;
  const page = pdf.bufferedPageRange().count;
  pdf.font('regular').fontSize(9.5).fillColor('#555555');
  pdf.text(term, LEFT * MM, y + 0.6, { width: TERM_WIDTH * MM });
  const below = pdf.y;
  pdf.fillColor('#000000').fontSize(10.5);
  pdf.text(value, (LEFT + TERM_WIDTH + 3) * MM, y, {
    width: width - (TERM_WIDTH + 3) * MM,
    lineGap: 1,
  });
  if (pdf.bufferedPageRange().count === page) pdf.y = Math.max(below, pdf.y);
  pdf.y += 1.2 * MM;
}

function printSignatures(pdf: Pdf, who: readonly string[], hint: string, width: number): void {
  keep(pdf, 14 + 12 * who.length);
  pdf.y += 6 * MM;
  for (const name of who) {
    const y = pdf.y;
    const half = width * 0.55;
    pdf
      .font('regular')
      .fontSize(10.5)
      .text(name, LEFT * MM, y, { width: half - 4 * MM });
    const line = Math.max(pdf.y, y + 5 * MM);
    const from = LEFT * MM + half;
    pdf
      .moveTo(from, line)
      .lineTo(LEFT * MM + width, line)
      .lineWidth(0.5)
      .stroke('#000000');
    pdf
      .fontSize(7)
      .fillColor('#555555')
      .text(hint, from, line + 2, { width: width - half, align: 'center' });
    pdf.fillColor('#000000');
    pdf.y = line + 7 * MM;
  }
}

function numberPages(pdf: Pdf, text: (page: number, pages: number) => string): void {
  const { count } = pdf.bufferedPageRange();
  if (count < 2) return;
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin nothing may be written unless the margin is taken away first.
    pdf.page.margins.bottom = 0;
    pdf.font('regular').fontSize(8).fillColor('#555555');
    pdf.text(text(page + 1, count), LEFT * MM, pdf.page.height - 12 * MM, {
      width: pdf.page.width - (LEFT + RIGHT) * MM,
      align: 'right',
      lineBreak: false,
    });
  }
}
