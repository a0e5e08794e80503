import { closePdf, MM, openPdf } from './pdf.ts';
import { type PrintedPicture, printPictures } from './printPictures.ts';

/** A paper of an office on A4: its head, lines of names and values, longer texts, and who signs. */
export interface Sheet {
  readonly head: string;
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly texts: readonly (readonly [label: string, text: string])[];
  /** Photographs, after the texts. */
  readonly pictures?: readonly PrintedPicture[];
  readonly signatures: readonly (readonly [post: string, name: string])[];
  readonly language: 'kk' | 'ru';
  readonly now: Date;
}

const EDGE = 20;
const WIDTH = 210 - 2 * EDGE;
const LABEL = 52;
const FLOOR = 297 - EDGE;
const GREY = '#555555';

/** Prints the sheet; long texts go on over as many pages as they need. */
export function printSheet(sheet: Sheet): Promise<Buffer> {
  const { title, language, now } = sheet;
  const pdf = openPdf({ size: [210, 297], margin: EDGE, title, language, now });
  const centred = { width: WIDTH * MM, align: 'center' } as const;
  pdf
    .font('strong')
    .fontSize(10)
    .text(sheet.head, EDGE * MM, EDGE * MM, centred);
  pdf.moveDown(1.2).fontSize(13).text(title, centred);
  pdf.font('regular').fontSize(9).fillColor(GREY).text(sheet.subtitle, centred).moveDown(1.4);
  for (const [label, value] of sheet.rows) writeRow(pdf, label, value);
  for (const [label, text] of sheet.texts) writeText(pdf, label, text);
  if (sheet.pictures) printPictures(pdf, sheet.pictures, EDGE);
  for (const [post, name] of sheet.signatures) writeSignature(pdf, post, name);
  return closePdf(pdf);
}

function keepRoom(pdf: PDFKit.PDFDocument, millimetres: number): void {
  if (pdf.y + millimetres * MM > FLOOR * MM) pdf.addPage();
}

function writeRow(pdf: PDFKit.PDFDocument, label: string, value: string): void {
  keepRoom(pdf, 12);
  const y = pdf.y;
  pdf.font('regular').fontSize(9).fillColor(GREY);
  pdf.text(label, EDGE * MM, y, { width: (LABEL - 3) * MM });
  const afterLabel = pdf.y;
  pdf.fillColor('#000000').fontSize(10.5);
  pdf.text(value || '—', (EDGE + LABEL) * MM, y - 1, { width: (WIDTH - LABEL) * MM });
  pdf.y = Math.max(afterLabel, pdf.y) + 5;
}

function writeText(pdf: PDFKit.PDFDocument, label: string, text: string): void {
  keepRoom(pdf, 18);
  pdf.moveDown(0.4).font('strong').fontSize(9.5).fillColor('#000000');
  pdf.text(label, EDGE * MM, pdf.y, { width: WIDTH * MM });
  pdf
    .font('regular')
    .fontSize(10.5)
    .text(text, { width: WIDTH * MM, lineGap: 2 })
    .moveDown(0.4);
}

function writeSignature(pdf: PDFKit.PDFDocument, post: string, name: string): void {
  keepRoom(pdf, 22);
  const y = pdf.y + 9 * MM;
  pdf.font('regular').fontSize(10).fillColor('#000000');
  pdf.text(post, EDGE * MM, y, { width: 80 * MM });
  const below = pdf.y;
  pdf
    .moveTo(105 * MM, y + 12)
    .lineTo(145 * MM, y + 12)
    .lineWidth(0.5)
    .stroke();
  pdf.text(name, 150 * MM, y, { width: 40 * MM });
  pdf.y = Math.max(below, pdf.y);
}
