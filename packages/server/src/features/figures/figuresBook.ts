import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { localTime, toPlainDate } from '@tyndau/domain/calendar/plainDate';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { type MeasureUnit, measureTextOf, unitOf } from '@tyndau/domain/figures/measures';
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
  },
  kk: {
    how: 'Қалай есептеледі',
    period: 'Кезең',
    compared: 'Салыстыру',
    asOf: 'Күйі бойынша',
    before: 'болған',
    base: 'Үлес',
    total: 'Барлығы',
  },
  en: {
    how: 'How it is counted',
    period: 'Period',
    compared: 'Compared with',
    asOf: 'As of',
    before: 'before',
    base: 'A share',
    total: 'Total',
  },
} as const satisfies Record<Language, object>;

const OFFICE_OFFSET_MINUTES = 300;

export interface BookOf {
  readonly title: string;
  readonly language: Language;
  readonly figures: Figures;
  readonly question: FigureQuestion;
}

/** The figures of a panel as a workbook: the numbers on one sheet, on the other what they mean and what was filtered. */
export async function figuresBook(
  { title, language, figures, question }: BookOf,
  book: ReferenceBook,
): Promise<Buffer> {
  const workbook = new (excel().Workbook)();
  addFigures(workbook, { title, language, figures, question }, book);
  addMeaning(workbook, { title, language, figures, question }, book);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A sheet with the numbers of a question. */
export function addFigures(
  workbook: ExcelJS.Workbook,
  { title, language, figures, question }: BookOf,
  book: ReferenceBook,
): void {
  const say = words[language];
  const sheet = workbook.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '1', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const names = question.measures.map((measure) => measureTextOf(measure).name[language]);
  const before = figures.compared ? names.map((name) => `${name} (${say.before})`) : [];
  sheet.addRow([
    ...question.dimensions.map((dimension) => dimensionOf(dimension).name[language]),
    ...names,
    ...before,
  ]).font = { bold: true };
  const lines = [...figures.rows].sort((a, b) => (a.keys.join() < b.keys.join() ? -1 : 1));
  for (const row of lines) {
    const keys = row.keys.map((key, at) => valueName(book, question.dimensions[at] ?? 'kind', key, language));
    sheet.addRow([...keys, ...row.values, ...row.previous]);
  }
  if (figures.total && question.dimensions.length > 0) {
    const blanks = question.dimensions.slice(1).map(() => '');
    sheet.addRow([say.total, ...blanks, ...figures.total.values, ...figures.total.previous]).font = {
      bold: true,
    };
  }
  for (const [at, measure] of [
    ...question.measures,
    ...(figures.compared ? question.measures : []),
  ].entries()) {
    sheet.getColumn(question.dimensions.length + at + 1).numFmt = formats[unitOf(measure)];
  }
  for (const [at] of sheet.columns.entries())
    sheet.getColumn(at + 1).width = at < question.dimensions.length ? 36 : 18;
}

/** A sheet that says what the numbers mean, of which days they are and what was filtered. */
export function addMeaning(
  workbook: ExcelJS.Workbook,
  { language, figures, question }: BookOf,
  book: ReferenceBook,
): void {
  const say = words[language];
  const sheet = workbook.addWorksheet(say.how);
  const asOf = figures.asOf.getTime();
  const day = (on: PlainDate) => on.split('-').reverse().join('.');
  sheet.addRow([
    say.asOf,
    `${day(toPlainDate(asOf, OFFICE_OFFSET_MINUTES))} ${localTime(asOf, OFFICE_OFFSET_MINUTES).slice(0, 5)}`,
  ]);
  sheet.addRow([say.period, `${day(question.from)} – ${day(question.to)}`]);
  if (figures.compared)
    sheet.addRow([say.compared, `${day(figures.compared.from)} – ${day(figures.compared.to)}`]);
  for (const { dimension, values } of question.filter) {
    sheet.addRow([
      dimensionOf(dimension).name[language],
      values.map((value) => valueName(book, dimension, value, language)).join(', '),
    ]);
  }
  for (const measure of question.measures) {
    const { name, how, base, ground } = measureTextOf(measure);
    const parts = [how[language], base && `${say.base} ${base[language]}.`, ground?.[language]].filter(
      Boolean,
    );
    sheet.addRow([name[language], parts.join(' ')]);
  }
  sheet.getColumn(1).width = 32;
  sheet.getColumn(2).width = 110;
  sheet.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
}
