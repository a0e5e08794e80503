import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import type { PrintLanguage } from '../intake/journalTexts.ts';
import type { CardLine, PrintedCard } from './cardFacts.ts';
import { cardTexts } from './cardTexts.ts';

const EDGE = 18;
const WIDTH = 210 - 2 * EDGE;
const LABEL = 54;
const GREY = '#555555';

/** Registration cards on A4, each on a sheet of its own; a long letter goes on to the next. */
export function printCards(
  cards: readonly PrintedCard[],
  language: PrintLanguage,
  now: Date,
): Promise<Buffer> {
  const texts = cardTexts[language];
  const pdf = openPdf({ size: [210, 297], margin: EDGE, title: texts.title, language, now });
  cards.forEach((card, place) => {
    if (place > 0) pdf.addPage();
    writeCard(pdf, card, language);
  });
  numberPages(pdf, language);
  return closePdf(pdf);
}

function writeCard(pdf: PDFKit.PDFDocument, card: PrintedCard, language: PrintLanguage): void {
  const texts = cardTexts[language];
  pdf
    .font('regular')
    .fontSize(8.5)
    .fillColor(GREY)
    .text(texts.title, EDGE * MM, EDGE * MM, { characterSpacing: 0.6 });
  pdf.font('strong').fontSize(16).fillColor('#000000').text(card.number);
  if (card.cardNumber !== card.number)
    pdf.font('regular').fontSize(9).fillColor(GREY).text(`${texts.card}: ${card.cardNumber}`);
  writeSection(pdf, texts.base, card.base);
  writeSection(pdf, texts.current, card.current);
  if (card.text.trim() === '') return;
  heading(pdf, texts.text);
  pdf
    .font('regular')
    .fontSize(10)
    .text(card.text, EDGE * MM, pdf.y, { width: WIDTH * MM, lineGap: 2 });
}

function writeSection(pdf: PDFKit.PDFDocument, title: string, lines: readonly CardLine[]): void {
  heading(pdf, title);
  for (const [label, value] of lines) if (value !== '') writeLine(pdf, label, value);
}

function heading(pdf: PDFKit.PDFDocument, title: string): void {
  const y = pdf.y + 12;
  pdf
    .font('strong')
    .fontSize(10.5)
    .fillColor('#000000')
    .text(title, EDGE * MM, y, { width: WIDTH * MM });
  const under = pdf.y + 2;
  pdf
    .moveTo(EDGE * MM, under)
    .lineTo((EDGE + WIDTH) * MM, under)
    .lineWidth(0.6)
    .strokeColor('#999999')
    .stroke();
  pdf.y = under + 5;
}

function writeLine(pdf: PDFKit.PDFDocument, label: string, value: string): void {
  const valueWidth = (WIDTH - LABEL) * MM;
  pdf.font('regular').fontSize(10);
  const height = pdf.heightOfString(value, { width: valueWidth, lineGap: 1 });
  // A label alone at the foot of a sheet says nothing.
  if (pdf.y + height > (297 - EDGE) * MM && height < 200 * MM) pdf.addPage();
  const y = pdf.y;
  pdf
    .fontSize(9)
    .fillColor(GREY)
    .text(label, EDGE * MM, y + 0.8, { width: (LABEL - 4) * MM });
  const afterLabel = pdf.y;
  pdf
    .fontSize(10)
    .fillColor('#000000')
    .text(value, (EDGE + LABEL) * MM, y, { width: valueWidth, lineGap: 1 });
  pdf.y = Math.max(afterLabel, pdf.y) + 3;
}

function numberPages(pdf: PDFKit.PDFDocument, language: PrintLanguage): void {
  const texts = cardTexts[language];
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin the library would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.font('regular').fontSize(8).fillColor(GREY);
    pdf.text(texts.page(page + 1, count), EDGE * MM, 285 * MM, { width: WIDTH * MM, align: 'right' });
  }
}
