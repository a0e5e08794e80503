import type { ReferenceBook } from '../reference/book.ts';
import { districtCodes } from './places.ts';
import { byWeight, type Dice, type WeightedPick } from './random.ts';

// Shares of sections, in percent: land about 29 % of what goes to local bodies, then utilities, roads and social
// questions, as regions publish; what the courts, the police and the ministries' departments answer makes the rest.
const sectionShares: Readonly<Record<string, number>> = {
  '01': 12,
  '02': 6.5,
  '03': 19.5,
  '04': 2.2,
  '05': 7.5,
  '06': 1.6,
  '07': 5,
  '08': 5,
  '09': 1,
  '10': 3.4,
  '11': 8.5,
  '12': 10.4,
  '13': 6.8,
  '14': 2.4,
  '15': 2.5,
  '16': 1.8,
  '17': 4.2,
  '18': 1.6,
  '19': 1.8,
  '20': 2.2,
  '21': 0.5,
  '22': 0.8,
  '23': 1.1,
  '24': 1,
}; // prettier-ignore

/** Leaves that are asked about oftener than their neighbours. */
const leafWeights: Readonly<Record<string, number>> = {
  '03.01.01': 9,
  '03.01.02': 5,
  '03.01.05': 3,
  '03.02.03': 2,
  '05.01.01': 5,
  '05.01.02': 4,
  '05.02.01': 2.5,
  '01.01.02': 3,
  '01.02.02': 3,
  '01.06.01': 2.5,
  '01.06.03': 2,
  '02.01.02': 3,
  '02.01.03': 3,
  '02.03.02': 2,
  '11.02.01': 3,
  '11.03.01': 2,
  '11.02.02': 2,
  '07.01.02': 2.5,
  '08.01.01': 2.5,
  '10.01.01': 3,
  '12.01.01': 3,
  '13.02.01': 3,
  '17.02.01': 3,
  '15.01.01': 3,
  '14.01.01': 2,
  '24.02.01': 0.5,
  '24.02.02': 0.3,
}; // prettier-ignore

/** Months (1–12) when a question is asked more or less than usual, by the beginning of its code. */
const seasons: readonly (readonly [prefix: string, months: readonly number[], factor: number])[] = [
  ['01.01', [10, 11, 12, 1, 2, 3], 2.4],
  ['01.01', [5, 6, 7, 8], 0.12],
  ['01.04.03', [9, 10, 11], 3],
  ['01.06.05', [12, 1, 2, 3], 4],
  ['01.06.05', [4, 5, 6, 7, 8, 9, 10], 0.03],
  ['05.01.04', [12, 1, 2, 3], 5],
  ['05.01.04', [4, 5, 6, 7, 8, 9, 10], 0.03],
  ['05.01.01', [3, 4, 5], 2.4],
  ['05.01.02', [3, 4, 5], 2],
  ['05.01.06', [3, 4, 5], 2],
  ['03', [5, 6, 7, 8], 1.5],
  ['03', [12, 1, 2], 0.75],
  ['01.02', [6, 7, 8], 1.7],
  ['02.03.03', [4, 5, 6], 6],
  ['20.02.02', [3, 4, 5], 8],
  ['08.01', [7, 8, 9], 1.9],
  ['08.02', [8, 9, 10], 1.7],
  ['15.01', [3, 4, 5, 9, 10], 1.8],
  ['15.02.02', [5, 6, 7, 8, 9], 2],
  ['16.02.01', [1, 2, 3], 1.6],
];

/** A question that grew in one place in the last months: the problem map has something to find. */
export interface PlantedGrowth {
  readonly questionCode: string;
  readonly districtCode: string;
  /** Days before the end when it began. */
  readonly since: number;
  /** Of all letters since then. */
  readonly share: number;
}

const plantedGrowths: readonly PlantedGrowth[] = [
  { questionCode: '05.02.01', districtCode: '391000000', since: 55, share: 0.022 },
  { questionCode: '01.02.02', districtCode: '393600000', since: 70, share: 0.016 },
  { questionCode: '07.01.02', districtCode: '391600000', since: 45, share: 0.014 },
  { questionCode: '15.01.01', districtCode: '395200000', since: 60, share: 0.01 },
  { questionCode: '18.01.01', districtCode: '392400000', since: 35, share: 0.014 },
];

/** Letters a week that growth is surely found by, and the most that one theme may take of a small register. */
const FOUND_BY = 9;
const MOST_SHARE = 0.3;
const SMALL_SINCE = 13;
/** Weeks of the register, and how much more than its average week the last ones hold. */
const WEEKS = 104;
const BUSY_END = 2;

/** The growths of a register of so many appeals: the first is found in small ones too, where it has lasted two weeks. */
export function growthsFor(appeals: number): readonly PlantedGrowth[] {
  const weekly = (appeals / WEEKS) * BUSY_END;
  const needed = Math.min(MOST_SHARE, FOUND_BY / weekly);
  return plantedGrowths.map((growth, at) =>
    at === 0 && needed > growth.share * 1.5 ? { ...growth, since: SMALL_SINCE, share: needed } : growth,
  );
}

export interface Theme {
  readonly questionCode: string;
  /** Null: the place is chosen by the sizes of the districts. */
  readonly districtCode: string | null;
}

/** What is asked on a day: by share of the section, season and the planted growths. `left` = days to the end. */
export function openThemes(
  book: ReferenceBook,
  appeals: number,
): (dice: Dice, month: number, left: number) => Theme {
  const leaves = [...book.questions.values()].filter(({ level }) => level === 3).map(({ code }) => code);
  const perMonth = Array.from({ length: 12 }, (_, index) => monthPick(leaves, index + 1));
  const growths = growthsFor(appeals).filter(
    ({ questionCode, districtCode }) => leaves.includes(questionCode) && districtCodes.includes(districtCode),
  );
  return (dice, month, left) => {
    const chance = dice.next();
    let passed = 0;
    for (const growth of growths) {
      if (left > growth.since) continue;
      passed += growth.share;
      if (chance < passed) return growth;
    }
    const pick = perMonth[month - 1] as WeightedPick<string>;
    return { questionCode: pick(dice), districtCode: null };
  };
}

function monthPick(leaves: readonly string[], month: number): WeightedPick<string> {
  const ofSection = new Map<string, number>();
  for (const leaf of leaves) {
    const section = leaf.slice(0, 2);
    ofSection.set(section, (ofSection.get(section) ?? 0) + (leafWeights[leaf] ?? 1));
  }
  return byWeight(
    leaves.map((leaf) => {
      const section = leaf.slice(0, 2);
      const within = (leafWeights[leaf] ?? 1) / (ofSection.get(section) ?? 1);
      return [leaf, (sectionShares[section] ?? 0.3) * within * seasonOf(leaf, month)] as const;
    }),
  );
}

function seasonOf(leaf: string, month: number): number {
  let factor = 1;
  for (const [prefix, months, by] of seasons) {
    if (leaf.startsWith(prefix) && months.includes(month)) factor *= by;
  }
  return factor;
}
