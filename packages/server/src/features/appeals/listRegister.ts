import { createHash } from 'node:crypto';
import type { Filter } from '@tyndau/domain/filters/filterTree';
import { Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { CopiedValue } from '../../db/copyRows.ts';
import type { Office } from '../../office.ts';
import type { ChangeLog } from '../../register/ChangeLog.ts';
import { type FollowedRegister, registerOf } from '../../register/followRegister.ts';
import { listPlaces, type RegisterSort } from '../../register/listPlaces.ts';
import type { Register } from '../../register/Register.ts';
import type { ColumnName } from '../../register/registerColumns.ts';
import { registerColumns } from '../../register/registerColumns.ts';
import { bodiesByName, usersByName } from '../reference/inOrderOfNames.ts';
import type { AppealRow } from './appealRow.ts';
import { sightOfAppeals, visibleAppeals } from './appeals.visibility.ts';
import { filterCondition } from './filterCondition.ts';
import { soonUntilIn, valuesMeant } from './filterValues.ts';
import { findInArchive } from './foundInArchive.ts';
import { RowsAtHand } from './RowsAtHand.ts';
import { requireFilter } from './requireFilter.ts';

const { text: _text, ...listed } = Prisma.AppealScalarFieldEnum;
const listedColumns = columnsOf(listed, 'a');

/** A question to the register: which, and in what order. */
export interface RegisterQuery {
  readonly filter: Filter;
  readonly sort: RegisterSort;
}

/** The whole answer: every id in order, of which a window is shown. */
export interface RegisterAnswer {
  readonly ids: Int32Array;
  /** What has been written, up to the moment of the answer. */
  readonly changes: ChangeLog;
  readonly register: Register;
}

/** Names of the window before the filter's own. */
const oldNames: Readonly<Record<string, string>> = {
  registeredOn: 'registered',
  dueOn: 'due',
  closedOn: 'closed',
};

/** All filings that answer, as the viewer may know of them; null while the register is not in memory yet. */
export async function askRegister(
  office: Office,
  { filter, sort }: RegisterQuery,
): Promise<RegisterAnswer | null> {
  requireFilter(office, { filter, sort });
  const followed = await registerOf(office.archive).current();
  if (!followed) return null;
  const words = await findInArchive(office, filter, followed);
  const viewer = office.signedIn;
  // Whatever the answer depends on besides filter, order and sight: the day, the reader, what the archive found.
  const found = [...words].map(([test, ids]) => [test, printOf(ids, followed)]);
  const momentKey = JSON.stringify([office.today, viewer.id, viewer.bodyId, found]);
  const ids = listPlaces(followed, {
    filter,
    sort: { ...sort, field: oldNames[sort.field] ?? sort.field },
    sight: sightOfAppeals(office),
    momentKey,
    moment: {
      today: office.today,
      soonUntil: soonUntilIn(office),
      valuesOf: (test) => valuesMeant(office, test),
      foundBy: (test) => words.get(JSON.stringify(test)) ?? new Int32Array(0),
    },
    orderedValues: (name) => orderedValues(office, name),
  });
  return { ids, changes: followed.changes, register: followed.register };
}

/** Tells two findings apart. A long one is a finding of the register as it stands: the same until something is written. */
function printOf(ids: Int32Array, { changes }: FollowedRegister): string {
  if (ids.length > MOST_PRINTED) return `${ids.length}@${changes.at}`;
  return createHash('sha1').update(ids).digest('base64url');
}

const MOST_PRINTED = 10_000;

/** The rows of a window, in its order: one statement by primary key whatever the filter. */
export async function readRows(office: Office, ids: ArrayLike<number>): Promise<AppealRow[]> {
  if (ids.length === 0) return [];
  const list = Array.from(ids);
  const rows = await office.archive.read<AppealRow>(Prisma.sql`
    SELECT ${listedColumns} FROM appeals a WHERE a.id = ANY(${list}) AND ${visibleAppeals(office)}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return list.flatMap((id) => byId.get(id) ?? []);
}

// Laid aside with the register.
const atHand = new WeakMap<Register, RowsAtHand>();

/** The rows of a window of an answer. What the viewer may know of is decided already: the answer's ids are within his sight. */
export async function takeRows(
  office: Office,
  { ids, changes, register }: RegisterAnswer,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<AppealRow[]> {
  const wanted = Array.from(ids.subarray(from, to));
  const rows = atHand.get(register) ?? new RowsAtHand();
  atHand.set(register, rows);
  const byId = new Map(rows.take(wanted, changes).map((row) => [row.id, row]));
  const missing = wanted.filter((id) => !byId.has(id));
  if (missing.length > 0) {
    const since = changes.at;
    const read = await readRows(office, missing);
    rows.keep(read, since, changes);
    for (const row of read) byId.set(row.id, row);
  }
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

/** A window of the register and how many there are in all, exactly. */
export async function listRegister(
  office: Office,
  query: RegisterQuery,
  window: { readonly offset: number; readonly limit: number },
): Promise<{ items: AppealRow[]; total: number }> {
  const answer = await askRegister(office, query);
  const { offset, limit } = window;
  if (answer) {
    const items = await takeRows(office, answer, { from: offset, to: offset + limit });
    return { items, total: answer.ids.length };
  }
  return listFromArchive(office, query, window);
}

/** As `listRegister`, while the register is being read: slower, and the same. Codes stand in their own order. */
export async function listFromArchive(
  office: Office,
  query: RegisterQuery,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ items: AppealRow[]; total: number }> {
  requireFilter(office, query);
  const condition = Prisma.sql`${visibleAppeals(office)} AND ${filterCondition(office, query.filter)}`;
  const from = Prisma.sql`FROM appeals a JOIN cards c ON c.id = a.card_id WHERE ${condition}`;
  const [items, counted] = await Promise.all([
    office.archive.read<AppealRow>(Prisma.sql`
      SELECT ${listedColumns} ${from} ORDER BY ${orderSql(query.sort)} LIMIT ${limit} OFFSET ${offset}`),
    office.archive.readCount<{ total: number }>(Prisma.sql`SELECT count(*) AS total ${from}`, 3000),
  ]);
  return { items, total: counted[0]?.total ?? 0 };
}

/** Where a filing stands in the list, and its neighbours; null when it is not there. */
export async function findPlace(
  office: Office,
  query: RegisterQuery,
  id: number,
): Promise<{ place: number; previousId: number | null; nextId: number | null } | null> {
  const answer = await askRegister(office, query);
  const at = answer ? answer.ids.indexOf(id) : -1;
  if (!answer || at < 0) return null;
  return { place: at + 1, previousId: answer.ids[at - 1] ?? null, nextId: answer.ids[at + 1] ?? null };
}

/** The order as the archive sorts; codes by themselves, since this serves only while the register is being read. */
function orderSql({ field, descending }: RegisterSort): Prisma.Sql {
  const name = oldNames[field] ?? field;
  const known = Object.hasOwn(registerColumns, name)
    ? registerColumns[name as ColumnName].sql
    : 'a.registered_on';
  const column =
    name === 'applicantName'
      ? 'a.applicant_name'
      : name === 'number'
        ? 'a.number'
        : name === 'registered'
          ? 'a.registered_on'
          : known;
  return Prisma.raw(descending ? `${column} DESC NULLS LAST, a.id DESC` : `${column} NULLS LAST, a.id`);
}

/** Bodies and people stand by name. */
function orderedValues({ book }: Office, name: ColumnName): readonly CopiedValue[] | null {
  if (name === 'body' || name === 'addressee' || name === 'complainedOf') return bodiesByName(book);
  if (name === 'registrar' || name === 'controlSetBy') return usersByName(book);
  return null;
}
