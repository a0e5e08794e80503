import type { Office } from '../../office.ts';
import { shownDay } from '../../printing/officeTexts.ts';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { printTable } from '../../printing/printTable.ts';
import type { PrintLanguage } from '../intake/journalTexts.ts';
import type { DistributionWithShares } from './distributions.store.ts';
import { letterCells, type PrintedShare, shareCells } from './handoverCells.ts';
import { handoverTexts } from './handoverTexts.ts';

/** Widths in millimetres; together the 277 of an A4 sheet on its side within its margins. */
const widths = [10, 68, 16, 93, 40, 50];
const letterWidths = [16, 36, 34, 92, 16, 45, 38];

/** The hand-over sheet: a line and a place to sign for each registrar, then the letters one by one. */
export function printHandover(
  office: Office,
  act: DistributionWithShares,
  shares: readonly PrintedShare[],
  language: PrintLanguage,
): Promise<Buffer> {
  const texts = handoverTexts[language];
  const title = texts.title(`${act.number}/${act.year}`, shownDay(act.on));
  const pdf = openPdf({ size: [297, 210], margin: 10, title, language, now: office.now });
  const home = office.book.bodiesByCode.get(String(office.book.settings.get('office.receivingBody')));
  const subtitle = (language === 'kk' ? home?.nameKk : home?.nameRu) ?? '';
  const rows = shares.map((share, index) => shareCells(office, share, index, language));
  const named = (names: readonly string[], sizes: readonly number[]) =>
    names.map((name, index) => ({ name, width: sizes[index] ?? 20 }));
  const shared = { subtitle, empty: '', pageNote: () => '', pageNumber: () => '' };
  const columns = named(texts.columns, widths);
  const bottom = printTable(pdf, { ...shared, title, columns, rows, tail: 34 });
  const letters = shares.flatMap(({ share, letters: given }) => given.map((letter) => ({ share, letter })));
  const sheets = letters.reduce((sum, { letter }) => sum + letter.intake.sheets, 0);
  pdf.font('strong').fontSize(9).fillColor('#000000');
  pdf.text(texts.total(letters.length, sheets), 10 * MM, bottom + 3 * MM, { lineBreak: false });
  if (act.reason) {
    pdf
      .font('regular')
      .text(texts.reason(act.reason), 10 * MM, bottom + 8 * MM, { width: 277 * MM, height: 20 });
  }
  signatureLine(pdf, texts.gave, texts.signature, bottom + 26 * MM);
  pdf.addPage();
  printTable(pdf, {
    ...shared,
    title: `${title}. ${texts.letters}`,
    columns: named(texts.letterColumns, letterWidths),
    rows: letters.map((each) => letterCells(office, each)),
    tail: 0,
  });
  numberPages(pdf, texts.page);
  return closePdf(pdf);
}

function signatureLine(pdf: PDFKit.PDFDocument, who: string, hint: string, y: number): void {
  pdf.font('regular').fontSize(9).fillColor('#000000');
  pdf.text(who, 10 * MM, y - 10, { lineBreak: false });
  pdf
    .moveTo(34 * MM, y)
    .lineTo(110 * MM, y)
    .lineWidth(0.5)
    .stroke('#000000');
  pdf.fontSize(7).fillColor('#555555');
  pdf.text(hint, 34 * MM, y + 3, { width: 76 * MM, align: 'center', lineBreak: false });
}

function numberPages(pdf: PDFKit.PDFDocument, text: (page: number, pages: number) => string): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.font('regular').fontSize(8).fillColor('#000000');
    pdf.text(text(page + 1, count), 10 * MM, pdf.page.height - 15 * MM, {
      width: 277 * MM,
      height: 10,
      align: 'right',
    });
  }
}
