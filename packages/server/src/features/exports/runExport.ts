import { once } from 'node:events';
import { createWriteStream, statSync } from 'node:fs';
import type { Language } from '@tyndau/domain/kernel/localized';
import type { RegisterExport } from '../../db/generated/client.ts';
import { noteSeen } from '../../db/journal.ts';
import type { Office } from '../../office.ts';
import type { RegisterSort } from '../../register/listPlaces.ts';
import type { AppealFilter } from '../appeals/appealFilter.ts';
import { idsOfScope } from '../bulk/bulkScope.ts';
import { notify } from '../notifications/notify.ts';
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

const BATCH = 500;
/** A sheet of XLSX ends at this row. */
const MOST_XLSX_ROWS = 1_048_575;

/** Writes the file of an export and says that it is there; ends early when the server closes. */
export async function runExport(
  office: Office,
  row: RegisterExport,
  path: string,
  isClosing: () => boolean,
): Promise<void> {
  office.require('export');
  const { ids: chosen, ...list } = row.question as ExportQuestion;
  const listed = await idsOfScope(office, list);
  const only = chosen ? new Set(chosen) : null;
  const all = only ? listed.filter((id) => only.has(id)) : listed;
  const ids = row.format === 'xlsx' ? all.subarray(0, MOST_XLSX_ROWS) : all;
  await progress(office, row.id, { state: 'running', rowsTotal: ids.length });
  const columns = columnsFor(office, row.columns).flatMap((name) => exportColumns[name] ?? []);
  const language = row.language as Language;
  const output = createWriteStream(path);
  const isXlsx = row.format === 'xlsx';
  const finished = once(output, 'close');
  const writer = isXlsx ? xlsxWriter(output, columns) : csvWriter(output);
  await writer.row(columns.map(({ title }) => title[language]));
  for (let from = 0; from < ids.length; from += BATCH) {
    if (isClosing()) return void output.destroy();
    for (const appeal of await readExportRows(office, ids.subarray(from, from + BATCH), columns))
      await writer.row(columns.map(({ cell }) => cell(appeal, office, language)));
    await progress(office, row.id, { rowsDone: Math.min(ids.length, from + BATCH) });
  }
  await writer.end();
  await finished;
  const { size } = statSync(path);
  await progress(office, row.id, { state: 'done', size, endedAt: new Date() });
  const { format, question, columns: names } = row;
  // Who took what away, and how much of it, must never be in doubt.
  await noteSeen(office, {
    action: 'appeal.export',
    entity: 'export',
    entityId: row.id,
    changes: { rows: ids.length, format, question: asNoted(question as ExportQuestion), columns: names },
  });
  await office.archive.prisma.$transaction((tx) =>
    notify(tx, [row.userId], 'export.done', 'export', row.id, { title: row.title, rows: ids.length }),
  );
  office.archive.tell([{ kind: 'told', userId: row.userId }]);
}

// The journal says how many were picked by hand, not which: the rows of the list can be long.
function asNoted({ ids, exceptIds, ...list }: ExportQuestion) {
  return {
    ...list,
    ...(ids ? { picked: ids.length } : {}),
    ...(exceptIds ? { except: exceptIds.length } : {}),
  };
}

function progress(
  office: Office,
  id: number,
  data: Partial<Omit<RegisterExport, 'question'>>,
): Promise<unknown> {
  return office.archive.prisma.registerExport.update({ where: { id }, data });
}
