import { PassThrough, type Readable } from 'node:stream';
import type { Language } from '@tyndau/domain/kernel/localized';
import type { ImportRun } from '../../db/generated/client.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { excel } from '../../printing/libraries.ts';
import { reasonsColumns } from './rowIdentity.ts';
import { sayReason } from './rowReasons.ts';

const PAGE = 500;
const at: Readonly<Record<Language, 0 | 1 | 2>> = { kk: 0, ru: 1, en: 2 };

/** The rows that were not taken, with the same columns and one more that says why: to be corrected and imported again. */
export function badRowsBook(
  office: Office,
  run: ImportRun,
  columns: readonly string[],
  language: Language,
): Readable {
  const output = new PassThrough();
  void writeBook(office, run, columns, language, output).catch((error: Error) => output.destroy(error));
  return output;
}

async function writeBook(
  office: Office,
  run: ImportRun,
  columns: readonly string[],
  language: Language,
  output: PassThrough,
): Promise<void> {
  const book = new (excel().stream.xlsx.WorkbookWriter)({ stream: output, useStyles: true });
  const sheet = book.addWorksheet('1', { views: [{ state: 'frozen', ySplit: 1 }] });
  const kept = columns.filter((column) => !(reasonsColumns as readonly string[]).includes(column));
  sheet.columns = [...kept, reasonsColumns[at[language]]].map((header, index) => ({
    header: harmless(header),
    width: index === kept.length ? 60 : 24,
  }));
  for (let after = 0; ; ) {
    const rows = await office.archive.prisma.importRow.findMany({
      where: { runId: run.id, state: 'bad', rowNumber: { gt: after } },
      orderBy: { rowNumber: 'asc' },
      take: PAGE,
    });
    for (const row of rows) {
      const cells = row.cells as Record<string, string>;
      const reasons = (row.refusals as unknown as Refusal[]).map((reason) => sayReason(reason, language));
      sheet.addRow([...kept.map((column) => harmless(cells[column] ?? '')), reasons.join('; ')]).commit();
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.rowNumber;
  }
  sheet.commit();
  await book.commit();
}

// A cell is always written as text, never as a formula; the mark keeps it so when the table is saved as CSV and opened
// again (a phone «+7…» is no formula and stays as it is).
function harmless(text: string): string {
  return /^[=@\t\r]|^[+-](?![\d\s().-]+$)/.test(text) ? `'${text}` : text;
}
