import { hasPriorityRight } from '../priorityRight.ts';
import type { Seat, SeatingPlan, SeatingQuestion } from './seatingPlan.ts';

/** What a seating costs people and bodies. Waiting is counted from the opening of the day, when people come. */
export interface SeatingMeasure {
  readonly seated: number;
  readonly unseated: number;
  readonly meanWaitMinutes: number;
  readonly meanWaitOfPrivilegedMinutes: number;
  /** Privileged people before whom somebody without the right is received by the same official. */
  readonly priorityBreaches: number;
  /** How long representatives of a body must be there, from the first to the last person at a desk; all bodies together. */
  readonly bodyHours: number;
}

/** Measures a seating, whoever made it. */
export function measureSeating({ people, officials }: SeatingQuestion, plan: SeatingPlan): SeatingMeasure {
  const byId = new Map(people.map((person) => [person.id, person]));
  const opening = Math.min(...officials.flatMap(({ slots }) => slots.map(({ from }) => from)));
  const isPrivileged = ({ personId }: Seat) => hasPriorityRight(byId.get(personId)?.privilege ?? null);
  const waits = (seats: readonly Seat[]) => mean(seats.map(({ from }) => from - opening));
  const lastOfRight = new Map<number, number>();
  let priorityBreaches = 0;
  for (const seat of [...plan.seats].sort((a, b) => a.from - b.from)) {
    if (!isPrivileged(seat)) lastOfRight.set(seat.officialId, seat.from);
    else if (lastOfRight.has(seat.officialId)) priorityBreaches += 1;
  }
  const spans = new Map<string, { from: number; to: number }>();
  for (const { personId, officialId, from, to } of plan.seats) {
    for (const bodyId of byId.get(personId)?.bodyIds ?? []) {
      const key = `${officialId} ${bodyId}`;
      const span = spans.get(key);
      spans.set(key, { from: Math.min(from, span?.from ?? from), to: Math.max(to, span?.to ?? to) });
    }
  }
  const bodyMinutes = [...spans.values()].reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    seated: plan.seats.length,
    unseated: plan.unseated.length,
    meanWaitMinutes: waits(plan.seats),
    meanWaitOfPrivilegedMinutes: waits(plan.seats.filter(isPrivileged)),
    priorityBreaches,
    bodyHours: Math.round(bodyMinutes / 6) / 10,
  };
}

function mean(list: readonly number[]): number {
  return list.length === 0 ? 0 : Math.round(list.reduce((sum, one) => sum + one, 0) / list.length);
}
