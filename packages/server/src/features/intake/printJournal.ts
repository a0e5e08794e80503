import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { JournalDay } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { shownDay, shownDayOf, shownTimeOf } from '../../printing/officeTexts.ts';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { printTable, type TableColumn } from '../../printing/printTable.ts';
import { journalCells } from './journalCells.ts';
import type { JournalRow } from './journalRows.ts';
import { journalTexts, type PrintLanguage } from './journalTexts.ts';

/** Widths in millimetres; together the 277 of an A4 sheet on its side within its margins. */
const widths = [13, 31, 26, 46, 51, 36, 25, 24, 25];

/** The journal of a day on A4 sheets: lines, totals of each page and of all, places for signatures. */
export function printJournal(
  office: Office,
  rows: readonly JournalRow[],
  journalOn: string,
  language: PrintLanguage,
  closed: JournalDay | null = null,
): Promise<Buffer> {
  const texts = journalTexts[language];
  const title = texts.title(shownDay(journalOn));
  const pdf = openPdf({ size: [297, 210], margin: 10, title, language, now: office.now });
  const columns: TableColumn[] = texts.columns.map((name, index) => ({ name, width: widths[index] ?? 20 }));
  const home = office.book.bodiesByCode.get(String(office.book.settings.get('office.receivingBody')));
  const bodyName = (language === 'kk' ? home?.nameKk : home?.nameRu) ?? '';
  const bottom = printTable(pdf, {
    title,
    subtitle: bodyName,
    columns,
    rows: rows.map((row) => journalCells(office, row, language)),
    empty: texts.empty,
    pageNote: (indices) => texts.pageTotal(indices.length, sheetsOf(indices.map((index) => rows[index]))),
    pageNumber: texts.page,
    tail: 32,
  });
  pdf.font('strong').fontSize(9).fillColor('#000000');
  pdf.text(texts.allTotal(rows.length, sheetsOf(rows)), 10 * MM, bottom + 3 * MM, { lineBreak: false });
  if (closed) {
    const at = `${shownDayOf(closed.closedAt)} ${shownTimeOf(closed.closedAt)}`;
    const by = office.book.users.get(closed.closedById);
    const line = texts.closed(at, by ? surnameWithInitials(by) : '', closed.lastNumber);
    pdf.font('regular').text(line, 110 * MM, bottom + 3 * MM, { lineBreak: false });
  }
  for (const [index, who] of [texts.accepted, texts.handedOver, texts.taken].entries()) {
    signatureLine(pdf, who, texts.signature, (10 + index * 94) * MM, bottom + 17 * MM);
  }
  return closePdf(pdf);
}

function sheetsOf(rows: readonly (JournalRow | undefined)[]): number {
  return rows.reduce((sum, row) => sum + (row?.intake.sheets ?? 0), 0);
}

function signatureLine(pdf: PDFKit.PDFDocument, who: string, hint: string, x: number, y: number): void {
  pdf
    .font('regular')
    .fontSize(9)
    .text(who, x, y - 10, { lineBreak: false });
  pdf
    .moveTo(x + 22 * MM, y)
    .lineTo(x + 86 * MM, y)
    .lineWidth(0.5)
    .stroke('#000000');
  pdf.fontSize(7).fillColor('#555555');
  pdf.text(hint, x + 22 * MM, y + 3, { width: 64 * MM, align: 'center', lineBreak: false });
  pdf.fillColor('#000000');
}
