import type { PlainDate } from '../calendar/plainDate.ts';
import { keyOf, type TallyRow, type TallySheet, talliesFor } from './compose.ts';
import { holds, type SnapshotDays } from './condition.ts';
import { type DimensionName, dimensionOf, isTime, valueText } from './dimensions.ts';
import type { Fact } from './fact.ts';
import type { FigureQuestion } from './figureQuestion.ts';
import { type Period, piecesOf, type SoonUntil, snapshotOf, startOf } from './periods.ts';
import { isLetterDay, type Tallied, type TallyName, tallyOf } from './tallies.ts';

/**
 * The meaning itself: counts a question over facts one by one. Slow; the engines are compared with it, and it can be read
 * where SQL cannot.
 */
export function countByHand(
  facts: readonly Fact[],
  question: FigureQuestion,
  period: Period,
  today: PlainDate,
  soonUntil: SoonUntil,
): TallySheet {
  const seen = facts.filter((fact) => passes(fact, question));
  const names = talliesFor(question.measures);
  const rows = new Map<string, { keys: readonly string[]; found: Map<TallyName, Fact[]> }>();
  const whole = new Map<TallyName, Fact[]>();
  for (const name of names) {
    for (const { keys, fact, isLast } of placesOf(
      seen,
      name,
      question.dimensions,
      period,
      today,
      soonUntil,
    )) {
      const row = rows.get(keyOf(keys)) ?? { keys, found: new Map() };
      rows.set(keyOf(keys), row);
      put(row.found, name, fact);
      if (isLast) put(whole, name, fact);
    }
  }
  const tallied: TallyRow[] = [...rows.values()].map(({ keys, found }) => ({
    keys,
    tallied: tallyAll(names, found),
  }));
  return { rows: tallied, total: tallyAll(names, whole) };
}

function passes(fact: Fact, { filter }: FigureQuestion): boolean {
  return filter.every(({ dimension, values }) => {
    const { field } = dimensionOf(dimension);
    return field !== null && values.includes(valueText(fact[field]));
  });
}

// Where an appeal is counted: once by its own day, and in a snapshot in every piece of time at whose end it was open.
function* placesOf(
  facts: readonly Fact[],
  name: TallyName,
  dimensions: readonly DimensionName[],
  period: Period,
  today: PlainDate,
  soonUntil: SoonUntil,
) {
  const { day, where } = tallyOf(name);
  const unit = dimensions.find(isTime);
  const keysAt = (fact: Fact, start: string) =>
    dimensions.map((dimension) => {
      const { field } = dimensionOf(dimension);
      return field === null ? start : valueText(fact[field]);
    });
  if (isLetterDay(day)) return;
  if (day !== 'snapshot') {
    for (const fact of facts) {
      const on = fact[day];
      if (
        on === null ||
        on < period.from ||
        on > period.to ||
        !holds(where, fact, { on: '', lapsedBefore: '', soonUntil: '' })
      )
        continue;
      yield { fact, keys: keysAt(fact, unit ? startOf(unit, on) : ''), isLast: true };
    }
    return;
  }
  const pieces = (unit ? piecesOf(unit, period) : [{ ...period, start: period.from }]).filter(
    ({ from }) => from <= today,
  );
  for (const [index, piece] of pieces.entries()) {
    const snapshot = snapshotOf(piece.to, today, soonUntil);
    for (const fact of facts) {
      if (isOpenAt(fact, snapshot) && holds(where, fact, snapshot))
        yield { fact, keys: keysAt(fact, piece.start), isLast: index === pieces.length - 1 };
    }
  }
}

function isOpenAt(fact: Fact, { on }: SnapshotDays): boolean {
  return fact.registeredOn <= on && (fact.closedOn === null || fact.closedOn > on);
}

function put(found: Map<TallyName, Fact[]>, name: TallyName, fact: Fact): void {
  const facts = found.get(name);
  if (facts) facts.push(fact);
  else found.set(name, [fact]);
}

function tallyAll(names: readonly TallyName[], found: ReadonlyMap<TallyName, readonly Fact[]>): Tallied {
  return Object.fromEntries(
    names.map((name) => {
      const facts = found.get(name) ?? [];
      const { quantile } = tallyOf(name);
      return [name, quantile === undefined ? facts.length : nearestRank(facts, quantile)];
    }),
  );
}

function nearestRank(facts: readonly Fact[], share: number): number | null {
  const days = facts.flatMap(({ daysToAnswer }) => daysToAnswer ?? []).sort((a, b) => a - b);
  return days[Math.ceil(days.length * share) - 1] ?? null;
}
