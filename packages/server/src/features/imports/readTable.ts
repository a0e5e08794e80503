import { Refused } from '../../db/inTransaction.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { refusal } from '../../graphql/refusal.ts';
import { checkZip } from './checkZip.ts';
import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';

/** One row of a table: its number, counted from the first filled row of the sheet, and its cells. */
export interface TableRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

/** An opened table; `rows` can be walked once and close it at their end. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly columns: readonly string[];
  /** The row that names the columns; above it stand the title and the day of what was printed from an office program. */
  readonly headRow: number;
  readonly rows: AsyncGenerator<TableRow>;
  /** For whoever needs only the columns. */
  close(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;
export const MOST_BYTES = 50 * MEGABYTE;
export const MOST_ROWS = 200_000;
const MOST_COLUMNS = 200;
const MOST_IN_CELL = 32_767;
const HEAD = 256 * 1024;

/** Opens an uploaded table, whatever it was written with; throws `Refused` when it is none. */
export async function openTable(files: FileStore, hash: string): Promise<Table> {
  const { content, size } = await files.get(hash);
  if (size > MOST_BYTES) {
    content.destroy();
    throw new Refused([refusal('IMPORT_FILE_TOO_LARGE', 'fileHash', { most: MOST_BYTES / MEGABYTE })]);
  }
  const bytes = await readHead(files, hash);
  const format = formatOf(bytes);
  if (!format) {
    content.destroy();
    throw new Refused([refusal('IMPORT_FILE_KIND', 'fileHash')]);
  }
  if (format === 'xlsx') await checkZip(files, hash, size);
  const records = format === 'xlsx' ? readXlsx(content) : readCsv(content, bytes);
  const begun = await orBroken(() => readBeginning(records));
  const head = headOf(begun);
  const columns = nameColumns(begun[head] ?? []);
  if (columns.length === 0) throw new Refused([refusal('IMPORT_FILE_EMPTY', 'fileHash')]);
  if (columns.length > MOST_COLUMNS) {
    throw new Refused([refusal('IMPORT_TOO_MANY_COLUMNS', 'fileHash', { most: MOST_COLUMNS })]);
  }
  return {
    format,
    columns,
    headRow: head + 1,
    rows: readRows(begun.slice(head + 1), records, { width: columns.length, from: head + 2 }),
    close: async () => void (await records.return(undefined)),
  };
}

async function readHead(files: FileStore, hash: string): Promise<Buffer> {
  const { content } = await files.get(hash);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= HEAD) break;
  }
  content.destroy();
  return Buffer.concat(chunks).subarray(0, HEAD);
}

function formatOf(head: Buffer): 'csv' | 'xlsx' | null {
  if (head.length === 0) return 'csv';
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'xlsx';
  // Old spreadsheets, documents, pictures: they begin with bytes that no text has.
  const first = head.subarray(0, 8).toString('latin1');
  return /^(%PDF|\u00d0\u00cf|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|Rar!)/.test(first) ? null : 'csv';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that the archive cannot keep
const unkept = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g;

/** The text of a cell without what cannot be kept. */
const clean = (text: string | undefined) => (text ?? '').replace(unkept, '').trim();

function nameColumns(record: readonly string[]): string[] {
  const names: string[] = [];
  record.forEach((cell, at) => {
    const name = clean(cell).replace(/\s+/g, ' ').slice(0, 100) || `#${at + 1}`;
    names.push(names.includes(name) ? `${name} (${at + 1})` : name);
  });
  return names;
}

/** So many first rows are looked at for the one that names the columns. */
const LOOKED_AT = 20;

async function readBeginning(records: AsyncGenerator<string[]>): Promise<string[][]> {
  const begun: string[][] = [];
  while (begun.length < LOOKED_AT) {
    const next = await records.next();
    if (next.done) break;
    begun.push(next.value);
  }
  return begun;
}

/**
 * The row of names: the first that fills at least half as many cells as the fullest one. Titles and days above a printed table fill one
 * or two; where no row fills more than two, the first is meant.
 */
function headOf(begun: readonly string[][]): number {
  const filled = begun.map((record) => record.filter((cell) => clean(cell) !== '').length);
  const most = Math.max(0, ...filled);
  return most <= 2 ? 0 : filled.findIndex((count) => count * 2 >= most);
}

async function* readRows(
  begun: readonly string[][],
  records: AsyncGenerator<string[]>,
  { width, from }: { readonly width: number; readonly from: number },
): AsyncGenerator<TableRow> {
  let count = 0;
  try {
    for (let rowNumber = from; ; rowNumber += 1) {
      const waiting = begun[rowNumber - from];
      const next = waiting ? { done: false as const, value: waiting } : await orBroken(() => records.next());
      if (next.done) return;
      const cells = Array.from({ length: width }, (_, at) => clean(next.value[at]).slice(0, MOST_IN_CELL));
      if (cells.every((cell) => cell === '')) continue;
      count += 1;
      if (count > MOST_ROWS)
        throw new Refused([refusal('IMPORT_TOO_MANY_ROWS', 'fileHash', { most: MOST_ROWS })]);
      yield { rowNumber, cells };
    }
  } finally {
    await records.return(undefined);
  }
}

// Whatever the reader stumbles over is a fault of the file, and the person is told so.
async function orBroken<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused) throw error;
    const line = (error as { lines?: number }).lines ?? null;
    throw new Refused([refusal('IMPORT_FILE_BROKEN', 'fileHash', line === null ? {} : { line })]);
  }
}
