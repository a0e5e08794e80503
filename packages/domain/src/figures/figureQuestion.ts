import { daysBetween, isPlainDate, type PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type DimensionName, isDimension, isPersonal, isTime } from './dimensions.ts';
import { daysOf, fitsTogether, formulaOf, isMeasure, type MeasureName } from './measures.ts';
import { type Comparison, comparisons, piecesOf } from './periods.ts';

export interface DimensionFilter {
  readonly dimension: DimensionName;
  /** Any of these; '' is "not known". */
  readonly values: readonly string[];
}

/** Measures by dimensions, of appeals that pass the filter, in a period, beside another period. */
export interface FigureQuestion {
  readonly measures: readonly MeasureName[];
  readonly dimensions: readonly DimensionName[];
  readonly filter: readonly DimensionFilter[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly comparison: Comparison;
}

/** The question as it comes from outside. */
export interface AskedQuestion {
  readonly measures: readonly string[];
  readonly dimensions: readonly string[];
  readonly filter: readonly { readonly dimension: string; readonly values: readonly string[] }[];
  readonly from: string;
  readonly to: string;
  readonly comparison?: string | null | undefined;
}

export const figureRefusalCodes = [
  'FIGURES_UNKNOWN_MEASURE',
  'FIGURES_UNKNOWN_DIMENSION',
  'FIGURES_TOO_WIDE',
  'FIGURES_PERIOD_WRONG',
  'FIGURES_TOO_MANY_PIECES',
  'FIGURES_NOT_TOGETHER',
  'FIGURES_TIME_IS_THE_PERIOD',
  'FIGURES_NEED_A_TERRITORY',
  'FIGURES_PERSONAL_TOO_FINE',
] as const;

export type FigureRefusal = Refusal<(typeof figureRefusalCodes)[number]>;

const MOST_MEASURES = 8;
const MOST_DIMENSIONS = 3;
const MOST_FILTERS = 12;
const MOST_VALUES = 500;
const LONGEST_DAYS = 366 * 30;
const MOST_PIECES = 400;
// Every piece looks at the whole register anew for what was open at its end.
const MOST_SNAPSHOTS = 62;

/** Reads a question; everything wrong with it at once. */
export function checkQuestion(asked: AskedQuestion): Result<FigureQuestion, readonly FigureRefusal[]> {
  const refusals = [...checkNames(asked), ...checkPeriod(asked)];
  if (refusals.length > 0) return refuse(refusals);
  const question = {
    measures: asked.measures,
    dimensions: asked.dimensions,
    filter: asked.filter.filter(({ values }) => values.length > 0),
    from: asked.from,
    to: asked.to,
    comparison: asked.comparison ?? 'none',
  } as unknown as FigureQuestion;
  const conflicts = checkCombination(question);
  return conflicts.length > 0 ? refuse(conflicts) : accept(question);
}

function checkNames({ measures, dimensions, filter, comparison }: AskedQuestion): FigureRefusal[] {
  const named = [...dimensions, ...filter.map(({ dimension }) => dimension)];
  const isWide =
    measures.length === 0 ||
    measures.length > MOST_MEASURES ||
    dimensions.length > MOST_DIMENSIONS ||
    new Set(dimensions).size < dimensions.length ||
    filter.length > MOST_FILTERS ||
    filter.some(({ values }) => values.length > MOST_VALUES);
  return [
    ...measures
      .filter((name) => !isMeasure(name))
      .map((name) => refusalOf('FIGURES_UNKNOWN_MEASURE', 'measures', { name })),
    ...named
      .filter((name) => !isDimension(name))
      .map((name) => refusalOf('FIGURES_UNKNOWN_DIMENSION', 'dimensions', { name })),
    ...(isWide
      ? [
          refusalOf('FIGURES_TOO_WIDE', 'dimensions', {
            measures: MOST_MEASURES,
            dimensions: MOST_DIMENSIONS,
          }),
        ]
      : []),
    ...(comparison && !(comparisons as readonly string[]).includes(comparison)
      ? [refusalOf('FIGURES_PERIOD_WRONG', 'comparison')]
      : []),
  ];
}

function checkPeriod({ from, to }: AskedQuestion): FigureRefusal[] {
  const isRight = isPlainDate(from) && isPlainDate(to) && from <= to && daysBetween(from, to) < LONGEST_DAYS;
  return isRight ? [] : [refusalOf('FIGURES_PERIOD_WRONG', 'from')];
}

function checkCombination(question: FigureQuestion): FigureRefusal[] {
  const { measures, dimensions, filter } = question;
  const refusals: FigureRefusal[] = [];
  const times = dimensions.filter(isTime);
  if (times.length > 1)
    refusals.push(
      refusalOf('FIGURES_TOO_WIDE', 'dimensions', { measures: MOST_MEASURES, dimensions: MOST_DIMENSIONS }),
    );
  if (filter.some(({ dimension }) => isTime(dimension)))
    refusals.push(refusalOf('FIGURES_TIME_IS_THE_PERIOD', 'filter'));
  for (const unit of times) {
    const most = measures.some((name) => daysOf(name).includes('snapshot')) ? MOST_SNAPSHOTS : MOST_PIECES;
    if (piecesOf(unit, question).length > most)
      refusals.push(refusalOf('FIGURES_TOO_MANY_PIECES', 'dimensions', { most }));
  }
  for (const name of new Set([...dimensions, ...filter.map(({ dimension }) => dimension)])) {
    const wrong = measures.find((measure) => !fitsTogether(measure, name));
    if (wrong)
      refusals.push(refusalOf('FIGURES_NOT_TOGETHER', 'dimensions', { measure: wrong, dimension: name }));
  }
  const needsPlace = measures.some((name) => 'perThousand' in formulaOf(name));
  if (needsPlace && !dimensions.some((name) => name === 'region' || name === 'district')) {
    refusals.push(refusalOf('FIGURES_NEED_A_TERRITORY', 'dimensions'));
  }
  return refusals;
}

/** Whether the question asks by, or filters on, a mark of the person. */
export function asksOfPersons({ dimensions, filter }: FigureQuestion): boolean {
  return dimensions.some(isPersonal) || filter.some(({ dimension }) => isPersonal(dimension));
}
