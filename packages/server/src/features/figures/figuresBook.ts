import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { localTime, toPlainDate } from '@tyndau/domain/calendar/plainDate';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { type MeasureUnit, unitOf } from '@tyndau/domain/figures/measures';
import { measureTextOf } from '@tyndau/domain/figures/measureTexts';
import type { Period } from '@tyndau/domain/figures/periods';
import type { Language } from '@tyndau/domain/kernel/localized';
import type ExcelJS from 'exceljs';
import { excel } from '../../printing/libraries.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import type { Figures } from './askFigures.ts';
import { valueName } from './valueName.ts';

const formats: Readonly<Record<MeasureUnit, string>> = {
  appeals: '#,##0',
  days: '#,##0',
  share: '0.0%',
  perThousand: '0.0',
};

const words = {
  ru: {
    how: 'Как считается',
    period: 'Период',
    compared: 'Сравнение с',
    asOf: 'По состоянию на',
    before: 'было',
    base: 'Доля',
    total: 'Всего',
    filter: 'Отбор',
    none: 'нет',
  },
  kk: {
    how: 'Қалай есептеледі',
    period: 'Кезең',
    compared: 'Салыстыру',
    asOf: 'Күйі бойынша',
    before: 'болған',
    base: 'Үлес',
    total: 'Барлығы',
    filter: 'Іріктеу',
    none: 'жоқ',
  },
  en: {
    how: 'How it is counted',
    period: 'Period',
    compared: 'Compared with',
    asOf: 'As of',
    before: 'before',
    base: 'A share',
    total: 'Total',
    filter: 'Filter',
    none: 'none',
  },
} as const satisfies Record<Language, object>;

const OFFICE_OFFSET_MINUTES = 300;

/** A sheet of the book: a question with its answer. */
export interface BookPage {
  readonly title: string;
  readonly language: Language;
  readonly figures: Figures;
  readonly question: FigureQuestion;
}

/** Panels as a workbook: a sheet for each, saying of which days and under which filter, and one that says what they mean. */
export async function figuresBook(pages: readonly BookPage[], book: ReferenceBook): Promise<Buffer> {
  const workbook = new (excel().Workbook)();
  for (const page of pages) addFigures(workbook, page, book);
  addMeanings(workbook, pages);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addFigures(workbook: ExcelJS.Workbook, page: BookPage, book: ReferenceBook): void {
  const { title, language, figures, question } = page;
  const say = words[language];
  const sheet = workbook.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '1');
  sheet.addRow([title]).font = { bold: true, size: 13 };
  for (const line of askedLines(page, book)) {
    const row = sheet.addRow([line.join(': ')]);
    row.font = { color: { argb: 'FF555555' } };
  }
  sheet.addRow([]);
  const names = question.measures.map((measure) => measureTextOf(measure).name[language]);
  const before = figures.compared ? names.map((name) => `${name} (${say.before})`) : [];
  const head = sheet.addRow([
    ...question.dimensions.map((dimension) => dimensionOf(dimension).name[language]),
    ...names,
    ...before,
  ]);
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: 'top' };
  head.eachCell((cell) => {
    cell.border = { bottom: { style: 'thin' } };
  });
  sheet.views = [{ state: 'frozen', ySplit: head.number }];
  addLines(sheet, page, book);
  const shown = [...question.measures, ...(figures.compared ? question.measures : [])];
  for (const [at, measure] of shown.entries())
    sheet.getColumn(question.dimensions.length + at + 1).numFmt = formats[unitOf(measure)];
  for (const [at] of sheet.columns.entries())
    sheet.getColumn(at + 1).width = at < question.dimensions.length ? 36 : 18;
}

function addLines(
  sheet: ExcelJS.Worksheet,
  { language, figures, question }: BookPage,
  book: ReferenceBook,
): void {
  if (question.dimensions.length === 0) {
    if (figures.total) sheet.addRow([...figures.total.values, ...figures.total.previous]);
    return;
  }
  const lines = [...figures.rows].sort((a, b) => (a.keys.join() < b.keys.join() ? -1 : 1));
  for (const row of lines) {
    const keys = row.keys.map((key, at) => valueName(book, question.dimensions[at] ?? 'kind', key, language));
    sheet.addRow([...keys, ...row.values, ...row.previous]);
  }
  if (!figures.total) return;
  const blanks = question.dimensions.slice(1).map(() => '');
  const { values, previous } = figures.total;
  sheet.addRow([words[language].total, ...blanks, ...values, ...previous]).font = { bold: true };
}

// Of which days the numbers are, as of when, and what was filtered: it goes with each sheet wherever that is copied to.
function askedLines({ language, figures, question }: BookPage, book: ReferenceBook): readonly string[][] {
  const say = words[language];
  const asOf = figures.asOf.getTime();
  const day = (on: PlainDate) => on.split('-').reverse().join('.');
  const days = ({ from, to }: Period) => `${day(from)} – ${day(to)}`;
  const moment = `${day(toPlainDate(asOf, OFFICE_OFFSET_MINUTES))} ${localTime(asOf, OFFICE_OFFSET_MINUTES).slice(0, 5)}`;
  const filter = question.filter.map(({ dimension, values }) => {
    const names = values.map((value) => valueName(book, dimension, value, language)).join(', ');
    return [dimensionOf(dimension).name[language], names];
  });
  return [
    [say.period, days(question)],
    ...(figures.compared ? [[say.compared, days(figures.compared)]] : []),
    ...(filter.length > 0 ? filter : [[say.filter, say.none]]),
    [say.asOf, moment],
  ];
}

// Each measure once, however many sheets show it.
function addMeanings(workbook: ExcelJS.Workbook, pages: readonly BookPage[]): void {
  const [first] = pages;
  if (!first) return;
  const { language } = first;
  const say = words[language];
  const sheet = workbook.addWorksheet(say.how);
  for (const measure of new Set(pages.flatMap(({ question }) => question.measures))) {
    const { name, how, base, ground } = measureTextOf(measure);
    const parts = [how[language], base && `${say.base} ${base[language]}.`, ground?.[language]].filter(
      Boolean,
    );
    sheet.addRow([name[language], parts.join(' ')]);
  }
  sheet.getColumn(1).width = 32;
  sheet.getColumn(2).width = 110;
  for (const at of [1, 2]) sheet.getColumn(at).alignment = { wrapText: true, vertical: 'top' };
}
