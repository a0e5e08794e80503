import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import type { Person, TestOffice } from '../../testing/testOffice.ts';
import { uploaded } from '../files/testing.ts';
import { importJobsOf } from './importJobs.ts';

const RUN = `id state isDryRun rowsTotal rowsDone rowsAdded rowsKnown rowsBad failure badRowsUrl
  rows(limit: 500) { rowNumber state cells appeal { id number state } refusals { code field params } }`;

export interface RunSeen {
  readonly id: number;
  readonly state: string;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly rowsAdded: number;
  readonly rowsKnown: number;
  readonly rowsBad: number;
  readonly failure: string | null;
  readonly badRowsUrl: string | null;
  readonly rows: readonly {
    readonly rowNumber: number;
    readonly state: string;
    readonly cells: Record<string, string>;
    readonly appeal: { readonly id: number; readonly number: string; readonly state: string } | null;
    readonly refusals: readonly { readonly code: string; readonly field: string | null }[];
  }[];
}

/** A mapping of the table that most tests use: what its columns do not tell is said once. */
export const mapping = {
  columns: {
    externalId: 'Номер',
    receivedAt: 'Дата',
    applicantName: 'ФИО',
    iin: 'ИИН',
    address: 'Адрес',
    territoryCode: 'Район',
    questionCode: 'Вопрос',
    text: 'Текст',
  },
  constants: { source: 'documentSystem', form: 'electronic', kind: 'application', category: 'typical' },
};

export const HEADER = ['Номер', 'Дата', 'ФИО', 'ИИН', 'Адрес', 'Район', 'Вопрос', 'Текст'];

/** A row of that table with nothing wrong in it. */
export function aRow(number: number, changes: Record<string, string> = {}): string[] {
  const row: Record<string, string> = {
    Номер: `K-${number}`,
    Дата: '15.01.2026',
    ФИО: `Сейітов Марат Ержанұлы`,
    ИИН: '',
    Адрес: `г. Костанай, ул. Баймагамбетова, ${number}`,
    Район: 'г. Костанай',
    Вопрос: '01.05.01',
    Текст: `Протекает крыша дома ${number}, прошу помочь`,
    ...changes,
  };
  return HEADER.map((name) => row[name] ?? '');
}

/** The table as a CSV file. */
export function csvOf(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [HEADER, ...rows].map((row) => row.map(quote).join(delimiter)).join('\r\n');
}

/** Uploads a table and begins its import. */
export async function begin(
  who: Person,
  content: Uint8Array | string,
  changes: Record<string, unknown> = {},
): Promise<{ run: { id: number } | null; refusals: { code: string; field: string | null }[] }> {
  const name = typeof content === 'string' || content[0] !== 0x50 ? 'letters.csv' : 'letters.xlsx';
  const { hash } = await uploaded(who, name, content);
  const input = { fileHash: hash, fileName: name, mapping, isDryRun: false, idempotencyKey: randomUUID() };
  const answer = await who.ask<{
    startImport: { run: { id: number } | null; refusals: { code: string; field: string | null }[] };
  }>(
    `mutation Start($input: StartImportInput!) {
      startImport(input: $input) { run { id } refusals { code field params } }
    }`,
    { input: { ...input, ...changes } },
  );
  return answer.startImport;
}

/** Reads a run back. */
export async function seeRun(who: Person, id: number): Promise<RunSeen> {
  const query = `query Run($id: Int!) { importRun(id: $id) { ${RUN} } }`;
  const { importRun } = await who.ask<{ importRun: RunSeen }>(query, { id });
  return importRun;
}

/** Imports a table to the end. */
export async function importTable(
  office: TestOffice,
  who: Person,
  content: Uint8Array | string,
  changes: Record<string, unknown> = {},
): Promise<RunSeen> {
  const { run, refusals } = await begin(who, content, changes);
  if (!run) throw new Error(`Refused: ${JSON.stringify(refusals)}`);
  await importJobsOf(office.app.archive).idle();
  return seeRun(who, run.id);
}

/** The table as a workbook, with whatever values the cells hold. */
export async function xlsxOf(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Письма');
  sheet.addRows([HEADER, ...rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
