import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import {
  type Condition,
  isOfSnapshot,
  type Moment,
  type SnapshotMoment,
} from '@tyndau/domain/figures/condition';
import { type DimensionName, dimensionOf, isTime, type TimeUnit } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { type Period, piecesOf, type SoonUntil, snapshotOf } from '@tyndau/domain/figures/periods';
import { type AppealDay, type TallyName, tallyOf } from '@tyndau/domain/figures/tallies';
import { Prisma, type Sql } from '../db/archive.ts';
import { columnOf } from './mirrorColumns.ts';

/** What one statement counts. Both engines understand it: they differ in where the facts stand. */
export interface TallyTask {
  readonly question: Pick<FigureQuestion, 'dimensions' | 'filter'>;
  readonly period: Period;
  /** The period asked about in the same breath: whoever counts both at once may. */
  readonly beside?: Period | null;
  readonly today: PlainDate;
  readonly soonUntil: SoonUntil;
  readonly day: AppealDay;
  /** Tallies counted by that day. */
  readonly names: readonly TallyName[];
  /** Counts each number of days to the answer apart (`v`): what a median is found in. */
  readonly spread: boolean;
}

type Moments = Readonly<Record<SnapshotMoment, Sql>>;

/**
 * The statement: keys `k0, k1 …` as text, tallies `t0, t1 …` as numbers. `facts` names the table with the alias `a`,
 * `seen` is what the viewer may know of.
 */
export function compileTally(task: TallyTask, facts: Sql, seen: Sql): Sql {
  const { question, period, today, soonUntil, day, names, spread } = task;
  const unit = question.dimensions.find(isTime);
  // Nothing is open yet at the end of what has not begun.
  const isAhead = day === 'snapshot' && period.from > today;
  const pieces =
    unit && day === 'snapshot' && !isAhead
      ? piecesOf(unit, period).filter(({ from }) => from <= today)
      : null;
  const whole = snapshotOf(period.to, today, soonUntil);
  const moments: Moments = pieces
    ? {
        snapshotOn: Prisma.sql`s.snap`,
        lapsedBefore: Prisma.sql`s.lapsed`,
        soonUntil: Prisma.sql`s.soon`,
      }
    : {
        snapshotOn: Prisma.sql`${whole.on}::date`,
        lapsedBefore: Prisma.sql`${whole.lapsedBefore}::date`,
        soonUntil: Prisma.sql`${whole.soonUntil}::date`,
      };
  const parts = question.dimensions.map((name) => keyOf(name, day, period, pieces !== null));
  // Comparing outcomes row by row costs more than counting them apart: which of them a tally takes is said of the groups.
  const isByOutcome = names.some((name) => splitByOutcome(tallyOf(name).where).outcomes !== null);
  // Cutting time costs more than counting: days are counted, and then put together to months.
  const inner = [
    ...parts.map(({ raw }, at) => Prisma.sql`${raw} AS ${Prisma.raw(`r${at}`)}`),
    ...(spread ? [Prisma.sql`a.days_to_answer AS v`] : []),
    ...(isByOutcome ? [Prisma.sql`a.outcome AS o`] : []),
    ...names.map((name, at) => Prisma.sql`${tallyExpression(name, moments)} AS ${Prisma.raw(`t${at}`)}`),
  ];
  const outer = [
    ...parts.map(({ text }, at) => Prisma.sql`${text(Prisma.raw(`r${at}`))} AS ${Prisma.raw(`k${at}`)}`),
    ...(spread ? [Prisma.sql`v::float8 AS v`] : []),
    ...names.map((name, at) => {
      const { outcomes } = splitByOutcome(tallyOf(name).where);
      const only = outcomes ? Prisma.sql`FILTER (WHERE o IN (${Prisma.join([...outcomes])}))` : Prisma.empty;
      return Prisma.sql`(${Prisma.raw(`sum(t${at})`)} ${only})::float8 AS ${Prisma.raw(`t${at}`)}`;
    }),
  ];
  const from = pieces ? Prisma.sql`${facts} CROSS JOIN ${snapshots(pieces, today, soonUntil)}` : facts;
  const within = isAhead ? Prisma.sql`FALSE` : inPeriod(day, period, moments);
  const conditions = Prisma.join([within, ...question.filter.map(filterCondition), seen], ' AND ');
  const keys = parts.length + (spread ? 1 : 0);
  return Prisma.sql`SELECT ${Prisma.join(outer)} FROM
    (SELECT ${Prisma.join(inner)} FROM ${from} WHERE ${conditions} ${groupBy(keys + (isByOutcome ? 1 : 0))}) counted ${groupBy(keys)}`;
}

const groupBy = (keys: number) =>
  keys === 0
    ? Prisma.empty
    : Prisma.sql`GROUP BY ${Prisma.raw(Array.from({ length: keys }, (_, at) => at + 1).join(', '))}`;

// A key as the facts have it, and as text.
function keyOf(name: DimensionName, day: AppealDay, period: Period, isByPiece: boolean) {
  const { field } = dimensionOf(name);
  if (field) return { raw: column(field), text: (raw: Sql) => Prisma.sql`coalesce(${raw}::text, '')` };
  if (isByPiece) return { raw: Prisma.sql`s.start`, text: (raw: Sql) => raw };
  return { raw: dayOf(day, period), text: (raw: Sql) => unitStart(name as TimeUnit, raw) };
}

const column = (field: Parameters<typeof columnOf>[0]) => Prisma.raw(`a."${columnOf(field)}"`);

function tallyExpression(name: TallyName, moments: Moments): Sql {
  const where = splitByOutcome(tallyOf(name).where).rest;
  const condition = conditionSql(where, moments);
  const only =
    'all' in where && where.all.length === 0 ? Prisma.empty : Prisma.sql`FILTER (WHERE ${condition})`;
  return Prisma.sql`count(*) ${only}`;
}

// The outcomes a condition asks for, and what else it asks.
function splitByOutcome(where: Condition): {
  readonly outcomes: readonly string[] | null;
  readonly rest: Condition;
} {
  const parts = 'all' in where ? where.all : [where];
  const asked = parts.find((part) => 'in' in part && part.field === 'outcome');
  if (!asked || !('in' in asked)) return { outcomes: null, rest: where };
  return { outcomes: asked.in.map(String), rest: { all: parts.filter((part) => part !== asked) } };
}

// The condition of the domain as SQL. Comparisons with an unknown day give unknown, which no count takes for yes.
function conditionSql(condition: Condition, moments: Moments): Sql {
  if ('in' in condition) return Prisma.sql`${column(condition.field)} IN (${Prisma.join([...condition.in])})`;
  if ('known' in condition) return Prisma.sql`${column(condition.known)} IS NOT NULL`;
  if ('unknown' in condition) return Prisma.sql`${column(condition.unknown)} IS NULL`;
  const dayOf = (moment: Moment) => (isOfSnapshot(moment) ? moments[moment] : column(moment));
  if ('later' in condition) return Prisma.sql`${dayOf(condition.later[0])} > ${dayOf(condition.later[1])}`;
  if ('notLater' in condition)
    return Prisma.sql`${dayOf(condition.notLater[0])} <= ${dayOf(condition.notLater[1])}`;
  const parts = 'all' in condition ? condition.all : condition.any;
  if (parts.length === 0) return 'all' in condition ? Prisma.sql`TRUE` : Prisma.sql`FALSE`;
  return Prisma.sql`(${Prisma.join(
    parts.map((part) => conditionSql(part, moments)),
    'all' in condition ? ' AND ' : ' OR ',
  )})`;
}

function inPeriod(day: AppealDay, { from, to }: Period, { snapshotOn: on }: Moments): Sql {
  if (day === 'snapshot')
    return Prisma.sql`a.registered_on <= ${on} AND (a.closed_on IS NULL OR a.closed_on > ${on})`;
  return Prisma.sql`${column(day)} >= ${from}::date AND ${column(day)} <= ${to}::date`;
}

function dayOf(day: AppealDay, { from }: Period): Sql {
  return day === 'snapshot' ? Prisma.sql`${from}::date` : column(day);
}

/** The first day of the unit of time a day lies in, as text. */
export function unitStart(unit: TimeUnit, day: Sql): Sql {
  switch (unit) {
    case 'day':
      return Prisma.sql`${day}::date::text`;
    case 'halfYear':
      return Prisma.sql`make_date(extract(year FROM ${day})::int,
        (CASE WHEN extract(month FROM ${day}) <= 6 THEN 1 ELSE 7 END)::int, 1)::text`;
    default:
      return Prisma.sql`date_trunc('${Prisma.raw(unit)}', ${day})::date::text`;
  }
}

function snapshots(
  pieces: readonly (Period & { readonly start: PlainDate })[],
  today: PlainDate,
  soonUntil: SoonUntil,
): Sql {
  const rows = pieces.map(({ start, to }) => {
    const { on, lapsedBefore, soonUntil: soon } = snapshotOf(to, today, soonUntil);
    return Prisma.sql`(${start}::text, ${on}::date, ${lapsedBefore}::date, ${soon}::date)`;
  });
  return Prisma.sql`(VALUES ${Prisma.join(rows)}) AS s(start, snap, lapsed, soon)`;
}

const numbers: ReadonlySet<string> = new Set(['bodyId', 'parentBodyId', 'registrarId', 'filing']);
const flags: ReadonlySet<string> = new Set(['isRepeat', 'isReception']);

function filterCondition({ dimension, values }: FigureQuestion['filter'][number]): Sql {
  const { field } = dimensionOf(dimension);
  if (field === null) return Prisma.sql`TRUE`;
  const known = values.filter((value) => value !== '');
  const typed = flags.has(field)
    ? known.map((value) => value === 'true')
    : numbers.has(field)
      ? known.map(Number).filter(Number.isInteger)
      : known;
  const conditions = [
    ...(typed.length > 0 ? [Prisma.sql`${column(field)} IN (${Prisma.join(typed)})`] : []),
    ...(known.length < values.length ? [Prisma.sql`${column(field)} IS NULL`] : []),
  ];
  return conditions.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join(conditions, ' OR ')})`;
}
