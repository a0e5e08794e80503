import { hasPriorityRight } from '../priorityRight.ts';
import type { Visit } from './visit.ts';

/** Somebody who waits in the hall. */
export interface Waiting extends Pick<Visit, 'state' | 'officialId' | 'isReserve' | 'readyAt' | 'isPutBack'> {
  /** The order of booking; whoever comes on the day books last. */
  readonly bookingNumber: number;
  readonly privilege: string | null;
  /** The hour he was told; null for those who came on the day itself. Milliseconds. */
  readonly plannedAt: number | null;
}

/** An appointed hour has come a little before it strikes: nobody sits before an empty room for minutes. */
const EARLY_MS = 5 * 60_000;

/**
 * In which order those who wait are called:
 * 1. the reserve after everybody else;
 * 2. whoever has the priority right first; between its classes there is no order;
 * 3. inside a class those whose turn has come: an appointed hour that has struck, by the hour; then those without an
 *    hour (they came on the day, or were put back into the queue), by the moment since which they wait; last those who
 *    are early for their hour;
 * 4. equals in the order of booking.
 * The moment plays a part only in 3; two people are never compared by anything outside themselves, so that nobody's
 * place depends on who else is there.
 */
export function callOrder<Person extends Waiting>(people: readonly Person[], now: number): Person[] {
  const waiting = people.filter(({ state }) => state === 'arrived');
  return waiting.sort((one, other) => {
    const [a, b] = [keyOf(one, now), keyOf(other, now)];
    const index = a.findIndex((value, place) => value !== b[place]);
    return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
  });
}

/** Whoever is to be called next to the official: of his own queue, else of the reserve that nobody has. */
export function nextFor<Person extends Waiting>(
  people: readonly Person[],
  officialId: number,
  now: number,
): Person | null {
  const mine = people.filter((one) => one.officialId === officialId || one.isReserve);
  return callOrder(mine, now)[0] ?? null;
}

function keyOf(person: Waiting, now: number): readonly number[] {
  const { isReserve, privilege, plannedAt, isPutBack, readyAt, bookingNumber } = person;
  const hour = isPutBack ? null : plannedAt;
  const turn = hour === null ? 1 : hour - EARLY_MS <= now ? 0 : 2;
  const moment = hour ?? readyAt ?? 0;
  return [Number(isReserve), Number(!hasPriorityRight(privilege)), turn, moment, bookingNumber];
}
