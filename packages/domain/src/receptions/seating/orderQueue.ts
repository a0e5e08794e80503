import { hasPriorityRight } from '../priorityRight.ts';
import type { SeatingPerson, SeatingRules } from './seatingPlan.ts';

/**
 * The queue of one official: the privileged first; inside a class by booking, except that somebody who needs the bodies
 * that are in the room already may come a few places early, as long as nobody is overtaken too often.
 */
export function orderQueue(
  people: readonly SeatingPerson[],
  { mostOvertaken }: SeatingRules,
): SeatingPerson[] {
  const byBooking = [...people].sort((a, b) => a.bookingNumber - b.bookingNumber);
  const privileged = byBooking.filter(({ privilege }) => hasPriorityRight(privilege));
  const others = byBooking.filter(({ privilege }) => !hasPriorityRight(privilege));
  const first = bringTogether(privileged, [], mostOvertaken);
  return [...first, ...bringTogether(others, first.at(-1)?.bodyIds ?? [], mostOvertaken)];
}

function bringTogether(
  waiting: readonly SeatingPerson[],
  inRoom: readonly number[],
  mostOvertaken: number,
): SeatingPerson[] {
  const left = waiting.map((person) => ({ person, overtaken: 0 }));
  const queue: SeatingPerson[] = [];
  let bodies = inRoom;
  while (left.length > 0) {
    const index = nextIndex(left, bodies, mostOvertaken);
    for (const before of left.slice(0, index)) before.overtaken += 1;
    const [next] = left.splice(index, 1);
    if (!next) break;
    queue.push(next.person);
    if (next.person.bodyIds.length > 0) bodies = next.person.bodyIds;
  }
  return queue;
}

// Whoever has been overtaken as often as may be is passed by nobody any more: the search ends with him.
function nextIndex(
  left: readonly { readonly person: SeatingPerson; readonly overtaken: number }[],
  bodies: readonly number[],
  mostOvertaken: number,
): number {
  for (let index = 0; index < left.length; index += 1) {
    const one = left[index];
    if (one?.person.bodyIds.some((id) => bodies.includes(id))) return index;
    if (one && one.overtaken >= mostOvertaken) return 0;
  }
  return 0;
}
