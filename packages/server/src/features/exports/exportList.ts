import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Language } from '@tyndau/domain/kernel/localized';
import type { Office } from '../../office.ts';
import type { RegisterSort } from '../../register/listPlaces.ts';
import type { AppealFilter } from '../appeals/appealFilter.ts';
import { idsOfScope } from '../bulk/bulkScope.ts';
import { columnsFor, exportColumns } from './exportColumns.ts';
import { readExportRows } from './readExportRows.ts';
import { csvWriter } from './writeCsv.ts';
import { xlsxWriter } from './writeXlsx.ts';

/** What was asked: the list as it stood in the address. */
export interface ExportQuestion {
  readonly filter?: AppealFilter | null | undefined;
  readonly where?: string | null | undefined;
  readonly sort?: RegisterSort | null | undefined;
  /** Only these of the list; none: all of them. */
  readonly ids?: readonly number[] | null | undefined;
  readonly exceptIds?: readonly number[] | null | undefined;
}

export interface ListToExport {
  readonly question: ExportQuestion;
  readonly columns: readonly string[];
  readonly format: string;
  readonly language: Language;
}

interface Course {
  readonly isClosing: () => boolean;
  /** Gives whether the file is still wanted. */
  readonly onProgress?: (done: number, total: number) => Promise<boolean>;
}

const BATCH = 500;

/** Writes a list of appeals into a file, row by row. Gives how many rows; null when it was stopped. */
export async function exportList(
  office: Office,
  { question, columns: names, format, language }: ListToExport,
  path: string,
  { isClosing, onProgress }: Course,
): Promise<number | null> {
  office.require('export');
  const { ids: chosen, ...list } = question;
  const listed = await idsOfScope(office, list);
  const only = chosen ? new Set(chosen) : null;
  const ids = only ? listed.filter((id) => only.has(id)) : listed;
  let isWanted = (await onProgress?.(0, ids.length)) ?? true;
  const columns = columnsFor(office, names).flatMap((name) => exportColumns[name] ?? []);
  const output = createWriteStream(path);
  const writer = format === 'xlsx' ? xlsxWriter(output, columns) : csvWriter(output);
  try {
    await writer.row(columns.map(({ title }) => title[language]));
    for (let from = 0; from < ids.length; from += BATCH) {
      if (isClosing() || !isWanted) return null;
      for (const appeal of await readExportRows(office, ids.subarray(from, from + BATCH), columns))
        await writer.row(columns.map(({ cell }) => cell(appeal, office, language)));
      isWanted = (await onProgress?.(Math.min(ids.length, from + BATCH), ids.length)) ?? true;
    }
    await writer.end();
    return ids.length;
  } finally {
    // What was broken off half way lets its file go as well.
    if (!output.closed) await once(output.destroy(), 'close');
  }
}
