import type { PlainDate } from '../calendar/plainDate.ts';
import { type WorkingCalendar, workingDaysBetween } from '../calendar/workingCalendar.ts';

export const timelinessStates = [
  'inTime',
  'dueSoon',
  'dueToday',
  'overdue',
  'doneInTime',
  'doneLate',
  'none',
] as const;

export type TimelinessState = (typeof timelinessStates)[number];

export interface Timeliness {
  readonly state: TimelinessState;
  /** While it runs: working days after today up to the deadline, today's deadline = 0. */
  readonly workingDaysLeft: number | null;
  /** When late: working days past the deadline, a begun day counted as one. */
  readonly lateByWorkingDays: number | null;
}

export interface TimelinessFacts {
  readonly dueOn: PlainDate | null;
  /** Null while an answer is being reworked: an answer that was returned is no answer. */
  readonly answeredOn?: PlainDate | null;
  /** The day a case without an answer ended (forwarded, returned, terminated, withdrawn, an assignment done). */
  readonly closedOn?: PlainDate | null;
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
  /** From how many working days before the deadline it is near; a setting. */
  readonly dueSoonWorkingDays?: number;
}

/**
 * Judges a deadline from facts; never stored. The deadline is the end of its day, and what counts is the day of the
 * answer: expertise by the department takes no time from the body.
 */
export function timeliness(facts: TimelinessFacts): Timeliness {
  const { dueOn, answeredOn = null, closedOn = null, today, calendar, dueSoonWorkingDays = 3 } = facts;
  if (dueOn === null) return { state: 'none', workingDaysLeft: null, lateByWorkingDays: null };
  const doneOn = answeredOn ?? closedOn;
  const until = doneOn ?? today;
  if (until > dueOn) {
    const late = Math.max(1, workingDaysBetween(calendar, dueOn, until));
    return { state: doneOn ? 'doneLate' : 'overdue', workingDaysLeft: null, lateByWorkingDays: late };
  }
  if (doneOn) return { state: 'doneInTime', workingDaysLeft: null, lateByWorkingDays: null };
  const left = workingDaysBetween(calendar, today, dueOn);
  const state = today === dueOn ? 'dueToday' : left <= dueSoonWorkingDays ? 'dueSoon' : 'inTime';
  return { state, workingDaysLeft: left, lateByWorkingDays: null };
}
