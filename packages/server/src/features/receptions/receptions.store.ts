import { foldText } from '@tyndau/domain/text/normalise';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { Reception, ReceptionDay } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';

const columns = columnsOf(Prisma.ReceptionScalarFieldEnum, 'r');
const dayColumns = columnsOf(Prisma.ReceptionDayScalarFieldEnum, 'd');

/** What the counter may ask of the receptions. */
export interface ReceptionFilter {
  readonly ids?: readonly number[] | null | undefined;
  readonly text?: string | null | undefined;
  readonly states?: readonly string[] | null | undefined;
  readonly steps?: readonly number[] | null | undefined;
  readonly officialIds?: readonly number[] | null | undefined;
  /** Of one reception day. */
  readonly dayId?: number | null | undefined;
  readonly applicantId?: number | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Which receptions the viewer may know of: those of his territory; executors come to them by invitation only. */
export function visibleReceptions(office: Office): Sql {
  const { territoryCode } = office.signedIn;
  if (!office.may('reception.read')) return Prisma.sql`FALSE`;
  const territory = territoryCode ? office.book.territories.get(territoryCode) : undefined;
  if (!territory || territory.level === 0) return Prisma.sql`TRUE`;
  const within = office.book.territoryWithParts(territory.code);
  return Prisma.sql`(r.territory_code IS NULL OR r.territory_code = ANY(${within}))`;
}

function conditions(filter: ReceptionFilter): Sql {
  const list: Sql[] = [Prisma.sql`TRUE`];
  if (filter.ids) list.push(Prisma.sql`r.id = ANY(${[...filter.ids]})`);
  if (filter.states?.length) list.push(Prisma.sql`r.state = ANY(${[...filter.states]})`);
  if (filter.steps?.length) list.push(Prisma.sql`r.step = ANY(${[...filter.steps]})`);
  if (filter.officialIds?.length) list.push(Prisma.sql`r.official_id = ANY(${[...filter.officialIds]})`);
  if (filter.dayId != null) list.push(Prisma.sql`r.day_id = ${filter.dayId}`);
  if (filter.applicantId != null) list.push(Prisma.sql`r.applicant_id = ${filter.applicantId}`);
  if (filter.from) list.push(Prisma.sql`r.registered_on >= ${filter.from}::date`);
  if (filter.to) list.push(Prisma.sql`r.registered_on <= ${filter.to}::date`);
  const typed = filter.text?.trim() ?? '';
  if (/\d/.test(typed)) list.push(Prisma.sql`r.number LIKE ${`%${typed.toUpperCase()}%`}`);
  else if (typed !== '') {
    list.push(
      Prisma.sql`r.applicant_id IN (SELECT id FROM applicants WHERE folded_name LIKE ${`%${foldText(typed)}%`})`,
    );
  }
  return Prisma.join(list, ' AND ');
}

/** Requests for reception, the newest first. */
export function listReceptions(office: Office, filter: ReceptionFilter, page: Page): Promise<Reception[]> {
  return office.archive.read<Reception>(Prisma.sql`
    SELECT ${columns} FROM receptions r WHERE ${visibleReceptions(office)} AND ${conditions(filter)}
    ORDER BY r.registered_on DESC, r.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** How many the filter finds. */
export async function countReceptions(office: Office, filter: ReceptionFilter): Promise<number> {
  const rows = await office.archive.read<{ total: number }>(
    Prisma.sql`SELECT count(*) AS total FROM receptions r WHERE ${visibleReceptions(office)} AND ${conditions(filter)}`,
  );
  return rows[0]?.total ?? 0;
}

/** The request, if the viewer may know of it. */
export async function findReception(office: Office, id: number): Promise<Reception | null> {
  const rows = await office.archive.read<Reception>(
    Prisma.sql`SELECT ${columns} FROM receptions r WHERE r.id = ${id} AND ${visibleReceptions(office)}`,
  );
  return rows[0] ?? null;
}

/** As `findReception`; throws NOT_FOUND. */
export async function getReception(office: Office, id: number): Promise<Reception> {
  const reception = await findReception(office, id);
  if (!reception) throw new NotFound('reception');
  return reception;
}

/** Reception days of a year. */
export function listReceptionDays(office: Office, year: number): Promise<ReceptionDay[]> {
  return office.archive.read<ReceptionDay>(Prisma.sql`
    SELECT ${dayColumns} FROM reception_days d
    WHERE d."on" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31) ORDER BY d."on", d.id`);
}

/** The next day on which people are received, today included. */
export async function findNextReceptionDay(office: Office): Promise<ReceptionDay | null> {
  const rows = await office.archive.read<ReceptionDay>(
    Prisma.sql`SELECT ${dayColumns} FROM reception_days d WHERE d."on" >= ${office.today}::date ORDER BY d."on", d.id LIMIT 1`,
  );
  return rows[0] ?? null;
}
