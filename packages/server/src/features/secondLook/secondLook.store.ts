import { DRAW_STEP, DRAWS } from '@tyndau/domain/appeals/secondLook';
import { addDays } from '@tyndau/domain/calendar/plainDate';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { CheckShare, RegistrationCheck } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';

/** A mistake found after two months has done its harm: older cards are no longer drawn. */
const DAYS_BACK = 60;

const columns = columnsOf(
  Object.fromEntries(Object.entries(Prisma.AppealScalarFieldEnum).filter(([field]) => field !== 'text')),
  'a',
);

/** The share of the office, of a hundred. */
export function usualPercent({ book }: Office): number {
  return Number(book.settings.get('control.registrationSamplePercent') ?? 0);
}

/** Shares set for single registrars. */
export async function percentsOf(prisma: Pick<Transaction, 'checkShare'>): Promise<Map<number, CheckShare>> {
  const rows = await prisma.checkShare.findMany();
  return new Map(rows.map((row) => [row.userId, row]));
}

/** The percent in force for a registrar. */
export async function percentFor(
  office: Office,
  prisma: Pick<Transaction, 'checkShare'>,
  registrarId: number,
): Promise<number> {
  const own = await prisma.checkShare.findUnique({ where: { userId: registrarId } });
  return own?.percent ?? usualPercent(office);
}

function toCheck(office: Office, registrarId: number | null): Sql {
  const since = fromPlainDate(addDays(office.today, -DAYS_BACK));
  return Prisma.sql`FROM appeals a LEFT JOIN check_shares s ON s.user_id = a.registrar_id
    WHERE a.registered_on >= ${since}::date AND ${visibleAppeals(office)}
      AND (a.id % ${DRAWS} * ${DRAW_STEP}) % ${DRAWS} < coalesce(s.percent, ${usualPercent(office)}) * 100
      AND a.registrar_id <> ${office.signedIn.id}
      ${registrarId === null ? Prisma.empty : Prisma.sql`AND a.registrar_id = ${registrarId}`}
      AND NOT EXISTS (SELECT 1 FROM registration_checks c WHERE c.appeal_id = a.id)`;
}

/** Cards that the lot fell on and nobody has looked at yet, the oldest first. */
export function listToCheck(office: Office, registrarId: number | null, page: Page): Promise<AppealRow[]> {
  return office.archive.read<AppealRow>(Prisma.sql`
    SELECT ${columns} ${toCheck(office, registrarId)}
    ORDER BY a.registered_on, a.id LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** How many there are. */
export async function countToCheck(office: Office, registrarId: number | null): Promise<number> {
  const rows = await office.archive.read<{ total: number }>(
    Prisma.sql`SELECT count(*) AS total ${toCheck(office, registrarId)}`,
  );
  return rows[0]?.total ?? 0;
}

/** The second looks taken last; a registrar sees those at his own cards. */
export function listChecks(office: Office): Promise<RegistrationCheck[]> {
  const own = office.may('registration.check') ? {} : { registrarId: office.signedIn.id };
  return office.archive.prisma.registrationCheck.findMany({ where: own, orderBy: { id: 'desc' }, take: 50 });
}
