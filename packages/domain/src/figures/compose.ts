import { yearOf } from '../calendar/plainDate.ts';
import { isTime } from './dimensions.ts';
import type { FigureQuestion } from './figureQuestion.ts';
import { type MeasureName, measureValue, talliesOf } from './measures.ts';
import { comparedPeriod, type Period, piecesOf } from './periods.ts';
import { type Tallied, type TallyName, tallyOf } from './tallies.ts';

/** Tallies of one combination of values. */
export interface TallyRow {
  readonly keys: readonly string[];
  readonly tallied: Tallied;
}

/** The cells of a period and the whole of it. */
export interface TallySheet {
  readonly rows: readonly TallyRow[];
  readonly total: Tallied;
}

/** A line of the answer: its values in the order of the question's measures, beside those of the compared period. */
export interface FigureRow {
  readonly keys: readonly string[];
  readonly values: readonly (number | null)[];
  readonly previous: readonly (number | null)[];
  /** Some of what belongs here is kept back for the sake of the people behind it: the figure is "at least". */
  readonly isPartial: boolean;
}

/** The tallies that the measures of a question are made of, each once. */
export function talliesFor(measures: readonly MeasureName[]): readonly TallyName[] {
  return [...new Set(measures.flatMap(talliesOf))];
}

/** The whole of a sheet from its cells; quantiles are no sums, so they come from `quantiles`. */
export function sumOf(rows: readonly TallyRow[], quantiles: Tallied = {}): Tallied {
  const total: Partial<Record<TallyName, number | null>> = { ...quantiles };
  for (const { tallied } of rows) {
    for (const [name, value] of Object.entries(tallied) as [TallyName, number | null][]) {
      if (!tallyOf(name).quantile) total[name] = (total[name] ?? 0) + (value ?? 0);
    }
  }
  return total;
}

/** Residents of a territory in a year; null where nobody has said how many. */
export type ResidentsOf = (territoryCode: string, year: number) => number | null;

/** Puts the sheets of a period and of the one beside it together into the lines of the answer and its total. */
export function composeRows(
  question: FigureQuestion,
  current: TallySheet,
  compared: TallySheet | null,
  residentsOf: ResidentsOf,
): { readonly rows: readonly FigureRow[]; readonly total: FigureRow } {
  const before = new Map(
    (compared ? alignedRows(question, compared) : []).map((row) => [keyOf(row.keys), row]),
  );
  const now = new Map(current.rows.map((row) => [keyOf(row.keys), row]));
  const places = ['district', 'region']
    .map((name) => question.dimensions.indexOf(name as never))
    .filter((at) => at >= 0);
  const years = [question, comparedPeriod(question, question.comparison) ?? question].map(({ to }) =>
    yearOf(to),
  );
  const values = (tallied: Tallied, keys: readonly string[], total: Tallied, year = years[0] ?? 0) => {
    const residents = places[0] === undefined ? null : residentsOf(keys[places[0]] ?? '', year);
    return question.measures.map((name) => measureValue(name, tallied, { total, residents }));
  };
  const line = (keys: readonly string[], tallied: Tallied, beforeIt: Tallied): FigureRow => ({
    keys,
    values: values(tallied, keys, current.total),
    previous: compared ? values(beforeIt, keys, compared.total, years[1]) : [],
    isPartial: false,
  });
  const keys = [...now.values(), ...[...before.values()].filter((row) => !now.has(keyOf(row.keys)))];
  return {
    rows: keys.map((row) =>
      line(row.keys, now.get(keyOf(row.keys))?.tallied ?? {}, before.get(keyOf(row.keys))?.tallied ?? {}),
    ),
    total: line([], current.total, compared?.total ?? {}),
  };
}

// The first month is compared with the first month, whatever it is called.
function alignedRows(question: FigureQuestion, { rows }: TallySheet): readonly TallyRow[] {
  const at = question.dimensions.findIndex(isTime);
  const unit = question.dimensions[at];
  const period = comparedPeriod(question, question.comparison);
  if (unit === undefined || !isTime(unit) || !period) return rows;
  const startsOf = (of: Period) => piecesOf(unit, of).map(({ start }) => String(start));
  const [olds, news] = [startsOf(period), startsOf(question)];
  const renamed = new Map(olds.map((start, index) => [start, news[index]]));
  return rows.flatMap(({ keys, tallied }) => {
    const start = renamed.get(keys[at] ?? '');
    return start === undefined ? [] : [{ keys: keys.with(at, start), tallied }];
  });
}

/** Keys as one text. */
export function keyOf(keys: readonly string[]): string {
  return keys.join('\u001f');
}
