import { addDays, addMonths, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { type DimensionName, dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { DimensionFilter, FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { isMeasure, type MeasureName } from '@tyndau/domain/figures/measures';
import { type Comparison, comparisons, endOf, startOf } from '@tyndau/domain/figures/periods';
import { type FilterOf, field } from '../../components/urlFilter.ts';

/** What boards and map can be filtered by; each stands in the address under the dimension's own name. */
export const filterDimensions = [
  ...(['region', 'district', 'place', 'section', 'questionGroup', 'question'] as const),
  ...(['source', 'kind', 'category', 'form', 'type', 'language', 'character', 'higherSource'] as const),
  ...(['body', 'parentBody', 'registrar', 'state', 'outcome', 'daysBand', 'repeat', 'filing'] as const),
  ...(['control', 'reception', 'applicantKind'] as const),
] as const satisfies readonly DimensionName[];

export type FilterDimension = (typeof filterDimensions)[number];

const dimensionShape = Object.fromEntries(filterDimensions.map((name) => [name, field.texts])) as Record<
  FilterDimension,
  typeof field.texts
>;

export const boardShape = {
  /** A period that moves with today; days of one's own stand in from and to. */
  span: field.text,
  from: field.date,
  to: field.date,
  vs: field.text,
  measure: field.text,
  mode: field.text,
  month: field.date,
  ...dimensionShape,
};

export type BoardFilter = FilterOf<typeof boardShape>;
export type BoardChange = { [K in keyof BoardFilter]?: BoardFilter[K] | undefined };

/** Periods that begin with a unit of time and end today; four whole quarters end with the last one that is over. */
export const spans = ['month', 'quarter', 'halfYear', 'year', 'twelve', 'fourQuarters'] as const;
export type Span = (typeof spans)[number];

/** The days of such a period. */
export function daysOfSpan(span: Span, today: string): { from: PlainDate; to: PlainDate } {
  const to = today as PlainDate;
  if (span === 'fourQuarters') {
    const running = startOf('quarter', to);
    return { from: addMonths(running, -12), to: addDays(running, -1) };
  }
  return { from: span === 'twelve' ? addMonths(startOf('month', to), -11) : startOf(span, to), to };
}

/** The span of the address; the last twelve months where it names nothing. */
export function spanOf(filter: BoardFilter): Span | null {
  const span = spans.find((one) => one === filter.span);
  if (span) return span;
  return filter.from === undefined && filter.to === undefined ? 'twelve' : null;
}

/** The period of the address. */
export function periodOf(filter: BoardFilter, today: string): { from: PlainDate; to: PlainDate } {
  const span = spanOf(filter);
  const moving = daysOfSpan(span ?? 'twelve', today);
  if (span) return moving;
  const from = (filter.from ?? moving.from) as PlainDate;
  const to = (filter.to ?? today) as PlainDate;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** The period that is shown: the month of the slider, or all of it. */
export function shownPeriod(filter: BoardFilter, today: string): { from: PlainDate; to: PlainDate } {
  const period = periodOf(filter, today);
  const month = filter.month as PlainDate | undefined;
  if (!month) return period;
  const end = endOf('month', startOf('month', month));
  return { from: month < period.from ? period.from : month, to: end > period.to ? period.to : end };
}

/** With what it is compared; with the same days of last year unless the address says otherwise. */
export function comparisonOf({ vs }: BoardFilter): Comparison {
  return comparisons.find((one) => one === vs) ?? 'lastYear';
}

/** The measure on the map. */
export function measureOf({ measure }: BoardFilter): MeasureName {
  return measure && isMeasure(measure) ? measure : 'received';
}

/** The filter as a question carries it; `except` leaves out the dimensions of the panel itself. */
export function conditionsOf(
  filter: BoardFilter,
  except: readonly string[] = [],
): readonly DimensionFilter[] {
  return filterDimensions
    .filter((dimension) => !except.includes(dimension))
    .flatMap((dimension) => {
      const values = filter[dimension];
      return values && values.length > 0 ? [{ dimension, values }] : [];
    });
}

/**
 * A question under the filter of the page. Its own dimensions do not narrow it: a ranking shows what was not chosen too. What
 * a measure cannot be filtered by (an outcome, of appeals received) is left out, and the panel says so.
 */
export function questionUnder(
  filter: BoardFilter,
  today: string,
  asked: Pick<FigureQuestion, 'measures' | 'dimensions'>,
  isByClosing: boolean,
): FigureQuestion {
  const own = conditionsOf(filter, asked.dimensions);
  return {
    ...asked,
    filter: own.filter(({ dimension }) => isByClosing || dimensionOf(dimension).onlyFor === undefined),
    ...shownPeriod(filter, today),
    comparison: comparisonOf(filter),
  };
}

/** The values with one more, or without it where it was among them. */
export function toggled(values: readonly string[] | undefined, value: string): string[] | undefined {
  const next = values?.includes(value) ? values.filter((one) => one !== value) : [...(values ?? []), value];
  return next.length > 0 ? next : undefined;
}
