import { describe, expect, it } from 'vitest';
import { degreeOf, isMethod, penaltyOf, type RatingMethod, rateBody } from './rateBody.ts';

const method: RatingMethod = { weights: [0.4, 0.3, 0.3], perFact: 0.2, mostTaken: 5 };
const work = (changes = {}) => ({
  considered: 100,
  late: 0,
  justified: 0,
  satisfied: 100,
  unreliable: 0,
  ...changes,
});

describe('the rating of bodies', () => {
  it.each([
    [0, 0],
    [1, 0.2],
    [24, 4.8],
    [25, 5],
    [26, 5],
    [1000, 5],
  ])('takes for %i unreliable facts %f points', (facts, points) => {
    expect(penaltyOf(facts, method)).toBe(points);
    expect(rateBody(work({ unreliable: facts }), method)?.score).toBeCloseTo(100 - points);
  });

  it.each([
    [100, 'high'],
    [90, 'high'],
    [89.99, 'medium'],
    [70, 'medium'],
    [69.99, 'low'],
    [50, 'low'],
    [49.99, 'ineffective'],
    [0, 'ineffective'],
  ] as const)('calls %f %s', (score, degree) => {
    expect(degreeOf(score)).toBe(degree);
  });

  it('rounds before it chooses the degree: 89.995 is high', () => {
    const only: RatingMethod = { ...method, weights: [1, 0, 0] };
    expect(rateBody(work({ considered: 20_000, late: 2001 }), only)).toMatchObject({
      score: 90,
      degree: 'high',
    });
  });

  it('has no data where nothing was considered', () => {
    expect(rateBody(work({ considered: 0, satisfied: 0 }), method)).toBeNull();
  });

  it('gives the criteria of the country in 2016 as they were published', () => {
    const country = { considered: 1_321_050, late: 6_325, justified: 0, satisfied: 659_852, unreliable: 0 };
    const [terms, , satisfied] = rateBody(country, method)?.criteria ?? [0, 0, 0];
    expect([terms.toFixed(2), satisfied.toFixed(2)]).toEqual(['99.52', '49.95']);
  });

  it('wants weights that are shares of a whole', () => {
    expect(isMethod(method)).toBe(true);
    expect(isMethod({ ...method, weights: [0.5, 0.5, 0.5] })).toBe(false);
  });
});
