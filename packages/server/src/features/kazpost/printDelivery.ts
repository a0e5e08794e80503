import { writeDocx } from '../../printing/docx/writeDocx.ts';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { printTable } from '../../printing/printTable.ts';
import type { DeliveryPaper } from './deliveryPaper.ts';

/** Widths in millimetres; together the 190 of an A4 sheet within its margins. */
const widths = { list: [12, 34, 52, 42, 50], act: [12, 34, 54, 46, 44] } as const;

const columnsOf = (paper: DeliveryPaper) =>
  paper.columns.map((name, index) => ({ name, width: widths[paper.kind][index] ?? 20 }));

/** The paper as PDF: table with its head on each page, the identities, places for both signatures. */
export function printDeliveryPdf(paper: DeliveryPaper, now: Date): Promise<Buffer> {
  const { title, language, texts, identities } = paper;
  const pdf = openPdf({ size: [210, 297], margin: 10, title, language, now });
  const bottom = printTable(pdf, {
    title,
    subtitle: paper.statement ?? paper.office,
    columns: columnsOf(paper),
    rows: paper.rows,
    empty: paper.empty,
    pageNote: () => '',
    pageNumber: texts.page,
    tail: 42,
  });
  pdf.font('regular').fontSize(9).fillColor('#000000');
  for (const [index, identity] of identities.entries()) {
    pdf.text(identity, 10 * MM, bottom + (3 + index * 5) * MM, { lineBreak: false });
  }
  for (const [index, who] of paper.signers.entries()) {
    signatureLine(pdf, who, texts.hint, (10 + index * 97) * MM, bottom + 32 * MM);
  }
  return closePdf(pdf);
}

function signatureLine(pdf: PDFKit.PDFDocument, who: string, hint: string, x: number, y: number): void {
  pdf.font('regular').fontSize(9).fillColor('#000000');
  pdf.text(who, x, y - 5 * MM - 10, { width: 92 * MM, height: 12, ellipsis: true, lineBreak: false });
  pdf
    .moveTo(x, y)
    .lineTo(x + 86 * MM, y)
    .lineWidth(0.5)
    .stroke('#000000');
  pdf.fontSize(7).fillColor('#555555');
  pdf.text(hint, x, y + 3, { width: 86 * MM, align: 'center', lineBreak: false });
  pdf.fillColor('#000000');
}

/** The same paper for Word. */
export function printDeliveryDocx(paper: DeliveryPaper): Promise<Buffer> {
  return writeDocx({
    title: paper.title,
    language: paper.language,
    pageWords: paper.texts.pageWords,
    blocks: [
      { kind: 'heading', text: paper.title },
      { kind: 'text', text: paper.office, align: 'center' },
      ...(paper.statement ? [{ kind: 'text' as const, text: paper.statement }] : []),
      paper.rows.length > 0
        ? { kind: 'table' as const, columns: columnsOf(paper), rows: paper.rows }
        : { kind: 'text' as const, text: paper.empty },
      ...paper.identities.map((text) => ({ kind: 'text' as const, text })),
      { kind: 'signatures', who: paper.signers, hint: paper.texts.hint },
    ],
  });
}
