import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ExportCell, ExportColumn } from './exportColumn.ts';
import { harmless } from './writeCsv.ts';
import { columnLetters, firstParts, lastParts, sheetBegin, sheetEnd } from './xlsxParts.ts';
import { type ZipEntry, zipWriter } from './zipWriter.ts';

/** A sheet ends at this row, its head among them. */
const MOST_ROWS = 1_048_576;
/** And before the four gigabytes where the old form of the archive ends: characters, most of them of two bytes. */
const MOST_CHARACTERS = 1_500_000_000;
const PIECE = 131_072;
/** A table program takes no longer text into a cell, and calls the whole book broken. */
const MOST_IN_CELL = 32_767;

const DAY_MS = 86_400_000;
/** Days are counted from the end of 1899. */
const DAYS_BEFORE_1970 = 25_569;

/**
 * Writes a workbook row by row, so that a million rows take no more memory than one: every piece waits until the one before has gone.
 * What one sheet cannot hold goes on in the next.
 */
export function xlsxWriter(
  output: Writable,
  columns: readonly Pick<ExportColumn, 'width' | 'isNumber'>[],
  mostRows = MOST_ROWS,
) {
  const zip = zipWriter(output);
  const letters = columns.map((_, at) => columnLetters(at));
  let sheets = 0;
  let sheet: ZipEntry | null = null;
  let head: readonly ExportCell[] | null = null;
  let rows = 0;
  let piece = '';
  let characters = 0;
  const send = async () => {
    const text = piece;
    piece = '';
    characters += text.length;
    await sheet?.write(text);
  };
  const endSheet = async () => {
    piece += sheetEnd;
    await send();
    sheet?.end();
  };
  const addParts = (parts: readonly (readonly [path: string, text: string])[]) => {
    for (const [path, text] of parts) zip.add(path, text);
  };
  const beginSheet = () => {
    if (sheets === 0) addParts(firstParts());
    sheets += 1;
    [rows, characters] = [0, 0];
    sheet = zip.begin(`xl/worksheets/sheet${sheets}.xml`);
    piece = sheetBegin(columns);
    if (head) add(head, true);
  };
  const add = (cells: readonly ExportCell[], isHead: boolean) => {
    rows += 1;
    let row = `<row r="${rows}">`;
    for (let at = 0; at < cells.length; at += 1)
      row += cellXml(`${letters[at] ?? columnLetters(at)}${rows}`, cells[at] ?? null, isHead);
    piece += `${row}</row>`;
  };
  return {
    /** The first row names the columns. */
    async row(cells: readonly ExportCell[]): Promise<void> {
      if (rows === mostRows || characters > MOST_CHARACTERS) {
        await endSheet();
        beginSheet();
      } else if (sheet === null) beginSheet();
      add(cells, head === null);
      head ??= [...cells];
      if (piece.length > PIECE) await send();
    },
    async end(): Promise<void> {
      if (sheet === null) beginSheet();
      await endSheet();
      addParts(lastParts(sheets));
      zip.end();
      await finished(output, { readable: false });
    },
  };
}

/** Styles of `xlsxParts`: 1 the head, 2 a day, 3 a number. */
function cellXml(place: string, cell: ExportCell, isHead: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${place}" s="3"><v>${cell}</v></c>` : '';
  if (typeof cell !== 'string') {
    const days = cell.getTime() / DAY_MS + DAYS_BEFORE_1970;
    return Number.isNaN(days) ? '' : `<c r="${place}" s="2"><v>${days}</v></c>`;
  }
  const style = isHead ? ' s="1"' : '';
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that XML does not know
const unwritten = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const special = /[&<>]/g;
const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(cell: string): string {
  const text = harmless(cell);
  const fitting = text.length > MOST_IN_CELL ? `${text.slice(0, MOST_IN_CELL - 1)}…` : text;
  return fitting.replace(unwritten, '').replace(special, (sign) => written[sign] ?? sign);
}
