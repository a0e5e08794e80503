import type { PlainDate } from '../calendar/plainDate.ts';
import { type AbsenceFacts, absenceOn, substituteOn } from '../people/absences.ts';

/** A place at the table of distribution: a registrar, or whoever stands in for one. */
export interface Seat<A extends AbsenceFacts = AbsenceFacts> {
  readonly id: number;
  readonly isPresent: boolean;
  /** Why the registrar is not there. */
  readonly absence: A | null;
  /** Whoever stands in for the absent registrar that day. */
  readonly substituteId: number | null;
  /** Whose place this one takes, being no registrar of the desk otherwise. */
  readonly standsInForId: number | null;
}

/**
 * Who takes part in a distribution on the day. An absent registrar gets nothing; a substitute who may register and has no
 * place of his own takes the absent one's place; one who has a place already does not get two.
 */
export function registrarsAtWork<A extends AbsenceFacts>(
  desk: readonly number[],
  absences: readonly A[],
  on: PlainDate,
  mayRegister: (userId: number) => boolean,
): Seat<A>[] {
  const seats: Seat<A>[] = [];
  const taken = new Set(desk);
  for (const id of desk) {
    const absence = absenceOn(absences, id, on);
    const substituteId = absence ? substituteOn(absences, id, on) : null;
    seats.push({ id, isPresent: absence === null, absence, substituteId, standsInForId: null });
    if (substituteId === null || taken.has(substituteId) || !mayRegister(substituteId)) continue;
    taken.add(substituteId);
    seats.push({ id: substituteId, isPresent: true, absence: null, substituteId: null, standsInForId: id });
  }
  return seats;
}
