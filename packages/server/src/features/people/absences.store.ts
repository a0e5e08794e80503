import type { AbsenceFacts } from '@tyndau/domain/people/absences';
import { toPlainDate } from '../../db/dates.ts';
import type { Absence } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';

/** An absence as the law reads it, with the row it comes from. */
export interface KnownAbsence extends AbsenceFacts {
  readonly row: Absence;
}

export function toKnownAbsence(row: Absence): KnownAbsence {
  const { userId, substituteId } = row;
  return { userId, substituteId, fromOn: toPlainDate(row.fromOn), toOn: toPlainDate(row.toOn), row };
}

/** Absences in force that touch the days from `from` to `to`, everybody's. For whoever must know who is at work. */
export async function absencesBetween(
  prisma: Pick<Transaction, 'absence'>,
  from: Date,
  to: Date,
): Promise<KnownAbsence[]> {
  const rows = await prisma.absence.findMany({
    where: { cancelledAt: null, fromOn: { lte: to }, toOn: { gte: from } },
    orderBy: { id: 'asc' },
  });
  return rows.map(toKnownAbsence);
}

/** Who is responsible for people sees everybody's; anybody else their own. */
export function mayKeepAbsences(office: Office): boolean {
  return office.may('absence.edit');
}

/** Absences that end on the day or later, the next first. */
export function listAbsences(office: Office, since: Date): Promise<Absence[]> {
  const own =
    mayKeepAbsences(office) || office.may('intake.distribute') ? {} : { userId: office.signedIn.id };
  return office.archive.prisma.absence.findMany({
    where: { ...own, cancelledAt: null, toOn: { gte: since } },
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    take: 500,
  });
}
