import type { PlainDate } from '../calendar/plainDate.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** The lists of the room of requests, in the order of the work. */
export const informationTabs = ['toUs', 'replied', 'ours'] as const;

export type InformationTab = (typeof informationTabs)[number];

export interface InformationInput {
  readonly toBodyId: number;
  readonly text: string;
  /** Null = the usual term of the office. */
  readonly dueOn: PlainDate | null;
  /** Why what is known already does not serve; empty where nothing is known. */
  readonly anewReason: string;
}

/** What the same body was asked in the same matter before. */
export interface EarlierInformation {
  readonly number: string;
  readonly isReplied: boolean;
}

export interface InformationContext {
  readonly today: PlainDate;
  readonly appealDueOn: PlainDate | null;
  readonly calendar: WorkingCalendar;
  /** The usual term, in working days: a setting, since the Code gives bodies none. */
  readonly workingDays: number;
  readonly isBodyKnown: boolean;
  /** The asking body itself or a unit of it: for that there are resolutions. */
  readonly isOwnBody: boolean;
  readonly earlier: EarlierInformation | null;
}

export const informationRefusalCodes = [
  'BODY_UNKNOWN',
  'TEXT_REQUIRED',
  'INFORMATION_OF_OWN_BODY',
  'INFORMATION_DUE_IN_PAST',
  'INFORMATION_DUE_AFTER_TERM',
  'INFORMATION_WAITED_FOR',
  'INFORMATION_GIVEN_EARLIER',
  'INFORMATION_REPLIED',
  'INFORMATION_WITHDRAWN',
  'INFORMATION_KNOWN_HERE',
] as const;

export type InformationRefusal = Refusal<(typeof informationRefusalCodes)[number]>;

/**
 * One request, many readers: a body that was asked in this matter is not asked again. What it replied is read and joined;
 * only whoever says why the reply does not serve may ask anew, and never while the first request still waits.
 */
export function decideInformation(
  input: InformationInput,
  context: InformationContext,
): Result<{ readonly dueOn: PlainDate }, readonly InformationRefusal[]> {
  const dueOn = input.dueOn ?? usualDueOn(context);
  const refusals: InformationRefusal[] = [
    ...(context.isBodyKnown ? [] : [refusalOf('BODY_UNKNOWN', 'toBodyId')]),
    ...(context.isOwnBody ? [refusalOf('INFORMATION_OF_OWN_BODY', 'toBodyId')] : []),
    ...(input.text.trim() === '' ? [refusalOf('TEXT_REQUIRED', 'text')] : []),
    ...termRefusals(dueOn, context),
    ...earlierRefusals(input, context.earlier),
  ];
  return refusals.length > 0 ? refuse(refusals) : accept({ dueOn });
}

/** The usual day to reply by; while the appeal's own term runs, never after it. */
export function usualDueOn({
  today,
  appealDueOn,
  calendar,
  workingDays,
}: Pick<InformationContext, 'today' | 'appealDueOn' | 'calendar' | 'workingDays'>): PlainDate {
  const usual = addWorkingDays(calendar, today, workingDays);
  return appealDueOn !== null && appealDueOn >= today && appealDueOn < usual ? appealDueOn : usual;
}

function termRefusals(dueOn: PlainDate, { today, appealDueOn }: InformationContext): InformationRefusal[] {
  if (dueOn < today) return [refusalOf('INFORMATION_DUE_IN_PAST', 'dueOn')];
  const isLate = appealDueOn !== null && appealDueOn >= today && dueOn > appealDueOn;
  return isLate ? [refusalOf('INFORMATION_DUE_AFTER_TERM', 'dueOn', { dueOn: appealDueOn })] : [];
}

function earlierRefusals(
  { anewReason }: InformationInput,
  earlier: EarlierInformation | null,
): InformationRefusal[] {
  if (!earlier) return [];
  const { number } = earlier;
  if (!earlier.isReplied) return [refusalOf('INFORMATION_WAITED_FOR', 'toBodyId', { number })];
  return anewReason.trim() === '' ? [refusalOf('INFORMATION_GIVEN_EARLIER', 'anewReason', { number })] : [];
}
