import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import {
  type Absence,
  isAbsentOn,
  isDayOfHours,
  isWithin,
  openStretches,
  type ReceptionHours,
  type Stretch,
} from '@tyndau/domain/receptions/officialHours';
import { toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Official, OfficialAbsence, OfficialFeed, OfficialHours } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';

export type OfficialWithHours = Official & {
  readonly hours: readonly OfficialHours[];
  readonly absences: readonly OfficialAbsence[];
  readonly feed: OfficialFeed | null;
};

/** Everybody who receives, with hours and absences. */
export function listOfficialsWithHours(office: Office): Promise<OfficialWithHours[]> {
  return office.archive.prisma.official.findMany({
    where: { disabledAt: null },
    include: { hours: { orderBy: { id: 'asc' } }, absences: { orderBy: { fromOn: 'asc' } }, feed: true },
    orderBy: { id: 'asc' },
  });
}

/** The hours of a row as the law knows them. */
export function toHours(row: OfficialHours): ReceptionHours {
  return {
    ...row,
    validFrom: toPlainDate(row.validFrom),
    validTo: toPlainDateOrNull(row.validTo),
  };
}

/** The absences of an official as the law knows them. */
export function toAbsences(rows: readonly OfficialAbsence[]): Absence[] {
  return rows.map(({ fromOn, toOn }) => ({ fromOn: toPlainDate(fromOn), toOn: toPlainDate(toOn) }));
}

/** The open stretches of an official on a day and the length of a place; null where he does not receive that day. */
export function openOn(
  official: OfficialWithHours,
  on: PlainDate,
): { readonly stretches: readonly Stretch[]; readonly slotMinutes: number } | null {
  if (isAbsentOn(toAbsences(official.absences), on)) return null;
  const hours = official.hours.map(toHours).find((one) => isDayOfHours(one, on));
  return hours ? { stretches: openStretches(hours), slotMinutes: hours.slotMinutes } : null;
}

/** How long the official receives one person on a day, and whether an hour lies outside of his hours. */
export async function placeOf(
  tx: Transaction,
  officialId: number,
  on: PlainDate,
  usualMinutes: number,
): Promise<{ readonly minutes: number; readonly isOutside: (time: string) => boolean }> {
  const include = { hours: true, absences: true, feed: true };
  const official = await tx.official.findUnique({ where: { id: officialId }, include });
  // Whoever has no hours in the system keeps them elsewhere.
  if (!official || official.hours.length === 0) return { minutes: usualMinutes, isOutside: () => false };
  const open = openOn(official, on);
  const minutes = open?.slotMinutes ?? usualMinutes;
  return { minutes, isOutside: (time) => open === null || !isWithin(open.stretches, time, minutes) };
}
