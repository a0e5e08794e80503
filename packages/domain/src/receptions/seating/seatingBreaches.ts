import { type Refusal, refusalOf } from '../../kernel/refusal.ts';
import { hasPriorityRight } from '../priorityRight.ts';
import { fits } from './fitness.ts';
import type { Seat, SeatingPerson, SeatingPlan, SeatingQuestion } from './seatingPlan.ts';

export const seatingBreachCodes = [
  'SEATING_UNKNOWN',
  'SEATING_TWICE',
  'SEATING_OVERLAP',
  'SEATING_OUTSIDE_HOURS',
  'SEATING_UNFIT_OFFICIAL',
  'SEATING_PIN_MOVED',
  'SEATING_PRIORITY',
  'SEATING_OVERTAKEN',
  'SEATING_LEFT_OUT',
] as const;

export type SeatingBreachCode = (typeof seatingBreachCodes)[number];

export interface SeatingBreach extends Refusal<SeatingBreachCode> {
  readonly personId: number;
  /** The other one the rule speaks of. */
  readonly otherId: number | null;
}

interface Placed {
  readonly seat: Seat;
  readonly person: SeatingPerson;
}

/**
 * Judges a seating by the rules alone, whoever made it: an automat, an organiser's hand, or both. What was pinned by hand
 * breaks no rule of the queue (the organiser answers for it), but must still fit its official and its hours.
 */
export function seatingBreaches(question: SeatingQuestion, plan: SeatingPlan): SeatingBreach[] {
  const people = new Map(question.people.map((person) => [person.id, person]));
  const placed = plan.seats.flatMap((seat) => {
    const person = people.get(seat.personId);
    return person ? [{ seat, person }] : [];
  });
  const unknown = plan.seats.filter(({ personId }) => !people.has(personId));
  return [
    ...unknown.map((seat) => breach('SEATING_UNKNOWN', seat.personId)),
    ...oncePerPerson(placed),
    ...placed.flatMap((one) => placeBreaches(one, question)),
    ...question.officials.flatMap(({ id }) => queueBreaches(queueOf(placed, id), question)),
    ...pinBreaches(question.people, plan.seats),
    ...leftOut(question, placed),
  ];
}

function breach(code: SeatingBreachCode, personId: number, otherId: number | null = null): SeatingBreach {
  return { ...refusalOf(code), personId, otherId };
}

function queueOf(placed: readonly Placed[], officialId: number): Placed[] {
  return placed
    .filter(({ seat }) => seat.officialId === officialId)
    .sort((a, b) => a.seat.from - b.seat.from);
}

function oncePerPerson(placed: readonly Placed[]): SeatingBreach[] {
  const seen = new Set<number>();
  return placed.flatMap(({ person }) => {
    if (seen.has(person.id)) return [breach('SEATING_TWICE', person.id)];
    seen.add(person.id);
    return [];
  });
}

function placeBreaches({ seat, person }: Placed, { officials }: SeatingQuestion): SeatingBreach[] {
  const official = officials.find(({ id }) => id === seat.officialId);
  if (!official) return [breach('SEATING_UNKNOWN', person.id)];
  const list: SeatingBreach[] = [];
  if (!fits(person, official)) list.push(breach('SEATING_UNFIT_OFFICIAL', person.id));
  const isOpen = official.slots.some(({ from, to }) => from <= seat.from && seat.from < to);
  if (!isOpen) list.push(breach('SEATING_OUTSIDE_HOURS', person.id));
  return list;
}

function queueBreaches(queue: readonly Placed[], { rules }: SeatingQuestion): SeatingBreach[] {
  const list: SeatingBreach[] = [];
  for (let later = 1; later < queue.length; later += 1) {
    const before = queue[later - 1] as Placed;
    const one = queue[later] as Placed;
    if (one.seat.from < before.seat.to) list.push(breach('SEATING_OVERLAP', one.person.id, before.person.id));
  }
  const free = queue.filter(({ seat }) => !seat.isPinned);
  for (const [place, { person }] of free.entries()) {
    const ahead = free.slice(0, place).map((one) => one.person);
    if (hasPriorityRight(person.privilege)) {
      const other = ahead.find(({ privilege }) => !hasPriorityRight(privilege));
      if (other) list.push(breach('SEATING_PRIORITY', person.id, other.id));
    }
    if (overtakers(person, ahead).length > rules.mostOvertaken)
      list.push(breach('SEATING_OVERTAKEN', person.id));
  }
  return list;
}

function overtakers(person: SeatingPerson, ahead: readonly SeatingPerson[]): SeatingPerson[] {
  const isPrivileged = hasPriorityRight(person.privilege);
  return ahead.filter(
    (other) =>
      hasPriorityRight(other.privilege) === isPrivileged && other.bookingNumber > person.bookingNumber,
  );
}

function pinBreaches(people: readonly SeatingPerson[], seats: readonly Seat[]): SeatingBreach[] {
  return people.flatMap(({ id, pinned }) => {
    if (!pinned) return [];
    const seat = seats.find(({ personId }) => personId === id);
    const isKept = seat?.officialId === pinned.officialId && seat.from === pinned.from;
    return isKept ? [] : [breach('SEATING_PIN_MOVED', id)];
  });
}

// Nobody is left out while somebody behind him has a place that he could have had.
function leftOut({ people, officials }: SeatingQuestion, placed: readonly Placed[]): SeatingBreach[] {
  const seated = new Set(placed.map(({ person }) => person.id));
  return people.flatMap((person) => {
    if (seated.has(person.id)) return [];
    const behind = placed.find(({ seat, person: other }) => {
      const official = officials.find(({ id }) => id === seat.officialId);
      return !seat.isPinned && official && fits(person, official) && isBehind(other, person);
    });
    return behind ? [breach('SEATING_LEFT_OUT', person.id, behind.person.id)] : [];
  });
}

function isBehind(other: SeatingPerson, person: SeatingPerson): boolean {
  const [theirs, ours] = [hasPriorityRight(other.privilege), hasPriorityRight(person.privilege)];
  return theirs === ours ? other.bookingNumber > person.bookingNumber : ours;
}
