import { beforeAll, describe, expect, it } from 'vitest';
import { findGrowth, type GrowthCell } from './findGrowth.ts';
import { falseDiscoveryLimit, tailProbability } from './negativeBinomial.ts';

/** A generator that gives the same numbers every time. */
function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DISTRICTS = 20;
const QUESTIONS = 120;
/** Three years: two to know the season by, one to be watched. */
const DAYS = 3 * 364;
const WATCHED_FROM = 2 * 364;
const WEEKS = 106;

/** Letters by day of each cell: sizes of three orders, seasons of their own, growth by years, weeks of unrest. */
function inventedRegister(seed: number) {
  const random = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const poisson = (mean: number) => {
    let [left, count] = [Math.exp(-mean), -1];
    for (let product = 1; product > left; count += 1) product *= random();
    return Math.max(0, count);
  };
  const places = Array.from({ length: DISTRICTS }, () => Math.exp(0.9 * normal()));
  const questions = Array.from({ length: QUESTIONS }, () => ({
    size: Math.exp(1.1 * normal()),
    swing: 0.6 * random(),
    peak: random() * 364,
    growth: 0.25 * (random() - 0.3),
  }));
  const all =
    places.reduce((sum, size) => sum + size, 0) * questions.reduce((sum, { size }) => sum + size, 0);
  return questions.flatMap(({ size, swing, peak, growth }, question) =>
    places.map((place, district) => {
      const perDay = (240 * size * place) / all;
      let unrest = 1;
      const days = Array.from({ length: DAYS }, (_, day) => {
        if (day % 7 === 0) unrest = Math.max(0.2, 1 + 0.2 * normal());
        const season = 1 + swing * Math.cos((2 * Math.PI * (day - peak)) / 364);
        const weekend = day % 7 >= 5 ? 0.3 : 1.28;
        return poisson(perDay * season * weekend * unrest * (1 + (growth * day) / 364));
      });
      return {
        question: String(question),
        place: String(district),
        perDay,
        days,
        before: lettersBefore(days),
      };
    }),
  );
}
type Register = ReturnType<typeof inventedRegister>;

/** Letters before each day: a week is the difference of two of them, and need not be counted anew every evening. */
function lettersBefore(days: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...days.map((count) => (sum += count))];
}

/** What was known on the evening of a day. */
const asOf = (register: Register, day: number): GrowthCell[] =>
  register.map(({ question, place, before }) => ({ question, place, weeks: weeksUpTo(before, day) }));

function weeksUpTo(before: readonly number[], day: number): number[] {
  const weeks: number[] = [];
  for (let evening = day + 1; evening >= 7 && weeks.length < WEEKS; evening -= 7)
    weeks.push((before[evening] ?? 0) - (before[evening - 7] ?? 0));
  return weeks;
}

describe('growth beyond season and size', () => {
  let register: Register;
  beforeAll(() => {
    register = inventedRegister(20_260_202);
  });

  it('in a year without any, at most one false alarm a month is raised among 20 districts and 120 questions', () => {
    const byMonth = new Map<number, Set<string>>();
    for (let day = WATCHED_FROM; day < DAYS; day += 1) {
      for (const { question, place } of findGrowth(asOf(register, day))) {
        const month = Math.floor((day - WATCHED_FROM) / 30.4);
        byMonth.set(month, (byMonth.get(month) ?? new Set()).add(`${question}/${place}`));
      }
    }
    const worst = Math.max(0, ...[...byMonth.values()].map(({ size }) => size));
    expect(worst).toBeLessThanOrEqual(1);
  }, 120_000);

  it('growth that was planted is found within a week, in small places and in large ones', () => {
    const random = seeded(7);
    const bySize = register
      .map((cell, at) => ({ at, perDay: cell.perDay }))
      .sort((a, b) => a.perDay - b.perDay);
    const planted = Array.from({ length: 12 }, (_, month) => {
      const { at } = bySize[Math.floor(((month + 0.5) / 12) * bySize.length)] ?? { at: 0 };
      const begins = WATCHED_FROM + month * 30 + Math.floor(random() * 20);
      return { at, begins };
    });
    const delays = planted.map(({ at, begins }) => {
      const cell = register[at];
      if (!cell) throw new Error('No such cell');
      // A house without heating: fifteen letters in the week, or three times the usual where that is more.
      const more = Math.max(15 / 7, cell.perDay * 3);
      const days = cell.days.map((count, day) =>
        day >= begins && day < begins + 14 ? count + Math.floor(more + random()) : count,
      );
      const grown = register.with(at, { ...cell, days, before: lettersBefore(days) });
      for (let day = begins; day < begins + 7; day += 1) {
        const found = findGrowth(asOf(grown, day));
        if (found.some(({ question, place }) => question === cell.question && place === cell.place))
          return day - begins + 1;
      }
      return null;
    });
    expect(delays).not.toContain(null);
  }, 60_000);

  it('is no alarm where everything is as it was in the same weeks of earlier years', () => {
    const seasonal = (lag: number): number => (lag % 52 < 3 || lag % 52 > 49 ? 40 : 10);
    const weeks = Array.from({ length: 130 }, (_, lag) => seasonal(lag));
    expect(findGrowth([{ question: 'heating', place: 'a', weeks }])).toEqual([]);
    const doubled = weeks.with(0, 90);
    expect(findGrowth([{ question: 'heating', place: 'a', weeks: doubled }])).toHaveLength(1);
  });

  it('counts probabilities as tables do', () => {
    // Poisson with mean 3: ten or more.
    expect(tailProbability(10, 3, 1e9)).toBeCloseTo(0.0011025, 5);
    // Geometric (size 1) with mean 4: P(X >= 5) = (4/5)^5.
    expect(tailProbability(5, 4, 1)).toBeCloseTo(0.8 ** 5, 8);
    expect(falseDiscoveryLimit([0.01, 0.02, 0.03, 0.9], 4, 0.05)).toBe(0.03);
    expect(falseDiscoveryLimit([0.4], 100, 0.05)).toBe(-1);
  });
});
