import { COLUMNS, statisticalColumns } from '@tyndau/domain/reports/statisticalColumns';
import { hyphenated } from '@tyndau/domain/text/hyphenate';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { printTable } from '../../printing/printTable.ts';
import type { StatisticalSheet } from './statisticalSheet.ts';
import { statisticalTexts } from './statisticalTexts.ts';

const HALF = COLUMNS / 2;
const NAME_WIDTH = 57;
const COLUMN_WIDTH = 20;
const EDGE = 10 * MM;

/** The report on A4 sheets on their side: columns 1–11, then 12–22, and what must be said of the numbers. */
export function printStatistical(sheet: StatisticalSheet, now: Date): Promise<Buffer> {
  const { language } = sheet;
  const texts = statisticalTexts[language];
  const pdf = openPdf({ size: [297, 210], margin: 10, title: sheet.title, language, now });
  const subtitle = [sheet.office, sheet.period, sheet.standing, sheet.counted].filter(Boolean).join(' · ');
  for (const from of [0, HALF]) {
    if (from > 0) pdf.addPage();
    const names = statisticalColumns.slice(from, from + HALF);
    const bottom = printTable(pdf, {
      title: sheet.title,
      subtitle,
      columns: [
        { name: texts.rows, width: NAME_WIDTH },
        ...names.map((name, at) => ({
          name: `${from + at + 1}. ${hyphenated(name[language])}`,
          width: COLUMN_WIDTH,
          align: 'right' as const,
        })),
      ],
      rows: rowsOf(sheet, from),
      empty: '',
      pageNote: () => '',
      pageNumber: () => '',
      tail: from > 0 ? 30 : 0,
    });
    if (from > 0) writeNotes(pdf, sheet, bottom);
  }
  numberPages(pdf, texts.page);
  return closePdf(pdf);
}

function rowsOf({ sections, language }: StatisticalSheet, from: number): string[][] {
  return sections.flatMap(({ section, name, rows }) => [
    ...(section === 'total' ? [] : [[name.toLocaleUpperCase(language)]]),
    ...rows.map(({ name: names, values }) => [
      names[language],
      ...values.slice(from, from + HALF).map((value) => (value === null ? '×' : written(value))),
    ]),
  ]);
}

function written(value: number): string {
  return value.toLocaleString('ru-RU').replace(/\s/g, '\u00a0');
}

function writeNotes(pdf: PDFKit.PDFDocument, sheet: StatisticalSheet, bottom: number): void {
  const texts = statisticalTexts[sheet.language];
  const width = 277 * MM;
  const shares = sheet.shares.map(
    ([what, share]) => `${what}: ${share === null ? '—' : `${(share * 100).toFixed(1).replace('.', ',')} %`}`,
  );
  const notes = [`${texts.shares}: ${shares.join('; ')}`, ...sheet.notes];
  pdf.font('regular').fontSize(8).fillColor('#000000');
  const height = notes.reduce((sum, note) => sum + pdf.heightOfString(note, { width }) + 3, 0) + 16 * MM;
  let y = bottom + 5 * MM;
  if (y + height > pdf.page.height - 22 * MM) {
    pdf.addPage();
    y = EDGE;
  }
  for (const note of notes) {
    pdf.text(note, EDGE, y, { width });
    y = pdf.y + 3;
  }
  for (const [at, who] of [texts.head, texts.madeBy].entries()) {
    const x = EDGE + at * 140 * MM;
    pdf
      .fontSize(9)
      .fillColor('#000000')
      .text(who, x, y + 8 * MM, { lineBreak: false });
    pdf
      .moveTo(x + 26 * MM, y + 11.5 * MM)
      .lineTo(x + 100 * MM, y + 11.5 * MM)
      .lineWidth(0.5)
      .stroke('#000000');
    pdf.fontSize(7).fillColor('#555555');
    pdf.text(texts.signature, x + 26 * MM, y + 12.5 * MM, {
      width: 74 * MM,
      align: 'center',
      lineBreak: false,
    });
  }
}

function numberPages(pdf: PDFKit.PDFDocument, text: (page: number, pages: number) => string): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.font('regular').fontSize(8).fillColor('#000000');
    const y = pdf.page.height - 15 * MM;
    pdf.text(text(page + 1, count), EDGE, y, { width: 277 * MM, height: 10, align: 'right' });
  }
}
