import { falseDiscoveryLimit, tailProbability } from './negativeBinomial.ts';

/** Letters on one question from one place, by stretches of seven days that end on the day: the newest stands first. */
export interface GrowthCell {
  readonly question: string;
  readonly place: string;
  readonly weeks: readonly number[];
}

/** A question that has grown in a place beyond its season and its size. */
export interface Growth {
  readonly question: string;
  readonly place: string;
  /** Letters of the last seven days. */
  readonly counted: number;
  readonly expected: number;
  /** How probable so many letters are if nothing had changed. */
  readonly probability: number;
}

export interface GrowthRule {
  /** Of what is found on a day, at most this share may be chance (Benjamini and Hochberg). */
  readonly falseShare: number;
  readonly leastLetters: number;
  /** 0.5: half more than expected. */
  readonly leastGrowth: number;
}

/** Thresholds of the department, proposed and not of any act; the rate keeps false alarms below one a month. */
export const growthRule: GrowthRule = { falseShare: 0.005, leastLetters: 6, leastGrowth: 0.5 };

/** The level is taken of half a year that ends two weeks before, so that growth does not hide itself. */
const LEVEL_FROM = 2;
const LEVEL_TO = 27;
const YEAR = 52;
/** A register that is younger knows no usual yet. */
const LEAST_WEEKS = 8;
/** A season is believed as far as there are letters behind it. */
const SEASON_WEIGHT = 30;
const LEVEL_WEIGHT = 3;

/**
 * Tells which questions have grown where in the last seven days. What is expected: the level of the cell in the half year
 * before, borne to this week by the season of the question (the same weeks of earlier years over all places). How sure the
 * expectation is: gamma-Poisson, with the unrest of weeks common to all cells. Needs 80 weeks to know a season.
 */
export function findGrowth(cells: readonly GrowthCell[], rule: GrowthRule = growthRule): readonly Growth[] {
  if (cells.every(({ weeks }) => weeks.length < LEAST_WEEKS)) return [];
  const seasons = seasonsOf(cells);
  const sizes = sizesOf(cells);
  const expectations = cells.map((cell) => expect(cell, seasons.get(cell.question) ?? [], sizes));
  const unrest = unrestOf(cells, expectations);
  const judged = cells.flatMap((cell, at) => {
    const { mean, certainty } = expectations[at] ?? { mean: 0, certainty: 1 };
    const counted = cell.weeks[0] ?? 0;
    if (counted < rule.leastLetters || counted < mean * (1 + rule.leastGrowth)) return [];
    const probability = tailProbability(counted, mean, 1 / (1 / certainty + unrest));
    const { question, place } = cell;
    return [{ question, place, counted, expected: mean, probability }];
  });
  const limit = falseDiscoveryLimit(
    judged.map(({ probability }) => probability),
    cells.length,
    rule.falseShare,
  );
  return judged
    .filter(({ probability }) => probability <= limit)
    .sort((one, other) => one.probability - other.probability);
}

interface Expectation {
  readonly mean: number;
  /** The letters the level rests on: the more, the surer. */
  readonly certainty: number;
  readonly rate: number;
  readonly season: readonly number[];
}

function expect(cell: GrowthCell, season: readonly number[], sizes: Sizes): Expectation {
  let letters = 0;
  let exposure = 0;
  for (let lag = LEVEL_FROM; lag <= LEVEL_TO && lag < cell.weeks.length; lag += 1) {
    letters += cell.weeks[lag] ?? 0;
    exposure += season[lag] ?? 1;
  }
  // Where a cell has few letters of its own, its question and its place say what to expect.
  const usual = ((sizes.questions.get(cell.question) ?? 0) * (sizes.places.get(cell.place) ?? 0)) / sizes.all;
  const prior = (LEVEL_WEIGHT * usual) / exposure;
  const certainty = letters + prior * 1 + 0.5;
  const rate = (letters + prior + 0.1) / (exposure + LEVEL_WEIGHT);
  return { mean: rate * (season[0] ?? 1), certainty, rate, season };
}

interface Sizes {
  readonly questions: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, number>;
  readonly all: number;
}

function sizesOf(cells: readonly GrowthCell[]): Sizes {
  const questions = new Map<string, number>();
  const places = new Map<string, number>();
  let all = 0;
  for (const { question, place, weeks } of cells) {
    const letters = weeks.slice(LEVEL_FROM, LEVEL_TO + 1).reduce((sum, count) => sum + count, 0);
    questions.set(question, (questions.get(question) ?? 0) + letters);
    places.set(place, (places.get(place) ?? 0) + letters);
    all += letters;
  }
  return { questions, places, all: Math.max(1, all) };
}

/** How much of its usual a question has in the week of each lag, by the same weeks a year and two years before. */
function seasonsOf(cells: readonly GrowthCell[]): ReadonlyMap<string, readonly number[]> {
  const totals = new Map<string, number[]>();
  for (const { question, weeks } of cells) {
    const sum = totals.get(question) ?? [];
    weeks.forEach((count, lag) => {
      sum[lag] = (sum[lag] ?? 0) + count;
    });
    totals.set(question, sum);
  }
  return new Map([...totals].map(([question, weeks]) => [question, seasonOf(weeks)]));
}

function seasonOf(weeks: readonly number[]): readonly number[] {
  const years = [1, 2].filter((year) => weeks.length >= YEAR * year + LEVEL_TO + 2);
  return Array.from({ length: LEVEL_TO + 1 }, (_, lag) => {
    let seen = 0;
    let usual = 0;
    for (const year of years) {
      for (let near = -2; near <= 2; near += 1) seen += weeks[lag + year * YEAR + near] ?? 0;
      // The usual of that year: from half a year before the week to half a year after it.
      const from = Math.max(0, lag + year * YEAR - YEAR / 2);
      const around = weeks.slice(from, from + YEAR);
      usual += (5 * around.reduce((sum, count) => sum + count, 0)) / Math.max(1, around.length);
    }
    return (seen + SEASON_WEIGHT) / (usual + SEASON_WEIGHT);
  });
}

// How much more than chance the weeks of all cells vary about what was expected of them: the same for all, by moments.
function unrestOf(cells: readonly GrowthCell[], expectations: readonly Expectation[]): number {
  let excess = 0;
  let squares = 0;
  cells.forEach(({ weeks }, at) => {
    const { rate = 0, season = [] } = expectations[at] ?? {};
    if (rate < 0.5) return;
    for (let lag = LEVEL_FROM; lag <= LEVEL_TO && lag < weeks.length; lag += 1) {
      const mean = rate * (season[lag] ?? 1);
      excess += ((weeks[lag] ?? 0) - mean) ** 2 - mean;
      squares += mean * mean;
    }
  });
  return squares === 0 ? 0.05 : Math.min(1, Math.max(0.02, excess / squares));
}
