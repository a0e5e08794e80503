import { katoOf } from '@tyndau/domain/boundaries/matchBoundaries';
import { isPlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { fromPlainDate } from '../../db/dates.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { tellOfChange } from '../../db/listenForChanges.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { openTable } from '../imports/readTable.ts';
import { requireOwnFile } from '../imports/requireOwnFile.ts';
import { lockReference } from '../reference/saveReference.ts';

export interface ResidentsToSave {
  readonly year: number;
  /** By whose word, and as of when. */
  readonly source: string;
  readonly statedOn: string;
  /** null takes the figure of the year away. */
  readonly rows: readonly { readonly code: string; readonly residents?: number | null | undefined }[];
}

const LONGEST_SOURCE = 300;
const FIRST_YEAR = 1990;
const MOST_RESIDENTS = 100_000_000;
const MOST_ROWS = 1000;

/** Writes down how many lived in territories in a year; figures that are there already are written anew. */
export async function saveResidents(
  office: Office,
  input: ResidentsToSave,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('dictionary.edit');
  const { year, statedOn, rows } = input;
  const source = input.source.trim();
  const outcome = await inTransaction(office, async ({ tx, note }) => {
    await lockReference(tx);
    refuseIfAny(objections(office, { ...input, source }));
    const codes = rows.map(({ code }) => code);
    const before = await tx.territoryResidents.findMany({ where: { year, code: { in: codes } } });
    const known = new Map(before.map(({ code, residents }) => [code, residents]));
    await tx.territoryResidents.deleteMany({ where: { year, code: { in: codes } } });
    await tx.territoryResidents.createMany({
      data: rows.flatMap(({ code, residents }) =>
        typeof residents === 'number'
          ? [{ ...{ code, year, residents, source }, statedOn: fromPlainDate(statedOn) }]
          : [],
      ),
    });
    const changed = rows
      .map(({ code, residents }) => [code, [known.get(code) ?? null, residents ?? null]] as const)
      .filter(([, [was, is]]) => was !== is);
    note({
      action: 'residents.save',
      entity: 'residents',
      entityId: null,
      changes: { code: String(year), source, statedOn, ...Object.fromEntries(changed) },
    });
    await tellOfChange(tx);
    return rows.length;
  });
  if (outcome.ok) await office.renewBook();
  return outcome;
}

function objections(office: Office, { year, source, statedOn, rows }: ResidentsToSave): readonly Refusal[] {
  const unknown = rows.find(({ code }) => !office.book.territories.has(code));
  const isNumber = (residents: number | null | undefined) =>
    residents == null || (Number.isInteger(residents) && residents >= 0 && residents <= MOST_RESIDENTS);
  const last = yearOf(office.today) + 1;
  return [
    ...(source === '' || source.length > LONGEST_SOURCE ? [refusal('REQUIRED', 'source')] : []),
    ...(isPlainDate(statedOn) && statedOn <= office.today ? [] : [refusal('DAY_IN_FUTURE', 'statedOn')]),
    ...(year >= FIRST_YEAR && year <= last
      ? []
      : [refusal('OUT_OF_RANGE', 'year', { least: FIRST_YEAR, most: last })]),
    ...(rows.length === 0 || rows.length > MOST_ROWS ? [refusal('REQUIRED', 'rows')] : []),
    ...(unknown ? [refusal('RESIDENTS_UNKNOWN_TERRITORY', 'rows', { code: unknown.code })] : []),
    ...(rows.every(({ residents }) => isNumber(residents))
      ? []
      : [refusal('OUT_OF_RANGE', 'residents', { least: 0, most: MOST_RESIDENTS })]),
  ];
}

/** A row of a table with residents: what it says, and which territory it means. */
export interface ResidentsRow {
  readonly rowNumber: number;
  readonly said: string;
  /** null: no territory has this code. */
  readonly code: string | null;
  /** null: no whole number. */
  readonly residents: number | null;
}

/** Reads an uploaded CSV or XLSX: the code of КАТО in its first column, residents in the last; nothing is changed. Throws `Refused`. */
export async function readResidentsTable(office: Office, fileHash: string): Promise<readonly ResidentsRow[]> {
  office.require('dictionary.edit');
  await requireOwnFile(office, fileHash);
  const table = await openTable(office.files, fileHash);
  const rows: ResidentsRow[] = [];
  for await (const { rowNumber, cells } of table.rows) {
    const [first = ''] = cells;
    const last = cells.filter(Boolean).at(-1) ?? '';
    const code = katoOf(first);
    const digits = last.replace(/[\s\u00a0\u202f]/g, '');
    rows.push({
      ...{ rowNumber, said: cells.filter(Boolean).join(' · ').slice(0, 200) },
      code: code !== null && office.book.territories.has(code) ? code : null,
      residents: cells.length > 1 && /^\d{1,9}([.,]0+)?$/.test(digits) ? Number.parseInt(digits, 10) : null,
    });
    if (rows.length >= MOST_ROWS) break;
  }
  await table.close();
  return rows;
}
