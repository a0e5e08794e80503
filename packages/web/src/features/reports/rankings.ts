import { addDays, addMonths, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import type { MeasureName } from '@tyndau/domain/figures/measures';
import { endOf, type Period, startOf } from '@tyndau/domain/figures/periods';

export interface Ranking {
  readonly name: 'places' | 'sections' | 'questions' | 'portrait' | 'filings' | 'answers' | 'bodies';
  readonly dimension: DimensionName;
  /** The first one orders the lines. */
  readonly measures: readonly MeasureName[];
  readonly most: number;
}

/** The rankings the department works by: place, number and nature, portrait, multiplicity, answers, terms and quality. */
export const rankings: readonly Ranking[] = [
  { name: 'places', dimension: 'district', measures: ['received', 'receivedPart', 'perThousand'], most: 25 },
  {
    name: 'sections',
    dimension: 'section',
    measures: ['received', 'receivedPart', 'repeatsShare'],
    most: 25,
  },
  {
    name: 'questions',
    dimension: 'question',
    measures: ['received', 'receivedPart', 'repeatsShare'],
    most: 15,
  },
  { name: 'portrait', dimension: 'socialStatus', measures: ['received'], most: 20 },
  { name: 'filings', dimension: 'filing', measures: ['received', 'receivedPart'], most: 5 },
  { name: 'answers', dimension: 'outcome', measures: ['finished'], most: 10 },
  {
    name: 'bodies',
    dimension: 'body',
    measures: ['considered', 'lateShare', 'daysMedian', 'satisfiedShare', 'reworkedShare'],
    most: 25,
  },
];

export const spans = ['quarter', 'halfYear', 'year'] as const;
export type Span = (typeof spans)[number];

/** The last whole quarter, half-year or year that is over. */
export function lastWhole(span: Span, today: PlainDate): Period {
  const to = addDays(startOf(span, today), -1);
  const from = startOf(span, to);
  return { from, to: endOf(span, from) };
}

/** The same days a year before. */
export function yearBefore({ from, to }: Period): Period {
  return { from: addMonths(from, -12), to: addDays(addMonths(addDays(to, 1), -12), -1) };
}

/** The question of a ranking for the office. */
export function questionOf({ dimension, measures }: Ranking, { from, to }: Period) {
  return {
    measures: [...measures],
    // Per thousand needs a place, and so has one.
    dimensions: [dimension],
    filter: [],
    from,
    to,
    comparison: 'lastYear',
  };
}
