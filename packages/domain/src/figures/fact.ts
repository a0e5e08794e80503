import { daysBetween, type PlainDate } from '../calendar/plainDate.ts';

/**
 * One appeal as the figures see it: facts only, no name, no number, no text. Personal marks come from the base section of
 * the card, as they were on the day of registration.
 */
export interface Fact {
  readonly id: number;
  readonly registeredOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly daysToAnswer: number | null;
  readonly daysBand: string | null;
  readonly state: string;
  readonly outcome: string | null;
  readonly kind: string;
  readonly category: string;
  readonly type: string | null;
  readonly form: string;
  readonly source: string;
  readonly language: string;
  readonly character: string;
  readonly higherSource: string | null;
  readonly controlLevel: string | null;
  readonly regionCode: string | null;
  readonly districtCode: string | null;
  readonly territoryCode: string | null;
  readonly sectionCode: string;
  readonly categoryCode: string;
  readonly questionCode: string;
  readonly bodyId: number | null;
  readonly parentBodyId: number | null;
  readonly registrarId: number;
  readonly isRepeat: boolean;
  readonly filing: number;
  readonly isAnonymous: boolean;
  readonly isReworked: boolean;
  readonly isReception: boolean;
  /** What the person said when called back: satisfied or notSatisfied; null where nobody was reached. */
  readonly callBack: string | null;
  /** Taken up again after the person called it unsolved. */
  readonly isReopened: boolean;
  readonly applicantKind: string | null;
  readonly socialStatus: string | null;
  readonly occupation: string | null;
  readonly privilege: string | null;
  readonly sex: string | null;
  readonly ageBand: string | null;
}

export type FactField = keyof Fact;
export type DayField = 'registeredOn' | 'answeredOn' | 'closedOn' | 'dueOn';

/**
 * Calendar days from registration to the answer. A letter that came after hours bears the date of the next working day
 * (АППК art. 64(3)) while its answer may be dated the very day it came: such an answer took no days, never a negative number.
 */
export function daysToAnswer(registeredOn: PlainDate, answeredOn: PlainDate | null): number | null {
  return answeredOn === null ? null : Math.max(0, daysBetween(registeredOn, answeredOn));
}

/** Upper ends of the bands of days to answer, the last one open. */
export const daysBands = ['0-5', '6-10', '11-15', '16-20', '21-30', '31-60', '61+'] as const;

/** The band a number of days falls into. */
export function daysBandOf(days: number | null): string | null {
  if (days === null) return null;
  return daysBands.find((band) => days <= Number(band.split('-')[1] ?? Number.POSITIVE_INFINITY)) ?? '61+';
}

/** Age on the day of registration, in full years. Youth ends at 35 in the law; 60 is near the age of retirement. */
export const ageBands = ['0-17', '18-35', '36-45', '46-60', '61+'] as const;

/** The band of a person's age on a day; null where the day of birth is not known. */
export function ageBandOf(birthOn: PlainDate | null, on: PlainDate): string | null {
  if (birthOn === null) return null;
  const years =
    Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (on.slice(5) < birthOn.slice(5) ? 1 : 0);
  return ageBands.find((band) => years <= Number(band.split('-')[1] ?? Number.POSITIVE_INFINITY)) ?? '61+';
}

/** How often the person has filed under one card: the fifth filing and every further one count together. */
export const MOST_FILINGS = 5;
