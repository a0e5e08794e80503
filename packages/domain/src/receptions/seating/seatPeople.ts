import type { Stretch } from '../officialHours.ts';
import { assignOfficials } from './assignOfficials.ts';
import { whyUnseated } from './fitness.ts';
import { orderQueue } from './orderQueue.ts';
import type { Seat, SeatingOfficial, SeatingPerson, SeatingPlan, SeatingQuestion } from './seatingPlan.ts';

/**
 * Seats the people of a reception day: first an official for each (competence, bans, language, video, in the order of
 * right), then the order of each queue (priority right, bodies needed together). Those put by hand stay where they are;
 * who finds no place is named with the reason.
 */
export function seatPeople(question: SeatingQuestion): SeatingPlan {
  const lists = assignOfficials(question);
  const seats = question.officials.flatMap((official) => {
    const pinned = pinnedSeats(official, question.people);
    const free = official.slots.filter(
      (slot) => !pinned.some((seat) => seat.from < slot.to && seat.to > slot.from),
    );
    return [...pinned, ...fill(official, free, orderQueue(lists.get(official.id) ?? [], question.rules))];
  });
  const seated = new Set(seats.map(({ personId }) => personId));
  const unseated = question.people
    .filter(({ id }) => !seated.has(id))
    .map((person) => whyUnseated(person, question.officials));
  return { seats: seats.sort((a, b) => a.from - b.from || a.officialId - b.officialId), unseated };
}

function pinnedSeats({ id, slots }: SeatingOfficial, people: readonly SeatingPerson[]): Seat[] {
  const [first] = slots;
  const length = first ? first.to - first.from : 0;
  return people.flatMap(({ id: personId, pinned }) => {
    if (pinned?.officialId !== id) return [];
    return [{ personId, officialId: id, from: pinned.from, to: pinned.from + length, isPinned: true }];
  });
}

function fill({ id }: SeatingOfficial, free: readonly Stretch[], queue: readonly SeatingPerson[]): Seat[] {
  return queue.flatMap((person, place) => {
    const slot = free[place];
    return slot ? [{ personId: person.id, officialId: id, ...slot, isPinned: false }] : [];
  });
}
