import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';
import { type AppealFilter, appealConditions } from './appealFilter.ts';
import type { AppealRow } from './appealRow.ts';
import { visibleAppeals } from './appeals.visibility.ts';

const { text: _text, ...listed } = Prisma.AppealScalarFieldEnum;
const columns = columnsOf(Prisma.AppealScalarFieldEnum, 'a');
const listedColumns = columnsOf(listed, 'a');

/** The appeal, if the viewer may know of it. */
export async function findAppeal(office: Office, id: number): Promise<Appeal | null> {
  const rows = await office.archive.read<Appeal>(
    Prisma.sql`SELECT ${columns} FROM appeals a WHERE a.id = ${id} AND ${visibleAppeals(office)}`,
  );
  return rows[0] ?? null;
}

/** As `findAppeal`; throws NOT_FOUND, also where the viewer may not know that there is one. */
export async function getAppeal(office: Office, id: number): Promise<Appeal> {
  const appeal = await findAppeal(office, id);
  if (!appeal) throw new NotFound('appeal');
  return appeal;
}

export interface AppealSort {
  readonly field: string;
  readonly descending: boolean;
}

/** Columns the register may be sorted by; the id after them makes the order total, so that pages never overlap. */
const sortColumns: Record<string, Sql> = {
  registeredOn: Prisma.sql`a.registered_on`,
  dueOn: Prisma.sql`a.due_on`,
  number: Prisma.sql`a.number`,
  applicantName: Prisma.sql`a.applicant_name`,
  state: Prisma.sql`a.state`,
  closedOn: Prisma.sql`a.closed_on`,
};

const nullable = new Set(['dueOn', 'closedOn']);

/** A page of the register: one statement whatever its size. */
export async function listAppeals(
  office: Office,
  filter: AppealFilter,
  sort: AppealSort,
  page: Page,
): Promise<AppealRow[]> {
  const column = sortColumns[sort.field] ?? sortColumns.registeredOn;
  // Where a column may be empty, the empty ones stand last both ways; elsewhere NULLS LAST would only hide the index.
  const last = nullable.has(sort.field) ? Prisma.sql`NULLS LAST` : Prisma.empty;
  const order = sort.descending ? Prisma.sql`${column} DESC ${last}, a.id DESC` : Prisma.sql`${column}, a.id`;
  return office.archive.read<AppealRow>(Prisma.sql`
    SELECT ${listedColumns} FROM appeals a
    WHERE ${visibleAppeals(office)} AND ${appealConditions(filter, office)}
    ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** Totals are asked for with every page turned; a colleague's letter may be missing from one for this long. */
const TOTAL_FOR_MS = 3000;

/** How many the filter finds, exactly. */
export async function countAppeals(office: Office, filter: AppealFilter): Promise<number> {
  const rows = await office.archive.readCount<{ total: number }>(
    Prisma.sql`
      SELECT count(*) AS total FROM appeals a WHERE ${visibleAppeals(office)} AND ${appealConditions(filter, office)}`,
    TOTAL_FOR_MS,
  );
  return rows[0]?.total ?? 0;
}
