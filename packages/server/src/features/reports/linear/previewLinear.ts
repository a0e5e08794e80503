import type { Language } from '@tyndau/domain/kernel/localized';
import type { Office } from '../../../office.ts';
import { shownDay } from '../../../printing/officeTexts.ts';
import { registerOf } from '../../../register/followRegister.ts';
import type { RegisterSort } from '../../../register/listPlaces.ts';
import { askRegister } from '../../appeals/listRegister.ts';
import { queryOf } from '../../appeals/queryOf.ts';
import type { ExportCell } from '../../exports/exportColumn.ts';
import { columnsFor, exportColumns } from '../../exports/exportColumns.ts';
import { readExportRows } from '../../exports/readExportRows.ts';

const ROWS = 20;

export interface LinearQuestion {
  readonly columns: readonly string[];
  readonly where?: string | null | undefined;
  readonly sort: RegisterSort;
  readonly language: string;
}

export interface LinearPreview {
  /** How many rows the file will have. */
  readonly total: number;
  readonly titles: readonly string[];
  readonly rows: readonly { readonly id: number; readonly cells: readonly string[] }[];
  /** Columns asked for that the viewer may not take. */
  readonly leftOut: number;
}

/** The first rows of a linear report, exactly as its file will have them. */
export async function previewLinear(office: Office, asked: LinearQuestion): Promise<LinearPreview> {
  office.require('report.build');
  const language = asked.language as Language;
  const names = asked.columns.length === 0 ? [] : columnsFor(office, asked.columns);
  const columns = names.flatMap((name) => exportColumns[name] ?? []);
  await registerOf(office.archive).open();
  const answer = await askRegister(office, queryOf(asked));
  const ids = answer?.ids ?? new Int32Array(0);
  const rows = await readExportRows(office, ids.subarray(0, ROWS), columns);
  return {
    total: ids.length,
    titles: columns.map(({ title }) => title[language]),
    rows: rows.map((row) => ({
      id: row.id,
      cells: columns.map(({ cell }) => shown(cell(row, office, language))),
    })),
    leftOut: asked.columns.length - names.length,
  };
}

function shown(cell: ExportCell): string {
  if (cell === null) return '';
  return cell instanceof Date ? shownDay(cell) : String(cell);
}
