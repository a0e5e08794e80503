import { parsePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import type { PostalListRow } from '@tyndau/domain/kazpost/postalList';
import { foldText } from '@tyndau/domain/text/normalise';
import type { Office } from '../../office.ts';
import { openTable } from '../imports/readTable.ts';
import { requireOwnFile } from '../imports/requireOwnFile.ts';

export const listFields = ['identifier', 'addressee', 'sender'] as const;

export type ListField = (typeof listFields)[number];

/** Which column of the table is what. */
export type ListColumns = Readonly<Partial<Record<ListField, string>>>;

/** A courier's list as it lies in a table. */
export interface ListTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly rowNumber: number; readonly cells: readonly string[] }[];
}

/** A bag holds hundreds of envelopes; a table of more rows is no courier's list. */
export const MOST_LINES = 5000;

/** Beginnings of words by which a column is known, folded, whatever stands around them: «Ф.И.О. получателя / наименование». */
const marks: Readonly<Record<ListField, readonly string[]>> = {
  identifier: 'штрих шк шпи трек рпо идентификатор жонелтилим barcode track identifier'.split(' '),
  addressee: 'адресат кому получател алушы кимге addressee recipient to'.split(' '),
  sender: 'отправител от_кого фио жиберуши кимнен sender from'.split(' '),
};

/** Reads an uploaded table of the courier. Where it has no names of columns, its first row is an envelope like the others. */
export async function readListTable(office: Office, fileHash: string): Promise<ListTable> {
  await requireOwnFile(office, fileHash);
  const table = await openTable(office.files, fileHash);
  const rows: { rowNumber: number; cells: readonly string[] }[] = [];
  for await (const row of table.rows) {
    if (rows.length > MOST_LINES) break;
    rows.push(row);
  }
  if (!table.columns.some((name) => parsePostalIdentifier(name).ok)) return { columns: table.columns, rows };
  const columns = table.columns.map((_, index) => `#${index + 1}`);
  return { columns, rows: [{ rowNumber: table.headRow, cells: table.columns }, ...rows] };
}

/** Guesses the columns: by their names, and the barcode by what stands in it. The person decides. */
export function proposeColumns({ columns, rows }: ListTable): ListColumns {
  const found: Partial<Record<ListField, string>> = {};
  const free = new Set(columns);
  const take = (field: ListField, column: string | undefined) => {
    if (column === undefined) return;
    found[field] = column;
    free.delete(column);
  };
  take(
    'identifier',
    columns.find((_, at) => isMostly(rows, at)),
  );
  for (const field of listFields) {
    if (found[field]) continue;
    const named = [...free].filter((column) => isMarked(column, field));
    take(field, named.find((column) => !isPlace(column)) ?? named[0]);
  }
  return found;
}

/** Short marks are whole words («кому» is not in «комунальный»), longer ones begin a word. */
function isMarked(column: string, field: ListField): boolean {
  const words = foldText(column)
    .replace(/(^| )ф и о(?= |$)/, '$1фио')
    .split(' ');
  const pairs = words.slice(1).map((word, at) => `${words[at]}_${word}`);
  return marks[field].some((mark) =>
    [...words, ...pairs].some((word) => (mark.length < 4 ? word === mark : word.startsWith(mark))),
  );
}

/** «Адрес получателя» is taken only where nothing names the person. */
const isPlace = (column: string) => /^(адрес|мекен)(?!ат)/.test(foldText(column));

function isMostly(rows: ListTable['rows'], at: number): boolean {
  const values = rows.slice(0, 100).flatMap(({ cells }) => cells[at]?.trim() || []);
  const right = values.filter((value) => {
    const parsed = parsePostalIdentifier(value);
    return parsed.ok || parsed.refusal === 'S10_CHECK_DIGIT';
  });
  return values.length > 0 && right.length * 2 > values.length;
}

/** The rows of the table as envelopes promised. */
export function rowsOf({ columns, rows }: ListTable, chosen: ListColumns): PostalListRow[] {
  const at = (field: ListField) => columns.indexOf(chosen[field] ?? '');
  const [identifier, addressee, sender] = [at('identifier'), at('addressee'), at('sender')];
  return rows.map(({ rowNumber, cells }) => ({
    rowNumber,
    identifier: cells[identifier] ?? '',
    addressee: cells[addressee] ?? '',
    sender: cells[sender] ?? '',
  }));
}
