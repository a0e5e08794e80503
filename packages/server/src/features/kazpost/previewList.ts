import { type BadListRow, judgeListRows, type ListedEnvelope } from '@tyndau/domain/kazpost/postalList';
import { Refused } from '../../db/inTransaction.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type ListColumns, proposeColumns, readListTable, rowsOf } from './readList.ts';

/** What the server read of the courier's table before anything is decided. */
export interface ListPreview {
  readonly columns: readonly string[];
  readonly chosen: ListColumns;
  readonly envelopes: readonly ListedEnvelope[];
  readonly bad: readonly BadListRow[];
  readonly refusals: readonly Refusal[];
}

/** Reads the table, with the columns chosen or proposed: what would be taken, and which rows would not and why. */
export async function previewList(
  office: Office,
  fileHash: string,
  chosen: ListColumns | null,
): Promise<ListPreview> {
  office.require('intake.reconcile');
  try {
    const table = await readListTable(office, fileHash);
    const columns = chosen ?? proposeColumns(table);
    return {
      columns: table.columns,
      chosen: columns,
      ...judgeListRows(rowsOf(table, columns)),
      refusals: [],
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { columns: [], chosen: {}, envelopes: [], bad: [], refusals: error.refusals };
  }
}
