import { substituteOn } from '@tyndau/domain/people/absences';
import { fromPlainDate } from '../../db/dates.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { absencesBetween } from './absences.store.ts';

/** Whether the viewer stands in for the person today: as the substitute, or as the substitute's own. */
export async function standsInFor(
  prisma: Pick<Transaction, 'absence'>,
  office: Office,
  userId: number,
): Promise<boolean> {
  if (userId === office.signedIn.id) return false;
  const today = fromPlainDate(office.today);
  const absences = await absencesBetween(prisma, today, today);
  return substituteOn(absences, userId, office.today) === office.signedIn.id;
}
