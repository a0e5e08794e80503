import type { PlainDate } from '../calendar/plainDate.ts';
import { countTerm } from '../calendar/terms.ts';
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../calendar/workingCalendar.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { Procedure } from './procedures.ts';

/** What an appeal must have (АППК art. 63); a complaint must have more (art. 93). */
export const conformityRequirements = {
  name: 'every',
  address: 'every',
  addressee: 'every',
  essence: 'every',
  filedOn: 'every',
  signature: 'every',
  authority: 'every',
  contestedBody: 'complaint',
  circumstances: 'complaint',
  attachmentList: 'complaint',
} as const satisfies Record<string, 'every' | 'complaint'>;

export type ConformityRequirement = keyof typeof conformityRequirements;

export interface ConformityInput {
  readonly requirements: readonly string[];
  /** Null = the term of the setting. */
  readonly fixByOn: PlainDate | null;
}

export interface ConformityContext {
  readonly procedure: Procedure;
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
  /** The Code says «reasonable»: how many working days is a setting. */
  readonly workingDays: number;
}

export const conformityRefusalCodes = [
  'CONFORMITY_REQUIREMENT_REQUIRED',
  'CONFORMITY_REQUIREMENT_UNKNOWN',
  'CONFORMITY_TERM_IN_PAST',
] as const;

export type ConformityRefusal = Refusal<(typeof conformityRefusalCodes)[number]>;

/** What is asked of the applicant, and until when (АППК art. 64(6)). */
export function decideConformity(
  { requirements, fixByOn }: ConformityInput,
  { procedure, today, calendar, workingDays }: ConformityContext,
): Result<{ readonly fixByOn: PlainDate }, readonly ConformityRefusal[]> {
  const refusals: ConformityRefusal[] = [];
  if (requirements.length === 0) refusals.push(refusalOf('CONFORMITY_REQUIREMENT_REQUIRED', 'requirements'));
  if (requirements.some((requirement) => !isRequired(requirement, procedure))) {
    refusals.push(refusalOf('CONFORMITY_REQUIREMENT_UNKNOWN', 'requirements'));
  }
  if (fixByOn !== null && fixByOn <= today) refusals.push(refusalOf('CONFORMITY_TERM_IN_PAST', 'fixByOn'));
  if (refusals.length > 0) return refuse(refusals);
  return accept({ fixByOn: fixByOn ?? conformityTerm(today, workingDays, calendar) });
}

/** The last day of the term that the office gives for conformity. */
export function conformityTerm(
  askedOn: PlainDate,
  workingDays: number,
  calendar: WorkingCalendar,
): PlainDate {
  return countTerm({ term: { workingDays }, start: 'nextDay' }, askedOn, calendar).dueOn;
}

/** Whether the requirement is made of an appeal of this procedure. */
export function isRequired(requirement: string, procedure: Procedure): boolean {
  const whose = (conformityRequirements as Record<string, 'every' | 'complaint' | undefined>)[requirement];
  return whose === 'every' || (whose === 'complaint' && procedure === 'complaint');
}

/**
 * The deadline after the clock stood still: as many working days are left as were left on the day it stopped.
 * The Code does not say how the term runs on; that it does not run while the applicant is waited for is our reading.
 */
export function resumeTerm(
  dueOn: PlainDate,
  stoppedOn: PlainDate,
  resumedOn: PlainDate,
  calendar: WorkingCalendar,
): PlainDate {
  if (dueOn <= stoppedOn) return dueOn;
  return addWorkingDays(calendar, resumedOn, workingDaysBetween(calendar, stoppedOn, dueOn));
}
