import { fits, whyUnseated } from './fitness.ts';
import type { Seat, SeatingPlan, SeatingQuestion } from './seatingPlan.ts';

/** How it is done without a system: by booking, each to the earliest free place of anybody who may receive him. */
export function firstComeSeating({ people, officials }: SeatingQuestion): SeatingPlan {
  const taken = new Map(officials.map(({ id }) => [id, 0]));
  const seats: Seat[] = [];
  const unseated: SeatingPlan['unseated'][number][] = [];
  for (const person of [...people].sort((a, b) => a.bookingNumber - b.bookingNumber)) {
    const places = officials.flatMap((official) => {
      const slot = official.slots[taken.get(official.id) ?? 0];
      return slot && fits(person, official) ? [{ official, slot }] : [];
    });
    const [first] = places.sort((a, b) => a.slot.from - b.slot.from);
    if (!first) {
      unseated.push(whyUnseated(person, officials));
      continue;
    }
    taken.set(first.official.id, (taken.get(first.official.id) ?? 0) + 1);
    seats.push({ personId: person.id, officialId: first.official.id, ...first.slot, isPinned: false });
  }
  return { seats, unseated };
}
