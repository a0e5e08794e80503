import { type PlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import type { Visit } from '@tyndau/domain/receptions/queue/visit';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Reception, ReceptionVisit } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';

interface Act {
  readonly key: string;
  readonly act: string;
  readonly doneAt: Date;
  readonly outcome?: string | null | undefined;
  readonly note?: string | null | undefined;
}

const dateOf = (moment: number | null) => (moment === null ? null : new Date(moment));

/** Writes the person's day and the act with its key; whoever is here gets his number of the queue. */
export async function saveVisit(
  tx: Transaction,
  office: Office,
  on: PlainDate,
  receptionId: number,
  before: ReceptionVisit | null,
  visit: Visit,
  act: Act,
): Promise<ReceptionVisit> {
  const day = fromPlainDate(on);
  const { key, doneAt } = act;
  await tx.visitAct.create({
    data: {
      ...{ key, on: day, receptionId, act: act.act, doneAt },
      ...{ recordedAt: office.now, byId: office.signedIn.id },
    },
  });
  const isTaken = visit.state === 'inRoom' || visit.state === 'done';
  const columns = {
    state: visit.state,
    officialId: isTaken ? visit.officialId : null,
    isReserve: visit.isReserve,
    isPutBack: visit.isPutBack,
    arrivedAt: dateOf(visit.arrivedAt),
    readyAt: dateOf(visit.readyAt),
    summonedAt: dateOf(visit.summonedAt),
    beganAt: dateOf(visit.beganAt),
    endedAt: dateOf(visit.endedAt),
    ...(act.act === 'end' ? { outcome: act.outcome ?? null, note: act.note?.trim() ?? '' } : {}),
    ...(act.act === 'walkIn' ? { isWalkIn: true } : {}),
  };
  const isNumbered = before?.queueNumber != null || visit.arrivedAt === null;
  const queueNumber = isNumbered ? (before?.queueNumber ?? null) : await nextInQueue(tx, on);
  if (before) {
    return tx.receptionVisit.update({ where: { id: before.id }, data: { ...columns, queueNumber } });
  }
  return tx.receptionVisit.create({ data: { on: day, receptionId, ...columns, queueNumber } });
}

// A series for each day, from one.
const nextInQueue = (tx: Transaction, on: PlainDate) => nextNumber(tx, `receptionQueue.${on}`, yearOf(on));

/** Gives the person to another official: the hour he was told stays known, but takes nobody's place any more. */
export async function dropSlot(
  tx: Transaction,
  office: Office,
  reception: Reception,
  officialId: number,
  reason: string,
): Promise<number> {
  await tx.receptionMove.create({
    data: {
      receptionId: reception.id,
      movedAt: office.now,
      movedById: office.signedIn.id,
      fromStartsAt: reception.startsAt,
      toStartsAt: reception.startsAt,
      fromOfficialId: reception.officialId,
      toOfficialId: officialId,
      reason: reason.trim(),
    },
  });
  const version = reception.version + 1;
  await tx.reception.update({ where: { id: reception.id }, data: { officialId, endsAt: null, version } });
  return version;
}
