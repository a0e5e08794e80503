import type { ReceptionOutcome } from '../receptionOutcomes.ts';
import type { Visit } from './visit.ts';

/** A person's day as the totals see it. */
export interface VisitOfDay extends Visit {
  readonly plannedAt: number | null;
  readonly outcome: string | null;
  readonly isWalkIn: boolean;
}

/** Median and longest, in whole minutes; null where nothing was measured. */
export interface Spread {
  readonly medianMinutes: number | null;
  readonly longestMinutes: number | null;
}

export interface DayFigures {
  readonly people: number;
  readonly walkIns: number;
  /** Somebody saw them: everybody but those expected and those who did not come. */
  readonly came: number;
  readonly received: number;
  readonly missed: number;
  /** Neither here nor given up yet. */
  readonly expected: number;
  readonly outcomes: Readonly<Partial<Record<ReceptionOutcome, number>>>;
  /** From the arrival, or the appointed hour where he came before it, to the beginning. */
  readonly waiting: Spread;
  readonly duration: Spread;
}

/** The totals of a day, of an official or of a district: came + missed + expected = people. */
export function dayFigures(visits: readonly VisitOfDay[]): DayFigures {
  const received = visits.filter(({ state }) => state === 'done');
  const missed = visits.filter(({ state }) => state === 'missed').length;
  const expected = visits.filter(({ state }) => state === 'expected').length;
  const outcomes: Partial<Record<string, number>> = {};
  for (const { outcome } of received) if (outcome) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return {
    people: visits.length,
    walkIns: visits.filter(({ isWalkIn }) => isWalkIn).length,
    came: visits.length - missed - expected,
    received: received.length,
    missed,
    expected,
    outcomes,
    waiting: spread(visits.map(waitedOf)),
    duration: spread(received.map(({ beganAt, endedAt }) => minutesBetween(beganAt, endedAt))),
  };
}

// Whoever comes before his hour waits by his own choice until it strikes.
function waitedOf({ arrivedAt, beganAt, plannedAt }: VisitOfDay): number | null {
  return minutesBetween(arrivedAt === null ? null : Math.max(arrivedAt, plannedAt ?? 0), beganAt);
}

function minutesBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : Math.max(0, Math.round((to - from) / 60_000));
}

function spread(all: readonly (number | null)[]): Spread {
  const minutes = all.filter((one) => one !== null).sort((a, b) => a - b);
  if (minutes.length === 0) return { medianMinutes: null, longestMinutes: null };
  const middle = Math.floor(minutes.length / 2);
  const low = minutes[Math.ceil(minutes.length / 2) - 1] ?? 0;
  const median = Math.round((low + (minutes[middle] ?? low)) / 2);
  return { medianMinutes: median, longestMinutes: minutes.at(-1) ?? null };
}
