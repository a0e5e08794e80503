import type { PlainDate } from '../calendar/plainDate.ts';
import { type ClockStop, countTerm, type TermRule } from '../calendar/terms.ts';
import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { resumeTerm } from './conformity.ts';

export interface ClockStopInput {
  readonly ground: string;
  readonly untilOn: PlainDate;
  readonly reason: string;
}

export const clockStopRefusalCodes = [
  'CLOCK_GROUND_UNKNOWN',
  'CLOCK_UNTIL_IN_PAST',
  'CLOCK_REASON_REQUIRED',
] as const;

export type ClockStopRefusal = Refusal<(typeof clockStopRefusalCodes)[number]>;

/**
 * The term stands still while the applicant is waited for: by a ground, until a day. The Code speaks of it only where an
 * appeal is brought into conformity (art. 64(6)); further grounds are the office's own dictionary.
 */
export function decideClockStop(
  { ground, untilOn, reason }: ClockStopInput,
  { today, grounds }: { readonly today: PlainDate; readonly grounds: readonly string[] },
): Result<ClockStopInput, readonly ClockStopRefusal[]> {
  const refusals: ClockStopRefusal[] = [
    ...(grounds.includes(ground) ? [] : [refusalOf('CLOCK_GROUND_UNKNOWN', 'ground')]),
    ...(untilOn <= today ? [refusalOf('CLOCK_UNTIL_IN_PAST', 'untilOn')] : []),
    ...(reason.trim() === '' ? [refusalOf('CLOCK_REASON_REQUIRED', 'reason')] : []),
  ];
  return refusals.length > 0 ? refuse(refusals) : accept({ ground, untilOn, reason: reason.trim() });
}

export interface StoppedTerm {
  readonly dueOnBefore: PlainDate;
  /** The rule and the day it is counted from; null where the term was extended or set by hand: then days are carried over. */
  readonly counted: { readonly rule: TermRule; readonly from: PlainDate } | null;
  /** Earlier stops of the same term. */
  readonly earlier: readonly ClockStop[];
  readonly stop: ClockStop;
}

/**
 * The deadline after the clock ran on. A term of the law is counted anew without the days it stood still; a term that was
 * given as a day keeps as many working days as were left.
 */
export function dueAfterStop(
  { dueOnBefore, counted, earlier, stop }: StoppedTerm,
  calendar: WorkingCalendar,
): PlainDate {
  const carried = resumeTerm(dueOnBefore, stop.stoppedOn, stop.resumedOn, calendar);
  if (!counted || dueOnBefore <= stop.stoppedOn) return carried;
  const { rule, from } = counted;
  const without = countTerm(rule, from, calendar, earlier).dueOn;
  return without === dueOnBefore ? countTerm(rule, from, calendar, [...earlier, stop]).dueOn : carried;
}
