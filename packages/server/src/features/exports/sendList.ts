import { PassThrough } from 'node:stream';
import type { Language, Localized } from '@tyndau/domain/kernel/localized';
import type { FastifyReply } from 'fastify';
import { NotFound } from '../../graphql/errors.ts';
import { shownDay, shownDayOf } from '../../printing/officeTexts.ts';
import { closePdf, openPdf } from '../../printing/pdf.ts';
import { printTable } from '../../printing/printTable.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { contentDisposition } from '../files/contentDisposition.ts';
import type { ExportCell } from './exportColumn.ts';
import { csvWriter } from './writeCsv.ts';
import { xlsxWriter } from './writeXlsx.ts';

/** A column of a list that is taken away whole. */
export interface ListColumn<Row> {
  readonly title: Localized;
  /** In letters, for a sheet. */
  readonly width: number;
  /** In millimetres of a page that lies on its side (277 in all); a column without it is not printed. */
  readonly paper?: number;
  readonly isNumber?: true;
  readonly cell: (row: Row, language: Language) => ExportCell;
}

/** A list of the screen on its way into a file or on paper. */
export interface ListToTake<Row> {
  /** The name of the file without what tells its kind. */
  readonly name: string;
  readonly title: Localized;
  readonly now: Date;
  readonly total: number;
  readonly columns: readonly ListColumn<Row>[];
  /** In order, a part at a time. */
  parts(): AsyncIterable<readonly Row[]>;
}

export const listFormats = ['xlsx', 'csv', 'pdf'] as const;
export type ListFormat = (typeof listFormats)[number];

/** Which kind of file an address names; anything else is not there. */
export function listFormatOf(text: string): ListFormat {
  const format = listFormats.find((one) => one === text);
  if (!format) throw new NotFound('list');
  return format;
}

/** A list on paper is read by people: what is longer is taken as a table. */
const MOST_PRINTED = 1000;

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Sends the list in the format asked for: a table row by row, or pages to be printed. */
export async function sendList<Row>(
  reply: FastifyReply,
  format: ListFormat,
  language: Language,
  list: ListToTake<Row>,
): Promise<FastifyReply> {
  if (format === 'pdf')
    return sendPdf(reply, await printList(list, language === 'kk' ? 'kk' : 'ru'), `${list.name}.pdf`);
  const output = new PassThrough();
  void writeRows(output, format, language, list).catch((error: Error) => output.destroy(error));
  return reply
    .header('content-type', types[format])
    .header('cache-control', 'private, no-store')
    .header('content-disposition', contentDisposition('attachment', `${list.title[language]}.${format}`))
    .send(output);
}

async function writeRows<Row>(
  output: PassThrough,
  format: 'xlsx' | 'csv',
  language: Language,
  { columns, parts }: ListToTake<Row>,
): Promise<void> {
  const writer = format === 'xlsx' ? xlsxWriter(output, columns) : csvWriter(output);
  await writer.row(columns.map(({ title }) => title[language]));
  for await (const rows of parts())
    for (const row of rows) await writer.row(columns.map(({ cell }) => cell(row, language)));
  await writer.end();
}

async function printList<Row>(
  { title, now, total, columns, parts }: ListToTake<Row>,
  language: 'kk' | 'ru',
): Promise<Buffer> {
  const texts = printTexts[language];
  const printed = columns.filter(({ paper }) => paper !== undefined);
  const rows: string[][] = [];
  for await (const part of parts()) {
    rows.push(...part.map((row) => printed.map(({ cell }) => printedCell(cell(row, language)))));
    if (rows.length >= MOST_PRINTED) break;
  }
  const kept = rows.slice(0, MOST_PRINTED);
  const pdf = openPdf({ size: [297, 210], margin: 10, title: title[language], language, now });
  printTable(pdf, {
    title: title[language],
    subtitle: texts.on(shownDayOf(now), kept.length, total),
    columns: printed.map((column) => ({ name: column.title[language], width: column.paper ?? 0 })),
    rows: kept,
    empty: texts.empty,
    pageNote: () => '',
    pageNumber: texts.page,
    tail: 0,
  });
  return closePdf(pdf);
}

const printedCell = (cell: ExportCell) => (cell instanceof Date ? shownDay(cell) : String(cell ?? ''));

const printTexts = {
  kk: {
    on: (day: string, rows: number, total: number) =>
      rows < total
        ? `${day} күнгі жай-күй, жазба: ${rows} (барлығы ${total})`
        : `${day} күнгі жай-күй, жазба: ${rows}`,
    empty: 'Іріктеу бойынша ештеңе жоқ.',
    page: (page: number, pages: number) => `${page} / ${pages}`,
  },
  ru: {
    on: (day: string, rows: number, total: number) =>
      rows < total ? `На ${day}, записей: ${rows} из ${total}` : `На ${day}, записей: ${rows}`,
    empty: 'По отбору ничего нет.',
    page: (page: number, pages: number) => `${page} / ${pages}`,
  },
} as const;
