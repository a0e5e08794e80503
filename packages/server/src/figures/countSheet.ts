import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { keyOf, sumOf, type TallySheet } from '@tyndau/domain/figures/compose';
import { isTime } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { type Period, piecesOf } from '@tyndau/domain/figures/periods';
import { type Tallied, type TallyDay, type TallyName, tallyOf } from '@tyndau/domain/figures/tallies';
import type { Sql } from '../db/archive.ts';
import type { EngineRow } from './columnStore.ts';
import { compileTally } from './compileTally.ts';

/** An engine that can be asked: the archive or the mirror. */
export interface FigureEngine {
  /** Asks a statement over its facts, which it names itself with the alias `a`. */
  ask(statement: (facts: Sql) => Sql): Promise<readonly EngineRow[]>;
}

export interface SheetTask {
  readonly question: Pick<FigureQuestion, 'dimensions' | 'filter'>;
  readonly names: readonly TallyName[];
  readonly period: Period;
  readonly today: PlainDate;
  /** What the viewer may know of. */
  readonly seen: Sql;
}

/** Counts the tallies of a question in a period: one statement for each kind of day, one more for medians of the whole. */
export async function countSheet(engine: FigureEngine, task: SheetTask): Promise<TallySheet> {
  const { question, names, period, today, seen } = task;
  const byDay = new Map<TallyDay, TallyName[]>();
  for (const name of names) {
    const { day } = tallyOf(name);
    byDay.set(day, [...(byDay.get(day) ?? []), name]);
  }
  const count = async (
    day: TallyDay,
    some: readonly TallyName[],
    dimensions: FigureQuestion['dimensions'],
  ) => {
    const part = { question: { ...question, dimensions }, period, today, day, names: some };
    const rows = await engine.ask((facts) => compileTally(part, facts, seen));
    return rows.map((row) => ({
      keys: dimensions.map((_, at) => String(row[`k${at}`])),
      tallied: Object.fromEntries(some.map((name, at) => [name, row[`t${at}`]])) as Tallied,
    }));
  };
  const quantiles = names.filter((name) => tallyOf(name).quantile !== undefined);
  const [parts, wholes] = await Promise.all([
    Promise.all([...byDay].map(([day, some]) => count(day, some, question.dimensions))),
    question.dimensions.length > 0 && quantiles.length > 0 ? count('closedOn', quantiles, []) : [],
  ]);
  const rows = merged(parts.flat());
  if (question.dimensions.length === 0) return { rows, total: rows[0]?.tallied ?? {} };
  return { rows, total: totalOf(rows, task, wholes[0]?.tallied ?? {}) };
}

function merged(parts: readonly TallySheet['rows'][number][]): TallySheet['rows'] {
  const rows = new Map<string, TallySheet['rows'][number]>();
  for (const { keys, tallied } of parts) {
    const known = rows.get(keyOf(keys));
    rows.set(keyOf(keys), { keys, tallied: { ...known?.tallied, ...tallied } });
  }
  // A group in which nothing of what was asked has happened is no line of the answer.
  return [...rows.values()].filter(
    ({ keys, tallied }) => keys.length === 0 || Object.values(tallied).some(Boolean),
  );
}

// What was open at the end of each month is no sum: the whole of it is what was open at the end of the last.
function totalOf(
  rows: TallySheet['rows'],
  { question, period, today }: SheetTask,
  quantiles: Tallied,
): Tallied {
  const at = question.dimensions.findIndex(isTime);
  const unit = question.dimensions[at];
  const total: Record<string, number | null> = { ...sumOf(rows, quantiles) };
  if (unit === undefined || !isTime(unit)) return total;
  const last = piecesOf(unit, period)
    .filter(({ from }) => from <= today)
    .at(-1)?.start;
  const ends = sumOf(rows.filter(({ keys }) => keys[at] === last));
  for (const name of Object.keys(total) as TallyName[]) {
    if (tallyOf(name).day === 'snapshot') total[name] = ends[name] ?? 0;
  }
  return total as Tallied;
}
