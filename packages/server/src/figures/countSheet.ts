import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { keyOf, sumOf, type TallySheet } from '@tyndau/domain/figures/compose';
import { isTime } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { type Period, piecesOf, type SoonUntil } from '@tyndau/domain/figures/periods';
import {
  isLetterDay,
  type LetterDay,
  type Tallied,
  type TallyDay,
  type TallyName,
  tallyOf,
} from '@tyndau/domain/figures/tallies';
import type { EngineRow } from './columnStore.ts';
import type { TallyTask } from './compileTally.ts';

/** Whatever counts: the register in memory, the mirror or the archive. */
export interface FigureEngine {
  count(task: TallyTask): Promise<readonly EngineRow[]>;
  /** Letters that are no appeals yet; engines that count for reports know none. */
  countLetters?(task: LetterTask): Promise<readonly EngineRow[]>;
}

/** What one statement counts of letters. */
export interface LetterTask extends SheetTask {
  readonly day: LetterDay;
}

export interface SheetTask {
  readonly question: Pick<FigureQuestion, 'dimensions' | 'filter'>;
  readonly names: readonly TallyName[];
  readonly period: Period;
  /** The period that is asked about in the same breath. */
  readonly beside?: Period | null;
  readonly today: PlainDate;
  readonly soonUntil: SoonUntil;
}

/** Counts the tallies of a question in a period: one statement for each kind of day, one more where medians are asked. */
export async function countSheet(engine: FigureEngine, task: SheetTask): Promise<TallySheet> {
  const { names, question } = task;
  const quantiles = names.filter((name) => tallyOf(name).quantile !== undefined);
  const counts = grouped(
    names.filter((name) => tallyOf(name).quantile === undefined),
    (name) => tallyOf(name).day,
  );
  const [parts, spread] = await Promise.all([
    Promise.all([...counts].map(([day, some]) => countRows(engine, task, day, some))),
    quantiles.length > 0 ? countSpread(engine, task, quantiles) : { rows: [], total: {} },
  ]);
  const rows = merged([...parts.flat(), ...spread.rows]);
  if (question.dimensions.length === 0) return { rows, total: rows[0]?.tallied ?? {} };
  return { rows, total: totalOf(rows, task, spread.total) };
}

async function countRows(engine: FigureEngine, task: SheetTask, day: TallyDay, names: readonly TallyName[]) {
  const isOfLetters = isLetterDay(day);
  // The engines add up nothing to null; of letters it says that nobody knows.
  const unknown = isOfLetters ? null : 0;
  const rows = await (isOfLetters
    ? countLetters(engine, { ...task, day, names })
    : engine.count({ ...task, day, names, spread: false }));
  return rows.map((row) => ({
    keys: keysIn(row, task),
    tallied: Object.fromEntries(names.map((name, at) => [name, row[`t${at}`] ?? unknown])) as Tallied,
  }));
}

function countLetters(engine: FigureEngine, task: LetterTask): Promise<readonly EngineRow[]> {
  if (!engine.countLetters) throw new Error('This engine counts no letters');
  return engine.countLetters(task);
}

// How many took how many days: counted in one pass, while a median inside the engine sorts the whole register.
async function countSpread(
  engine: FigureEngine,
  task: SheetTask,
  names: readonly TallyName[],
): Promise<TallySheet> {
  const rows = await engine.count({ ...task, day: 'closedOn', names, spread: true });
  const ranks = (some: readonly EngineRow[]) =>
    Object.fromEntries(
      names.map((name, at) => [name, nearestRank(some, `t${at}`, tallyOf(name).quantile ?? 0)]),
    ) as Tallied;
  const cells = grouped(rows, (row) => keyOf(keysIn(row, task)));
  return {
    rows: [...cells.values()].map((some) => ({ keys: keysIn(some[0] ?? {}, task), tallied: ranks(some) })),
    total: ranks(rows),
  };
}

function nearestRank(rows: readonly EngineRow[], tally: string, share: number): number | null {
  const steps = rows
    .filter((row) => row.v !== null && Number(row[tally]) > 0)
    .map((row) => ({ days: Number(row.v), count: Number(row[tally]) }))
    .sort((a, b) => a.days - b.days);
  let left = Math.ceil(steps.reduce((all, { count }) => all + count, 0) * share);
  for (const { days, count } of steps) {
    left -= count;
    if (left <= 0) return days;
  }
  return null;
}

function keysIn(row: EngineRow, { question }: SheetTask): readonly string[] {
  return question.dimensions.map((_, at) => String(row[`k${at}`]));
}

function grouped<Item, Key>(
  items: readonly Item[],
  keyOfItem: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group) group.push(item);
    else groups.set(keyOfItem(item), [item]);
  }
  return groups;
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
