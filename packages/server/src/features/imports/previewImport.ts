import { Refused } from '../../db/inTransaction.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { ImportMapping } from './importMapping.ts';
import { proposeMapping } from './proposeMapping.ts';
import { openTable } from './readTable.ts';
import { requireOwnFile } from './requireOwnFile.ts';

const SHOWN = 10;
const JUDGED = 100;

/** What the server read of an uploaded table before anything is decided. */
export interface ImportPreview {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly rowsTotal: number;
  readonly proposedMapping: ImportMapping;
  readonly refusals: readonly Refusal[];
}

/** Reads the table through once: columns, first rows, how many there are, and what each column may be. */
export async function previewImport(office: Office, fileHash: string): Promise<ImportPreview> {
  office.require('import');
  try {
    await requireOwnFile(office, fileHash);
    const table = await openTable(office.files, fileHash);
    const rows: (readonly string[])[] = [];
    let rowsTotal = 0;
    for await (const { cells } of table.rows) {
      rowsTotal += 1;
      if (rows.length < JUDGED) rows.push(cells);
    }
    const { columns } = table;
    const proposedMapping = proposeMapping({ columns, rows });
    return { columns, sample: rows.slice(0, SHOWN), rowsTotal, proposedMapping, refusals: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const proposedMapping = { columns: {}, constants: {} };
    return { columns: [], sample: [], rowsTotal: 0, proposedMapping, refusals: error.refusals };
  }
}
