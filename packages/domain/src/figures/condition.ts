import type { DayField, Fact, FactField } from './fact.ts';

/** The days a snapshot is taken by: what is open at the end of a period, and which terms had lapsed by then. */
export interface SnapshotDays {
  /** Registered up to this day and not closed up to it. */
  readonly on: string;
  /** Terms that ended before this day have lapsed. */
  readonly lapsedBefore: string;
  /** Terms that end up to this day are near. */
  readonly soonUntil: string;
}

/** The days of a snapshot, under the names that conditions have for them. */
export const snapshotMoments = {
  snapshotOn: 'on',
  lapsedBefore: 'lapsedBefore',
  soonUntil: 'soonUntil',
} as const satisfies Record<string, keyof SnapshotDays>;
export type SnapshotMoment = keyof typeof snapshotMoments;
export type Moment = DayField | SnapshotMoment;

/** Whether the moment is one of the snapshot, the same for every fact. */
export function isOfSnapshot(moment: Moment): moment is SnapshotMoment {
  return Object.hasOwn(snapshotMoments, moment);
}

/** A condition on one fact, written as data: it is judged here, and compiled to SQL by the server. */
export type Condition =
  | { readonly field: FactField; readonly in: readonly (string | boolean)[] }
  | { readonly known: FactField }
  | { readonly unknown: FactField }
  /** The first day is later than the second; unknown days are later than nothing. */
  | { readonly later: readonly [Moment, Moment] }
  /** The first day is the second or earlier, and both are known. */
  | { readonly notLater: readonly [Moment, Moment] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Whether the condition holds for the fact. */
export function holds(condition: Condition, fact: Fact, snapshot: SnapshotDays): boolean {
  if ('in' in condition) return condition.in.includes(fact[condition.field] as string | boolean);
  if ('known' in condition) return fact[condition.known] !== null;
  if ('unknown' in condition) return fact[condition.unknown] === null;
  if ('all' in condition) return condition.all.every((part) => holds(part, fact, snapshot));
  if ('any' in condition) return condition.any.some((part) => holds(part, fact, snapshot));
  const dayOf = (moment: Moment) => (isOfSnapshot(moment) ? snapshot[snapshotMoments[moment]] : fact[moment]);
  const isLater = 'later' in condition;
  const [first, second] = (isLater ? condition.later : condition.notLater).map(dayOf);
  return Boolean(first && second && first > second === isLater);
}
