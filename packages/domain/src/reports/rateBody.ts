import type { Localized } from '../kernel/localized.ts';

/** How the bodies of a year are rated. Weights and formulas of the official chapter were not found: they are settings. */
export interface RatingMethod {
  /** Shares of the three criteria; together 1. */
  readonly weights: readonly [terms: number, justified: number, satisfied: number];
  /** Points taken off for each proved unreliable fact (methodology of 2017, p. 12). */
  readonly perFact: number;
  /** Not more than this is taken off (p. 15). */
  readonly mostTaken: number;
}

/** What a body did in the year, counted from the register, and what was proved against it. */
export interface RatedWork {
  readonly considered: number;
  readonly late: number;
  /** Complaints found justified by a court or a higher body. */
  readonly justified: number;
  readonly satisfied: number;
  readonly unreliable: number;
}

export const degrees = ['high', 'medium', 'low', 'ineffective'] as const;
export type Degree = (typeof degrees)[number];

/** Lower ends of the degrees (methodology of 2017, p. 18). */
const from: Readonly<Record<Degree, number>> = { high: 90, medium: 70, low: 50, ineffective: 0 };

export const degreeNames: Record<Degree, Localized> = {
  high: { kk: 'жоғары', ru: 'высокая', en: 'high' },
  medium: { kk: 'орташа', ru: 'средняя', en: 'medium' },
  low: { kk: 'төмен', ru: 'низкая', en: 'low' },
  ineffective: { kk: 'тиімсіз', ru: 'неэффективная', en: 'ineffective' },
};

export interface Rating {
  /** Each criterion from 0 to 100. */
  readonly criteria: readonly [terms: number, justified: number, satisfied: number];
  readonly before: number;
  readonly penalty: number;
  /** Two decimals; the degree is chosen after rounding. */
  readonly score: number;
  readonly degree: Degree;
}

/** Rates a body; null where nothing was considered: no data, neither 0 nor 100. */
export function rateBody(work: RatedWork, method: RatingMethod): Rating | null {
  const { considered, late, justified, satisfied } = work;
  if (considered === 0) return null;
  const share = (count: number) => Math.min(100, Math.max(0, (100 * count) / considered));
  const criteria = [share(considered - late), share(considered - justified), share(satisfied)] as const;
  const before = criteria.reduce((sum, value, at) => sum + value * (method.weights[at] ?? 0), 0);
  const penalty = penaltyOf(work.unreliable, method);
  const score = halfUp(Math.min(100, Math.max(0, before - penalty)));
  return { criteria, before: halfUp(before), penalty, score, degree: degreeOf(score) };
}

/** Points taken off for proved unreliable facts. */
export function penaltyOf(facts: number, { perFact, mostTaken }: RatingMethod): number {
  return Math.min(mostTaken, Math.round(facts * perFact * 100) / 100);
}

/** The degree of a score that is rounded already. */
export function degreeOf(score: number): Degree {
  return degrees.find((degree) => score >= from[degree]) ?? 'ineffective';
}

/** Whether the weights are shares of a whole. */
export function isMethod({ weights, perFact, mostTaken }: RatingMethod): boolean {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return (
    weights.every((weight) => weight >= 0 && weight <= 1) &&
    Math.abs(sum - 1) < 1e-6 &&
    perFact >= 0 &&
    mostTaken >= 0
  );
}

/** Rounded half up to two decimals. */
function halfUp(value: number): number {
  return Math.floor(value * 100 + 0.5 + 1e-9) / 100;
}

export const ratingRefusalCodes = [
  'RATING_WEIGHTS',
  'RATING_TEXT_REQUIRED',
  'RATING_BODY_REQUIRED',
  'RATING_APPEAL_UNKNOWN',
  'RATING_FACT_DECIDED',
] as const;
