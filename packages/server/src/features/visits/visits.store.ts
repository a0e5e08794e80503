import { officeDate } from '@tyndau/domain/calendar/officeZone';
import { addDays, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Waiting } from '@tyndau/domain/receptions/queue/callOrder';
import type { VisitOfDay } from '@tyndau/domain/receptions/queue/dayFigures';
import { expectedVisit, type Visit, type VisitState } from '@tyndau/domain/receptions/queue/visit';
import { Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import type { Reception, ReceptionVisit } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { momentsOf } from '../receptions/receptionPlace.ts';
import { visibleReceptions } from '../receptions/receptions.store.ts';

const columns = columnsOf(Prisma.ReceptionScalarFieldEnum, 'r');

/** A person on the board of a day. */
export interface BoardPerson {
  readonly on: PlainDate;
  readonly reception: Reception;
  /** Null until somebody has seen him. */
  readonly row: ReceptionVisit | null;
  readonly visit: Visit;
  /** He was put off to another day on the day itself. */
  readonly isMovedAway: boolean;
}

/** Everybody of the day whom the viewer may know of, in the order of booking; or only those of the ids. */
export async function listBoard(
  office: Office,
  on: PlainDate,
  ids?: readonly number[],
): Promise<BoardPerson[]> {
  const only = ids ? Prisma.sql`r.id = ANY(${[...ids]})` : Prisma.sql`TRUE`;
  const day = fromPlainDate(on);
  const { startsAt: dayStart } = momentsOf(on, '00:00', 0);
  const { startsAt: dayEnd } = momentsOf(addDays(on, 1), '00:00', 0);
  const [receptions, rows, days] = await Promise.all([
    office.archive.read<Reception>(Prisma.sql`
      SELECT ${columns} FROM receptions r WHERE r.id IN (
          SELECT id FROM receptions WHERE step >= 4 AND day_id IN (SELECT id FROM reception_days WHERE "on" = ${on}::date)
          UNION SELECT reception_id FROM reception_visits WHERE "on" = ${on}::date
          UNION SELECT reception_id FROM reception_moves
            WHERE from_starts_at >= ${dayStart} AND from_starts_at < ${dayEnd} AND moved_at >= ${dayStart})
        AND r.state NOT IN ('declined', 'leftWithoutConsideration', 'cancelled')
        AND ${only} AND ${visibleReceptions(office)} ORDER BY r.id`),
    office.archive.prisma.receptionVisit.findMany({
      where: { on: day, ...(ids ? { receptionId: { in: [...ids] } } : {}) },
    }),
    office.archive.prisma.receptionDay.findMany({ where: { on: day }, select: { id: true } }),
  ]);
  const rowOf = new Map(rows.map((row) => [row.receptionId, row]));
  return receptions.map((reception) => {
    const row = rowOf.get(reception.id) ?? null;
    const isMovedAway = !days.some(({ id }) => id === reception.dayId);
    return { on, reception, row, visit: toVisit(reception, row), isMovedAway };
  });
}

/** The facts of a visit as the law knows them. */
export function toVisit(
  reception: Pick<Reception, 'officialId' | 'state' | 'cameAt'>,
  row: ReceptionVisit | null,
): Visit {
  if (!row) return withoutBoard(reception);
  const isTaken = row.state === 'inRoom' || row.state === 'done';
  return {
    state: row.state as VisitState,
    officialId: isTaken ? row.officialId : row.isReserve ? null : reception.officialId,
    isReserve: row.isReserve,
    isPutBack: row.isPutBack,
    arrivedAt: row.arrivedAt?.getTime() ?? null,
    readyAt: row.readyAt?.getTime() ?? null,
    summonedAt: row.summonedAt?.getTime() ?? null,
    beganAt: row.beganAt?.getTime() ?? null,
    endedAt: row.endedAt?.getTime() ?? null,
  };
}

// Whoever was received without the board (step 10 was taken on the card) is not expected any more.
function withoutBoard({
  officialId,
  state,
  cameAt,
}: Pick<Reception, 'officialId' | 'state' | 'cameAt'>): Visit {
  const visit = expectedVisit(officialId);
  if (state === 'notAppeared') return { ...visit, state: 'missed' };
  return cameAt ? { ...visit, state: 'done', arrivedAt: cameAt.getTime(), readyAt: cameAt.getTime() } : visit;
}

/** The person as the queue sees him. */
export function toWaiting({ reception, visit }: BoardPerson): Waiting {
  return {
    ...visit,
    bookingNumber: reception.id,
    privilege: reception.privilege,
    plannedAt: reception.startsAt?.getTime() ?? null,
  };
}

/** The person as the totals of the day see him. */
export function toVisitOfDay({ reception, visit, row }: BoardPerson): VisitOfDay {
  return {
    ...visit,
    plannedAt: reception.startsAt?.getTime() ?? null,
    outcome: row?.outcome ?? reception.result,
    isWalkIn: row?.isWalkIn ?? false,
  };
}

/** The day on which the act was done, in the office's zone. */
export const dayOfMoment = (at: Date) => officeDate(at.toISOString());

/** The row of a person's day, if there is one. */
export function findVisit(
  tx: Pick<Transaction, 'receptionVisit'>,
  receptionId: number,
  on: PlainDate,
): Promise<ReceptionVisit | null> {
  return tx.receptionVisit.findUnique({
    where: { receptionId_on: { receptionId, on: fromPlainDate(on) } },
  });
}

/** Rooms of the day by official. */
export async function listRooms(
  office: Pick<Office, 'archive'>,
  on: PlainDate,
): Promise<ReadonlyMap<number, string>> {
  const rows = await office.archive.prisma.receptionRoom.findMany({ where: { on: fromPlainDate(on) } });
  return new Map(rows.map(({ officialId, room }) => [officialId, room]));
}

/** Today where people are received today; else the next reception day, or the last one. */
export async function findBoardDay(office: Office): Promise<PlainDate> {
  const rows = await office.archive.read<{ on: Date }>(Prisma.sql`
    SELECT d."on" FROM reception_days d WHERE EXISTS (SELECT 1 FROM receptions r WHERE r.day_id = d.id)
    ORDER BY (d."on" < ${office.today}::date), abs(d."on" - ${office.today}::date) LIMIT 1`);
  return rows[0] ? toPlainDate(rows[0].on) : office.today;
}
