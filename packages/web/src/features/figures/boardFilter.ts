import {
  type BoardQuestion,
  type BoardSpan,
  boardSpans,
  daysBetweenOrTwelve,
  daysOfSpan,
  shownOf,
} from '@tyndau/domain/boards/boardSearch';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import type { DimensionFilter } from '@tyndau/domain/figures/figureQuestion';
import { isMeasure, type MeasureName } from '@tyndau/domain/figures/measures';
import { type Comparison, comparisons, type Period } from '@tyndau/domain/figures/periods';
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

/** The span of the address; the last twelve months where it names nothing. */
export function spanOf(filter: BoardFilter): BoardSpan | null {
  const span = boardSpans.find((one) => one === filter.span);
  if (span) return span;
  return filter.from === undefined && filter.to === undefined ? 'twelve' : null;
}

/** The period of the address. */
export function periodOf(filter: BoardFilter, today: string): Period {
  const span = spanOf(filter);
  const [from, to] = [filter.from, filter.to] as (PlainDate | undefined)[];
  return span ? daysOfSpan(span, today as PlainDate) : daysBetweenOrTwelve(from, to, today as PlainDate);
}

/** The period that is shown: the month of the slider, or all of it. */
export function shownPeriod(filter: BoardFilter, today: string): Period {
  return shownOf(periodOf(filter, today), filter.month as PlainDate | undefined);
}

/** With what it is compared; with the same days of last year unless the address says otherwise. */
export function comparisonOf({ vs }: BoardFilter): Comparison {
  return comparisons.find((one) => one === vs) ?? 'lastYear';
}

/** The measure on the map. */
export function measureOf({ measure }: BoardFilter): MeasureName {
  return measure && isMeasure(measure) ? measure : 'received';
}

/** The filter as a question carries it. */
export function conditionsOf(filter: BoardFilter): readonly DimensionFilter[] {
  return filterDimensions.flatMap((dimension) => {
    const values = filter[dimension];
    return values && values.length > 0 ? [{ dimension, values }] : [];
  });
}

/** What the address asks of every panel. */
export function boardQuestion(filter: BoardFilter, today: string): BoardQuestion {
  return {
    whole: periodOf(filter, today),
    shown: shownPeriod(filter, today),
    comparison: comparisonOf(filter),
    filter: conditionsOf(filter),
  };
}

/** The values with one more, or without it where it was among them. */
export function toggled(values: readonly string[] | undefined, value: string): string[] | undefined {
  const next = values?.includes(value) ? values.filter((one) => one !== value) : [...(values ?? []), value];
  return next.length > 0 ? next : undefined;
}
