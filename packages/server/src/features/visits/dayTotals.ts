import { type DayFigures, dayFigures } from '@tyndau/domain/receptions/queue/dayFigures';
import { type BoardPerson, toVisitOfDay } from './visits.store.ts';

/** The figures of one row of the totals: everybody, an official or a district. */
export interface TotalsRow<Key> {
  readonly key: Key;
  readonly figures: DayFigures;
}

/** People by something of theirs, each group with its figures; everybody stands in exactly one group. */
export function totalsBy<Key>(
  people: readonly BoardPerson[],
  keyOf: (person: BoardPerson) => Key,
): TotalsRow<Key>[] {
  const groups = new Map<Key, BoardPerson[]>();
  for (const person of people) groups.set(keyOf(person), [...(groups.get(keyOf(person)) ?? []), person]);
  return [...groups].map(([key, own]) => ({ key, figures: dayFigures(own.map(toVisitOfDay)) }));
}

/** Those who left without having been received: to be called, and asked for another day. */
export function toCallBack(people: readonly BoardPerson[]): BoardPerson[] {
  return people.filter(
    ({ visit, isMovedAway, reception }) =>
      !isMovedAway && visit.state !== 'done' && visit.state !== 'inRoom' && reception.step <= 10,
  );
}
