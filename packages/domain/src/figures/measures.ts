import type { Localized } from '../kernel/localized.ts';
import { type DimensionName, dimensionOf, isTime } from './dimensions.ts';
import { isLetterDay, type Tallied, type TallyDay, type TallyName, tallyOf } from './tallies.ts';

/** How a measure is made of tallies. */
export type Formula =
  | { readonly sum: readonly TallyName[] }
  /** 0…1, null where the base is empty. */
  | { readonly share: readonly TallyName[]; readonly of: readonly TallyName[] }
  /** 0…1 of the same measure over the whole question. */
  | { readonly partOfTotal: readonly TallyName[] }
  | { readonly perThousand: readonly TallyName[] }
  | { readonly quantile: TallyName };

const satisfied: readonly TallyName[] = ['satisfiedWholly', 'satisfiedPartly'];

/** Every measure of the house, in the order in which they are offered. What it means in words stands in `measureTexts`. */
export const measures = {
  received: { sum: ['received'] },
  receivedPart: { partOfTotal: ['received'] },
  perThousand: { perThousand: ['received'] },
  open: { sum: ['open'] },
  finished: { sum: ['finished'] },
  considered: { sum: ['considered'] },
  consideredShare: { share: ['considered'], of: ['received'] },
  satisfied: { sum: satisfied },
  satisfiedShare: { share: satisfied, of: ['considered'] },
  explained: { sum: ['explained'] },
  explainedShare: { share: ['explained'], of: ['considered'] },
  refused: { sum: ['refused'] },
  refusedShare: { share: ['refused'], of: ['considered'] },
  ended: { sum: ['ended'] },
  forwarded: { sum: ['forwarded'] },
  forwardedShare: { share: ['forwarded'], of: ['received'] },
  givenBack: { sum: ['givenBack'] },
  late: { sum: ['consideredLate', 'openLate'] },
  lateShare: { share: ['consideredLate', 'openLate'], of: ['considered', 'openLate'] },
  lateOfReceived: { share: ['consideredLate', 'openLate'], of: ['received'] },
  consideredLate: { sum: ['consideredLate'] },
  openLate: { sum: ['openLate'] },
  dueNow: { sum: ['dueNow'] },
  dueSoon: { sum: ['dueSoon'] },
  daysMedian: { quantile: 'daysMedian' },
  daysP90: { quantile: 'daysP90' },
  reworked: { sum: ['reworked'] },
  reworkedShare: { share: ['reworked'], of: ['considered'] },
  reopened: { sum: ['reopened'] },
  reopenedShare: { share: ['reopened'], of: ['considered'] },
  calledBack: { sum: ['calledBack'] },
  satisfiedOnCallBack: { share: ['satisfiedOnCall'], of: ['calledBack'] },
  repeats: { sum: ['repeats'] },
  repeatsShare: { share: ['repeats'], of: ['received'] },
  collective: { sum: ['collective'] },
  anonymous: { sum: ['anonymous'] },
  fromAbove: { sum: ['fromAbove'] },
  fromAboveShare: { share: ['fromAbove'], of: ['received'] },
  lettersAccepted: { sum: ['lettersAccepted'] },
  lettersWaiting: { sum: ['lettersWaiting'] },
} as const satisfies Record<string, Formula>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as readonly MeasureName[];

export type MeasureUnit = 'appeals' | 'share' | 'days' | 'perThousand';

/** What a reader must know of a number before he believes it. */
export interface MeasureText {
  readonly name: Localized;
  /** How it is counted. */
  readonly how: Localized;
  /** What a share is of; null for what is no share. */
  readonly base: Localized | null;
  /** By which act it is counted so; null where it is the department's own figure. */
  readonly ground: Localized | null;
}

/** Whether the text names a measure. */
export function isMeasure(text: string): text is MeasureName {
  return Object.hasOwn(measures, text);
}

/** The formula as its general shape. */
export function formulaOf(name: MeasureName): Formula {
  return measures[name];
}

/** In what the measure is counted. */
export function unitOf(name: MeasureName): MeasureUnit {
  const formula = formulaOf(name);
  if ('sum' in formula) return 'appeals';
  if ('quantile' in formula) return 'days';
  return 'perThousand' in formula ? 'perThousand' : 'share';
}

/** The tallies a measure is made of. */
export function talliesOf(name: MeasureName): readonly TallyName[] {
  const formula = formulaOf(name);
  if ('sum' in formula) return formula.sum;
  if ('share' in formula) return [...formula.share, ...formula.of];
  if ('partOfTotal' in formula) return formula.partOfTotal;
  return 'perThousand' in formula ? formula.perThousand : [formula.quantile];
}

/** By which days of an appeal the measure is counted. */
export function daysOf(name: MeasureName): readonly TallyDay[] {
  return [...new Set(talliesOf(name).map((tally) => tallyOf(tally).day))];
}

/** Whether letters are counted, and not appeals. */
export function isOfLetters(name: MeasureName): boolean {
  return daysOf(name).some(isLetterDay);
}

/** Whether the measure can be told by the dimension: not everything is known of everything that is counted. */
export function fitsTogether(measure: MeasureName, dimension: DimensionName): boolean {
  const { onlyFor, letterField } = dimensionOf(dimension);
  return daysOf(measure).every((day) => {
    if (day === 'waiting') return false;
    if (day === 'journalOn') return isTime(dimension) || letterField !== undefined;
    return onlyFor === undefined || day === onlyFor;
  });
}

/** What stands around a cell. */
export interface CellContext {
  /** Tallies of the whole question. */
  readonly total: Tallied;
  /** Residents of the cell's territory; null where they are not known. */
  readonly residents: number | null;
}

/** The value of a measure in a cell; null where it has none: an empty base, no residents, nothing to take a median of. */
export function measureValue(
  name: MeasureName,
  cell: Tallied,
  { total, residents }: CellContext,
): number | null {
  const formula = formulaOf(name);
  const sum = (names: readonly TallyName[], from: Tallied) =>
    names.reduce((all, tally) => all + (from[tally] ?? 0), 0);
  if ('sum' in formula)
    return formula.sum.some((tally) => cell[tally] === null) ? null : sum(formula.sum, cell);
  if ('quantile' in formula) return cell[formula.quantile] ?? null;
  if ('share' in formula) return ratio(sum(formula.share, cell), sum(formula.of, cell));
  if ('partOfTotal' in formula) return ratio(sum(formula.partOfTotal, cell), sum(formula.partOfTotal, total));
  return residents === null ? null : ratio(sum(formula.perThousand, cell) * 1000, residents);
}

/** By how much a value has grown, as a share of what it was; null where it was nothing or is not known. */
export function growthOf(value: number | null, before: number | null): number | null {
  return value === null || before === null ? null : ratio(value - before, before);
}

/** How a measure has changed: `points` of a share (0.036 is 3.6 percentage points), or by what `part` of what it was. */
export interface Change {
  readonly in: 'points' | 'part';
  readonly by: number;
}

/**
 * The change of a measure; null where it is not known. A share changes by percentage points: 0.6 % after 0.8 % would be called
 * a quarter less, and read as if it had been a quarter of all.
 */
export function changeOf(name: MeasureName, value: number | null, before: number | null): Change | null {
  if (unitOf(name) === 'share')
    return value === null || before === null ? null : { in: 'points', by: value - before };
  const by = growthOf(value, before);
  return by === null ? null : { in: 'part', by };
}

/**
 * By what lines are put in order of growth; null where it was not known. Numbers of appeals move by chance by about the root
 * of themselves: one letter that became ten is less than a hundred that became two hundred. Other measures: the difference.
 */
export function weighGrowth(name: MeasureName, value: number | null, before: number | null): number | null {
  if (value === null || before === null) return null;
  const grown = value - before;
  return unitOf(name) === 'appeals' ? grown / Math.sqrt(value + before + 1) : grown;
}

function ratio(part: number, base: number): number | null {
  return base === 0 ? null : part / base;
}
