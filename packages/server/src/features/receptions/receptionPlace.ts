import { utcOffsetAt } from '@tyndau/domain/calendar/officeZone';
import { instantOf, type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { isAbsentOn } from '@tyndau/domain/receptions/officialHours';
import { whyMayNotReceive } from '@tyndau/domain/receptions/receivingOfficial';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import type { Official, Reception } from '../../db/generated/client.ts';
import { Refused, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { earlierDeciders } from './earlierDeciders.ts';

/** Length of one reception in minutes where the official's own hours say nothing: a setting. */
export function slotMinutes(office: Office): number {
  return Number(office.book.settings.get('reception.slotMinutes') ?? 15);
}

/** The moments of a reception that begins at 'HH:MM' of the office's clock. */
export function momentsOf(on: PlainDate, time: string, minutes: number): { startsAt: Date; endsAt: Date } {
  const offset = utcOffsetAt(`${on}T12:00:00Z`);
  const start = instantOf(on, time, offset);
  return { startsAt: new Date(start), endsAt: new Date(start + minutes * 60_000) };
}

/** The official, if he may receive this person on this day; throws the refusals. */
export async function askOfficial(
  tx: Transaction,
  reception: Reception,
  officialId: number,
  on: PlainDate,
): Promise<Official> {
  const official = await tx.official.findUnique({ where: { id: officialId }, include: { absences: true } });
  if (!official || official.disabledAt)
    throw new Refused([refusal('RECEPTION_OFFICIAL_REQUIRED', 'officialId')]);
  const deciders = (await earlierDeciders(tx, [reception])).get(reception.id);
  const banned = deciders ? whyMayNotReceive(official, deciders) : null;
  if (banned) throw new Refused([banned]);
  const absences = official.absences.map(({ fromOn, toOn }) => ({
    fromOn: toPlainDate(fromOn),
    toOn: toPlainDate(toOn),
  }));
  if (isAbsentOn(absences, on)) {
    throw new Refused([refusal('RECEPTION_OFFICIAL_ABSENT', 'officialId', { on })]);
  }
  return official;
}

/** The reception day of a date, made where there is none yet: the single day before an ordinary one. */
export async function dayOf(
  tx: Transaction,
  office: Office,
  on: string,
  isByVideo: boolean,
): Promise<number> {
  const found = await tx.receptionDay.findMany({ where: { on: fromPlainDate(on) }, orderBy: { id: 'asc' } });
  const single = found.find(({ kind }) => kind === 'single');
  const wanted = isByVideo ? 'video' : 'ordinary';
  const day = single ?? found.find(({ kind }) => kind === wanted) ?? found[0];
  if (day) return day.id;
  const last = await tx.receptionDay.findFirst({
    where: { kind: 'ordinary', placeRu: { not: '' } },
    orderBy: { on: 'desc' },
  });
  const home = office.book.settings.get('office.homeTerritory');
  const made = await tx.receptionDay.create({
    data: {
      on: fromPlainDate(plainDate(on)),
      kind: wanted,
      territoryCode: typeof home === 'string' ? home : null,
      placeKk: last?.placeKk ?? '',
      placeRu: last?.placeRu ?? '',
      confirmedById: office.signedIn.id,
    },
  });
  return made.id;
}
