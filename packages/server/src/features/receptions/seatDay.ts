import { officeTime } from '@tyndau/domain/calendar/officeZone';
import { type PlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { minutesOf, slotsWithin, timeOf } from '@tyndau/domain/receptions/officialHours';
import { whyMayNotReceive } from '@tyndau/domain/receptions/receivingOfficial';
import { measureSeating, type SeatingMeasure } from '@tyndau/domain/receptions/seating/measureSeating';
import { type SeatingBreach, seatingBreaches } from '@tyndau/domain/receptions/seating/seatingBreaches';
import {
  defaultSeatingRules,
  type SeatingOfficial,
  type SeatingPerson,
  type SeatingPlan,
  type SeatingQuestion,
} from '@tyndau/domain/receptions/seating/seatingPlan';
import { seatPeople } from '@tyndau/domain/receptions/seating/seatPeople';
import { lastFridayOf } from '@tyndau/domain/receptions/singleReceptionDay';
import { toPlainDate } from '../../db/dates.ts';
import type { Reception, ReceptionDay } from '../../db/generated/client.ts';
import { inTransaction, Refused, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { listToSeat } from './calendar.store.ts';
import { earlierDeciders } from './earlierDeciders.ts';
import { listOfficialsWithHours, openOn } from './officialHours.store.ts';
import { momentsOf } from './receptionPlace.ts';
import { lockReception } from './takeStep.ts';

/** A place put by hand; the automat leaves it. */
export interface Pin {
  readonly receptionId: number;
  readonly officialId: number;
  readonly time: string;
}

/** A seating of a day as proposed, with what the rules say of it. */
export interface DaySeating {
  readonly day: ReceptionDay;
  readonly receptions: readonly Reception[];
  readonly officialIds: readonly number[];
  readonly plan: SeatingPlan;
  readonly breaches: readonly SeatingBreach[];
  readonly measure: SeatingMeasure;
}

/** Proposes the seating of a day; those put by hand stay, and nothing is written. */
export async function proposeSeating(
  office: Office,
  dayId: number,
  pins: readonly Pin[],
): Promise<DaySeating> {
  office.require('reception.prepare');
  const day = await office.archive.prisma.receptionDay.findUnique({ where: { id: dayId } });
  if (!day) throw new NotFound('receptionDay');
  const receptions = await listToSeat(office, dayId);
  const question = await askQuestion(office, day, receptions, pins);
  const plan = seatPeople(question);
  return {
    day,
    receptions,
    officialIds: question.officials.map(({ id }) => id),
    plan,
    breaches: seatingBreaches(question, plan),
    measure: measureSeating(question, plan),
  };
}

async function askQuestion(
  office: Office,
  day: ReceptionDay,
  receptions: readonly Reception[],
  pins: readonly Pin[],
): Promise<SeatingQuestion> {
  const on = toPlainDate(day.on);
  const all = await listOfficialsWithHours(office);
  const officials = all.flatMap((official): SeatingOfficial[] => {
    const open = openOn(official, on) ?? openOn(official, hoursDayOf(day, on));
    if (!open) return [];
    const prefixes = office.book.competence.byBody.get(official.bodyId) ?? [];
    const slots = slotsWithin(open.stretches, open.slotMinutes);
    const { id, languages, hasVideo } = official;
    return [{ id, questionPrefixes: prefixes, languages, hasVideo, slots }];
  });
  const deciders = await earlierDeciders(office.archive.prisma, receptions);
  const bodies = await bodiesNeeded(office, receptions);
  const people = receptions.map((reception): SeatingPerson => {
    const before = deciders.get(reception.id);
    const pin = pins.find(({ receptionId }) => receptionId === reception.id);
    return {
      id: reception.id,
      bookingNumber: reception.id,
      privilege: reception.privilege,
      questionCode: reception.questionCode,
      language: reception.language,
      isByVideo: reception.format === 'video',
      bodyIds: bodies.get(reception.id) ?? [],
      bannedOfficialIds: before
        ? all.filter((one) => whyMayNotReceive(one, before) !== null).map(({ id }) => id)
        : [],
      wishedOfficialId: reception.officialId,
      pinned: pin ? { officialId: pin.officialId, from: minutesOf(pin.time) } : pinOf(reception),
    };
  });
  return { people, officials, rules: defaultSeatingRules };
}

// A single reception day that was moved off a holiday keeps the hours of its last Friday.
function hoursDayOf({ kind }: ReceptionDay, on: PlainDate): PlainDate {
  return kind === 'single' ? lastFridayOf(yearOf(on), Number(on.slice(5, 7))) : on;
}

// Whoever was put by hand, or has been told an hour already, stays; only the organiser's hand moves him.
function pinOf({ isPinned, step, officialId, startsAt }: Reception): SeatingPerson['pinned'] {
  const stays = isPinned || step > 4;
  if (!stays || officialId === null || !startsAt) return null;
  return { officialId, from: minutesOf(officeTime(startsAt.toISOString())) };
}

async function bodiesNeeded(
  office: Office,
  receptions: readonly Reception[],
): Promise<Map<number, number[]>> {
  const where = { receptionId: { in: receptions.map(({ id }) => id) } };
  const [invited, checked] = await Promise.all([
    office.archive.prisma.receptionInvitation.findMany({
      where,
      select: { receptionId: true, bodyId: true },
    }),
    office.archive.prisma.receptionChecklist.findMany({
      where,
      select: { receptionId: true, competentBodyIds: true },
    }),
  ]);
  const needed = new Map(checked.map(({ receptionId, competentBodyIds }) => [receptionId, competentBodyIds]));
  for (const { receptionId, bodyId } of invited) {
    const list = needed.get(receptionId) ?? [];
    needed.set(receptionId, [...new Set([...list, bodyId])]);
  }
  return needed;
}

export interface AcceptSeatingInput {
  readonly dayId: number;
  readonly places: readonly {
    readonly id: number;
    readonly version: number;
    readonly officialId: number;
    readonly time: string;
    readonly isPinned: boolean;
  }[];
}

/**
 * Accepts a seating in one act: everybody gets his place or nobody does. Only those still before the notice (step 4) are
 * placed anew; whoever was told an hour is moved by himself, with a reason.
 */
export async function acceptSeating(
  office: Office,
  input: AcceptSeatingInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('reception.prepare');
  const day = await office.archive.prisma.receptionDay.findUnique({ where: { id: input.dayId } });
  if (!day) throw new NotFound('receptionDay');
  const on = toPlainDate(day.on);
  const receptions = await listToSeat(office, input.dayId);
  const question = await askQuestion(office, day, receptions, []);
  return inTransaction(office, async (work) => {
    refuseWhenPast(office, on);
    refuseIfAny(hardBreaches(question, input));
    const places = [...input.places].sort((a, b) => a.id - b.id);
    // Freed first: two people may change places.
    const rows = [];
    for (const place of places) {
      const reception = await lockReception(work.tx, office, place.id);
      // A colleague may go on with whoever stays where he is: his card is not touched.
      if (staysAt(reception, place)) continue;
      await requireVersion(work.tx, office, 'reception', reception, place.version);
      if (reception.dayId !== day.id || reception.step > 9) {
        throw new Refused([refusal('SEATING_UNKNOWN', null, { number: reception.number })]);
      }
      rows.push({ reception, place });
    }
    const ids = rows.map(({ reception }) => reception.id);
    await work.tx.reception.updateMany({ where: { id: { in: ids } }, data: { endsAt: null } });
    for (const { reception, place } of rows) await seat(work, office, question, on, reception, place);
    return day.id;
  });
}

function refuseWhenPast(office: Office, on: PlainDate): void {
  if (on < office.today) throw new Refused([refusal('RECEPTION_DATE_IN_PAST')]);
}

type Place = AcceptSeatingInput['places'][number];

function staysAt({ officialId, startsAt, isPinned, step }: Reception, place: Place): boolean {
  if (officialId !== place.officialId || !startsAt) return false;
  const isSameHour = officeTime(startsAt.toISOString()).slice(0, 5) === place.time;
  // Of whoever was told an hour the mark says nothing: he stays anyway.
  return isSameHour && (isPinned === place.isPinned || step > 4);
}

// What no hand may override: one place for one person, the official's hours, bans and competence.
function hardBreaches(question: SeatingQuestion, { places }: AcceptSeatingInput): Refusal[] {
  const plan = planOf(question, places);
  const hard = ['SEATING_UNKNOWN', 'SEATING_TWICE', 'SEATING_OVERLAP', 'SEATING_OUTSIDE_HOURS'];
  const found = seatingBreaches(question, plan);
  const banned = question.people.filter((person) =>
    places.some(({ id, officialId }) => id === person.id && person.bannedOfficialIds.includes(officialId)),
  );
  return [
    ...found
      .filter(({ code }) => hard.includes(code))
      .map(({ code, personId }) => refusal(code, `${personId}`)),
    ...banned.map(({ id }) => refusal('RECEPTION_BY_EARLIER_DECIDER', `${id}`)),
  ];
}

function planOf({ officials }: SeatingQuestion, places: readonly Place[]): SeatingPlan {
  const seats = places.map(({ id, officialId, time, isPinned }) => {
    const from = minutesOf(time);
    const slots = officials.find((one) => one.id === officialId)?.slots ?? [];
    const length = slots[0] ? slots[0].to - slots[0].from : 15;
    return { personId: id, officialId, from, to: from + length, isPinned };
  });
  return { seats, unseated: [] };
}

// The applicant reads it in the notice of the change.
const reasonOf = { kk: 'Қабылдау күнінің кестесі нақтыланды', ru: 'Уточнено расписание дня приёма' } as const;

async function seat(
  { tx, note }: Work,
  office: Office,
  question: SeatingQuestion,
  on: PlainDate,
  reception: Reception,
  place: Place,
): Promise<void> {
  const slot = question.officials.find(({ id }) => id === place.officialId)?.slots[0];
  const moments = momentsOf(on, timeOf(minutesOf(place.time)), slot ? slot.to - slot.from : 15);
  const isSame =
    reception.startsAt?.getTime() === moments.startsAt.getTime() && reception.officialId === place.officialId;
  // Whoever has been told of an hour (step 5 and on) goes back to the notice.
  const goesBack = !isSame && reception.step > 4;
  const after = {
    ...moments,
    officialId: place.officialId,
    isPinned: place.isPinned,
    ...(goesBack ? { state: 'appointed', step: 4 } : {}),
    version: reception.version + 1,
  };
  await tx.reception.update({ where: { id: reception.id }, data: after });
  if (goesBack) {
    await tx.receptionMove.create({
      data: {
        receptionId: reception.id,
        movedAt: office.now,
        movedById: office.signedIn.id,
        fromStartsAt: reception.startsAt,
        toStartsAt: moments.startsAt,
        fromOfficialId: reception.officialId,
        toOfficialId: place.officialId,
        reason: reasonOf[reception.language === 'kk' ? 'kk' : 'ru'],
      },
    });
  }
  const changes = changesBetween(reception as unknown as Record<string, unknown>, after);
  note({ action: 'reception.seat', entity: 'reception', entityId: reception.id, changes });
}
