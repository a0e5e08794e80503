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

const aliases: Readonly<Record<ListField, readonly string[]>> = {
  identifier:
    'штрихкод|штрих код|шк|шпи|трек|трек номер|трек код|идентификатор|номер отправления|номер рпо|рпо|штрихкод нөмірі|жөнелтілім нөмірі|barcode|tracking|tracking number|identifier'.split(
      '|',
    ),
  addressee: 'адресат|кому|получатель|кому адресовано|адресаты|алушы|кімге|addressee|recipient|to'.split('|'),
  sender: 'отправитель|от кого|фио|фио отправителя|жіберуші|кімнен|sender|from'.split('|'),
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
  return { columns, rows: [{ rowNumber: 1, cells: table.columns }, ...rows] };
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
    take(
      field,
      [...free].find((column) => aliases[field].includes(foldText(column))),
    );
  }
  return found;
}

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
