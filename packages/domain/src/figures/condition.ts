import type { DayField, Fact, FactField } from './fact.ts';

/** The days a snapshot is taken by: what is open at the end of a period, and which terms had lapsed by then. */
export interface SnapshotDays {
  /** Registered up to this day and not closed up to it. */
  readonly on: string;
  /** Terms that ended before this day have lapsed. */
  readonly lapsedBefore: string;
}

type Moment = DayField | 'snapshotOn' | 'lapsedBefore';

/** A condition on one fact, written as data: it is judged here, and compiled to SQL by the server. */
export type Condition =
  | { readonly field: FactField; readonly in: readonly (string | boolean)[] }
  | { readonly known: FactField }
  | { readonly unknown: FactField }
  /** The first day is later than the second; unknown days are later than nothing. */
  | { readonly later: readonly [Moment, Moment] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Whether the condition holds for the fact. */
export function holds(condition: Condition, fact: Fact, snapshot: SnapshotDays): boolean {
  if ('in' in condition) return condition.in.includes(fact[condition.field] as string | boolean);
  if ('known' in condition) return fact[condition.known] !== null;
  if ('unknown' in condition) return fact[condition.unknown] === null;
  if ('all' in condition) return condition.all.every((part) => holds(part, fact, snapshot));
  if ('any' in condition) return condition.any.some((part) => holds(part, fact, snapshot));
  const [later, earlier] = condition.later.map((moment) =>
    moment === 'snapshotOn' ? snapshot.on : moment === 'lapsedBefore' ? snapshot.lapsedBefore : fact[moment],
  );
  return Boolean(later && earlier && later > earlier);
}
