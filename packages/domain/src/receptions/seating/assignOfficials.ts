import { hasPriorityRight } from '../priorityRight.ts';
import { fits } from './fitness.ts';
import type { SeatingOfficial, SeatingPerson, SeatingQuestion } from './seatingPlan.ts';

/** People by official; who found no place is in nobody's list. */
export type Lists = Map<number, SeatingPerson[]>;

/** The order in which places are given: the privileged first, each class in the order of booking. */
export function byRight(a: SeatingPerson, b: SeatingPerson): number {
  const right = Number(hasPriorityRight(b.privilege)) - Number(hasPriorityRight(a.privilege));
  return right || a.bookingNumber - b.bookingNumber;
}

interface Desk {
  readonly official: SeatingOfficial;
  /** Places not taken by those put by hand. */
  readonly capacity: number;
  readonly people: SeatingPerson[];
}

/**
 * Gives each person an official. People come in the order of right; whoever finds full desks may have somebody moved over
 * to another desk, and he to a third: nobody already placed loses a place (augmenting paths), so the set of the seated is
 * the best one in the order of right: nobody is left out in favour of somebody behind him.
 */
export function assignOfficials({ people, officials }: SeatingQuestion): Lists {
  const desks = officials.map((official) => openDesk(official, people));
  const byId = new Map(desks.map((desk) => [desk.official.id, desk]));
  const free = people.filter(({ pinned }) => pinned === null).sort(byRight);
  for (const person of free) {
    const fitting = desks.filter(({ official }) => fits(person, official));
    const open = fitting.filter(isOpen);
    const chosen = open.length > 0 ? bestDesk(person, open) : makeRoom(fitting, desks);
    chosen?.people.push(person);
  }
  evenOut(desks);
  return new Map([...byId].map(([id, desk]) => [id, desk.people]));
}

function openDesk(official: SeatingOfficial, people: readonly SeatingPerson[]): Desk {
  const taken = official.slots.filter(({ from, to }) =>
    people.some(
      ({ pinned }) => pinned?.officialId === official.id && pinned.from < to && pinned.from >= from,
    ),
  );
  return { official, capacity: official.slots.length - taken.length, people: [] };
}

const isOpen = ({ people, capacity }: Desk) => people.length < capacity;

const loadOf = ({ people, capacity }: Desk) => people.length / Math.max(1, capacity);

// The wished official; else where the same bodies are already needed, and where the queue is short; a specialist before
// one who takes every question.
function bestDesk(person: SeatingPerson, desks: readonly Desk[]): Desk | undefined {
  const cost = (desk: Desk) => {
    const shared = desk.people.some(({ bodyIds }) => bodyIds.some((id) => person.bodyIds.includes(id)));
    const isWished = desk.official.id === person.wishedOfficialId;
    const isGeneral = desk.official.questionPrefixes.length === 0;
    return loadOf(desk) - (isWished ? 10 : 0) - (shared ? 0.15 : 0) + (isGeneral ? 0.1 : 0);
  };
  let best: Desk | undefined;
  for (const desk of desks) if (!best || cost(desk) < cost(best)) best = desk;
  return best;
}

interface Handover {
  readonly desk: Desk;
  readonly before: Handover | null;
  /** Who goes from the desk before to this one. */
  readonly person: SeatingPerson | null;
}

// A search in breadth over desks: the shortest chain of handovers that ends at a desk with a free place.
function makeRoom(fitting: readonly Desk[], desks: readonly Desk[]): Desk | undefined {
  const seen = new Set<Desk>(fitting);
  const queue: Handover[] = fitting.map((desk) => ({ desk, before: null, person: null }));
  for (let place = 0; place < queue.length; place += 1) {
    const link = queue[place] as Handover;
    if (isOpen(link.desk)) return handOver(link);
    for (const desk of desks) {
      if (seen.has(desk)) continue;
      const person = link.desk.people.findLast((one) => fits(one, desk.official));
      if (!person) continue;
      seen.add(desk);
      queue.push({ desk, before: link, person });
    }
  }
  return undefined;
}

function handOver(last: Handover): Desk {
  let link = last;
  while (link.before !== null && link.person !== null) {
    const from = link.before.desk.people;
    from.splice(from.indexOf(link.person), 1);
    link.desk.people.push(link.person);
    link = link.before;
  }
  return link.desk;
}

const MOST_ROUNDS = 4;

// People of long queues go over to short ones, whoever has the least to lose first: the waiting of the day grows with the
// square of a queue.
function evenOut(desks: readonly Desk[]): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let isChanged = false;
    for (const from of [...desks].sort((a, b) => b.people.length - a.people.length)) {
      for (const person of [...from.people].reverse()) {
        if (person.wishedOfficialId === from.official.id) continue;
        const to = shortest(person, from, desks);
        if (!to) continue;
        from.people.splice(from.people.indexOf(person), 1);
        to.people.push(person);
        isChanged = true;
      }
    }
    if (!isChanged) return;
  }
}

function shortest(person: SeatingPerson, from: Desk, desks: readonly Desk[]): Desk | undefined {
  let best: Desk | undefined;
  for (const desk of desks) {
    if (desk === from || !isOpen(desk) || desk.people.length > from.people.length - 2) continue;
    if (best && desk.people.length >= best.people.length) continue;
    if (fits(person, desk.official)) best = desk;
  }
  return best;
}
