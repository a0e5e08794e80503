import { addMonths, plainDate } from '@tyndau/domain/calendar/plainDate';
import { openAssignments } from './assignments.ts';
import { writeConsultations } from './consultations.ts';
import { DAY_SECONDS, type DayNumber, dayNumber, type Moment } from './demoDays.ts';
import { handedAt, momentAfterPack } from './deskBook.ts';
import { playDesk, writeAbsences } from './distributions.ts';
import { writeNotices } from './notices.ts';
import { writePostalDeliveries } from './postalDeliveries.ts';
import { apportion } from './random.ts';
import {
  hasIntake,
  type IntakeHands,
  inventLetter,
  type Letter,
  registrationMoment,
  secondOfReceipt,
  writeIntake,
} from './receiveLetter.ts';
import { openReceptions } from './receptions.ts';
import { registerLetter } from './registerLetter.ts';
import { keepSample, type WorldState } from './worldState.ts';

/** Letters that lie on the table when the demonstration opens. */
const WAITING = 60;
const OFFICE_OPENS = 9 * 3600;
const OFFICE_CLOSES = 18.5 * 3600;

/** Letters after which the rows that were written so far may go on their way: some milliseconds of work. */
const BREATH_LETTERS = 16;

/** How many letters of a day come to the counter, and how many outside its hours. */
interface DayPlan {
  readonly day: DayNumber;
  readonly office: number;
  readonly night: number;
}

/** The first day of the demonstration: two years before the last. */
export function firstDayOf(lastDay: DayNumber): DayNumber {
  const date = new Date(lastDay * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return dayNumber(addMonths(plainDate(date), -24));
}

/**
 * Plays two years of letters day by day: received, registered, considered, answered, and all of it written to the
 * journal in the order of the clock. Yields how much is done, so that the rows can be taken away in between.
 */
export function* playWorld(world: WorldState, appeals: number, seed: number): Generator<number> {
  const { days, lastDay } = world;
  const firstDay = firstDayOf(lastDay);
  const isOpenToday = days.isWorking(lastDay) && world.now >= lastDay * DAY_SECONDS + OFFICE_OPENS + 1800;
  const waiting = Math.min(WAITING, Math.ceil(appeals / 8));
  const today = isOpenToday ? Math.min(45, Math.ceil(appeals / 600)) : 0;
  const plan = planDays(world, firstDay, appeals - today);
  // A world for tests has fewer of everything.
  const share = Math.min(1, appeals / 26_000);
  const receptions = openReceptions(world, firstDay, seed, share);
  const assignments = openAssignments(world, firstDay, Math.max(20, Math.round(400 * share)));
  let pending: Letter[] = [];
  for (const { day, office, night } of plan) {
    const done = (day - firstDay) / (lastDay - firstDay + 1);
    for (const reason of world.waking.get(day) ?? []) wake(world, reason);
    world.waking.delete(day);
    for (const _ of receive(world, day, office, night, pending)) yield done;
    if (days.isWorking(day)) {
      for (const _ of register(
        world,
        pending.filter(({ registeredOn }) => registeredOn === day),
      ))
        yield done;
      pending = pending.filter(({ registeredOn }) => registeredOn !== day);
      playDesk(world, day);
      receptions.playDay(day);
      assignments.playDay(day);
      writeConsultations(world, day);
      // A day's entries are complete when the day is: whatever happens later is noted on later days.
      world.journal.closeDay(day - 1);
    }
    yield done;
  }
  yield* playToday(world, pending, today, waiting);
  receptions.playDay(lastDay);
  assignments.playDay(lastDay);
  writeConsultations(world, lastDay);
  writeAbsences(world);
  writeNotices(world);
  writePostalDeliveries(world);
  world.journal.closeDay(lastDay);
  world.traces.close();
  yield 1;
}

function wake(world: WorldState, reason: WorldState['unsettled'][number]): void {
  const { dice } = world;
  if (reason.ordinal > 1 || dice.chance(0.08)) keepSample(dice, world.stubborn, reason, 400);
  else keepSample(dice, world.unsettled, reason, 4000);
}

// Letters grow from year to year, faster in the last months, and dip in January and in the holiday months.
const monthly = [0.86, 1, 1.08, 1.06, 1, 0.98, 0.9, 0.92, 1.05, 1.1, 1.12, 1.04];
const weekly = [1.25, 1.1, 1, 0.95, 0.86];

/** Spreads the letters over the days up to the last evening before today. */
function planDays({ days, lastDay }: WorldState, firstDay: DayNumber, letters: number): DayPlan[] {
  const count = lastDay - firstDay;
  // What comes after the last closing before today would be registered today or later.
  const closing = days.plusWorking(lastDay, -1);
  const weights: number[] = [];
  for (let day = firstDay; day < lastDay; day += 1) {
    const part = (day - firstDay) / count;
    const growth = 0.62 + 0.7 * part + Math.max(0, part - 0.86) * 3.4;
    const month = monthly[Number(days.dateOf(day).slice(5, 7)) - 1] ?? 1;
    const weekday = (((day + 3) % 7) + 7) % 7;
    const isWorking = days.isWorking(day);
    weights.push(isWorking ? growth * month * (weekly[weekday] ?? 1) * 0.9 : 0);
    weights.push(day >= closing ? 0 : growth * month * (isWorking ? 0.1 : 0.12));
  }
  const parts = apportion(letters, weights);
  return Array.from({ length: count }, (_, index) => ({
    day: firstDay + index,
    office: parts[index * 2] ?? 0,
    night: parts[index * 2 + 1] ?? 0,
  }));
}

/** Receives the letters of one day in the order of the clock, and rests in between. */
function* receive(
  world: WorldState,
  day: DayNumber,
  office: number,
  night: number,
  into: Letter[],
): Generator<undefined, void> {
  const { dice } = world;
  const moments: { at: Moment; isOffice: boolean }[] = [];
  const isWorking = world.days.isWorking(day);
  for (let left = office; left > 0; left -= 1) {
    moments.push({ at: day * DAY_SECONDS + secondOfReceipt(dice, true), isOffice: true });
  }
  for (let left = night; left > 0; left -= 1) {
    const second = isWorking ? secondOfReceipt(dice, false) : 8 * 3600 + dice.below(15 * 3600);
    moments.push({ at: day * DAY_SECONDS + second, isOffice: false });
  }
  moments.sort((a, b) => a.at - b.at);
  for (const [index, { at, isOffice }] of moments.entries()) {
    into.push(receiveOne(world, at, isOffice));
    if (isTimeToRest(index)) yield;
  }
}

const isTimeToRest = (letters: number): boolean => letters % BREATH_LETTERS === 0;

function receiveOne(world: WorldState, at: Moment, isOffice: boolean): Letter {
  const letter = inventLetter(world, at, isOffice);
  const { next } = world;
  if (!hasIntake(letter.source)) return { ...letter, intakeId: null };
  next.intakes += 1;
  return { ...letter, intakeId: next.intakes - 1 };
}

/** Registers the letters of one day in the order in which the registrars come to them, and rests in between. */
function* register(
  world: WorldState,
  letters: readonly Letter[],
  until = world.now,
): Generator<undefined, void> {
  const { dice, cast } = world;
  const due = letters
    .map((letter) => {
      const at = Math.min(registrationMoment(dice, letter), until);
      return { letter, at: momentAfterPack(world.desk, letter, at) };
    })
    .sort((a, b) => a.at - b.at);
  const handsOf = new Map<Letter, IntakeHands>();
  const shift = dice.below(cast.registrars.length);
  let ofPack = 0;
  const turns = due.map(({ letter, at }, index) => {
    const own = Math.max(letter.receivedAt, at - 600);
    const handed = letter.intakeId === null ? null : handedAt(world.desk, letter);
    const table = letter.registeredOn === world.lastDay ? cast.registrarsToday : cast.registrars;
    const turn = world.desk.turns.get(letter.registeredOn) ?? 0;
    // The pack of the day goes round from the day's own place; other letters are taken by whoever is free.
    const place = handed === null ? index + shift : turn + ofPack++;
    const registrar = table[place % table.length] ?? cast.clerk;
    handsOf.set(letter, {
      registrarId: registrar.id,
      takenAt: handed ?? own,
      isRegistered: true,
      isOfPack: handed !== null,
    });
    return { letter, at, registrar };
  });
  // Through numbers run in the order of acceptance, numbers of cards in the order of registration.
  for (const [index, letter] of letters.entries()) {
    writeIntake(world, letter, handsOf.get(letter) ?? null);
    if (isTimeToRest(index)) yield;
  }
  for (const [index, { letter, at, registrar }] of turns.entries()) {
    registerLetter(world, letter, at, registrar);
    if (isTimeToRest(index)) yield;
  }
}

/** Today: letters since the last closing, a part of them registered by now, the others waiting, some in hand. */
function* playToday(
  world: WorldState,
  pending: readonly Letter[],
  registered: number,
  waiting: number,
): Generator<number> {
  const { dice, days, lastDay, now, cast } = world;
  if (pending.length > 0) throw new Error('Letters of earlier days were left unregistered');
  const since = days.plusWorking(lastDay, -1) * DAY_SECONDS + OFFICE_CLOSES;
  const opened = lastDay * DAY_SECONDS + OFFICE_OPENS;
  const isOpen = days.isWorking(lastDay) && now > opened + 600;
  const until = now - 300;
  const before = Math.max(since, until - 5 * 86_400);
  const moments = Array.from({ length: registered + waiting }, (_, index) => {
    const isOffice = isOpen && dice.chance(0.6);
    const isEarly = index < registered;
    if (isOffice)
      return { at: opened + dice.below(Math.max(1, (until - opened) * (isEarly ? 0.6 : 1))), isOffice };
    return { at: before + dice.below(Math.max(1, (isOpen ? opened : until) - before)), isOffice };
  });
  moments.sort((a, b) => a.at - b.at);
  const letters = moments.map(({ at, isOffice }) => receiveOne(world, at, isOffice));
  const early = letters.slice(0, registered);
  for (const _ of register(world, early, now - 60)) yield 1;
  for (const letter of letters.slice(registered)) {
    if (letter.intakeId === null) continue;
    const isTaken = dice.chance(0.25);
    const takenAt = letter.receivedAt + dice.below(Math.max(1, now - letter.receivedAt));
    const registrarId = dice.pick(cast.registrarsToday).id;
    writeIntake(world, letter, isTaken ? { registrarId, takenAt, isRegistered: false } : null);
  }
}
