import type { AppealKind } from '../appeals/appealKinds.ts';
import type { Localized } from '../kernel/localized.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from './plainDate.ts';
import { isWorkingDay, type WorkingCalendar } from './workingCalendar.ts';

/** A length of time with its unit; a bare number of days does not exist. */
export type Term =
  | { readonly workingDays: number }
  | { readonly calendarDays: number }
  | { readonly months: number };

/** Whether the first day of the term is the day it is counted from, or the day after. Months are always counted whole. */
export type TermStart = 'sameDay' | 'nextDay';

/** How a term is counted. */
export interface TermCounting {
  readonly term: Term;
  readonly start: TermStart;
}

/** A term of the law for one kind of appeal, in force from one day to another. Chosen by the day of registration. */
export interface TermRule extends TermCounting {
  readonly code: string;
  readonly appealKind: AppealKind;
  /** Some laws give one kind two terms; the ordinary case is 'basic'. */
  readonly variant: 'basic' | 'outsideCheck' | 'centralBody';
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** A last day that is not a working day passes to the next working day (АППК art. 76(5)). */
  readonly roll: 'nextWorkingDay';
  readonly article: Localized;
  /** False where the length or the day of entry into force was not read in the law itself. */
  readonly verified: boolean;
}

export type DerivationReason =
  /** The day the term is counted from, itself not counted. */
  | 'start'
  | 'workingDay'
  /** A Saturday or Sunday declared worked. */
  | 'workedDayOff'
  | 'calendarDay'
  | 'weekend'
  | 'holiday'
  | 'transferredDayOff'
  | 'dayOff'
  /** The clock stood still: the applicant was waited for. */
  | 'stopped'
  /** The last day of a term in months. */
  | 'monthsEnd'
  /** The working day the deadline passed to, because the last day was not a working day. */
  | 'rolled';

/** One line of the account of a term: what the day was, and which day of the term it became. */
export interface DerivationDay {
  readonly date: PlainDate;
  readonly counted: boolean;
  /** 1 for the first counted day; null for a day that was not counted. */
  readonly ordinal: number | null;
  readonly reason: DerivationReason;
  /** The name of the holiday, of the move or of the swap. */
  readonly name: Localized | null;
}

export interface CountedTerm {
  readonly dueOn: PlainDate;
  readonly derivation: readonly DerivationDay[];
}

/** A time in which the term did not run: the day after `stoppedOn` up to and including `resumedOn` are not counted. */
export interface ClockStop {
  readonly stoppedOn: PlainDate;
  readonly resumedOn: PlainDate;
}

/**
 * Counts a term from a day and accounts for every day of it.
 * АППК art. 76(2): counting starts on the day after registration (edition of 2026); art. 76(5): the last day rolls forward.
 */
export function countTerm(
  counting: TermCounting,
  from: PlainDate,
  calendar: WorkingCalendar,
  stops: readonly ClockStop[] = [],
): CountedTerm {
  const days = countedDays(counting, from, calendar, stops);
  const last = days.at(-1)?.date ?? from;
  return rollForward(days, last, calendar);
}

function countedDays(
  { term, start }: TermCounting,
  from: PlainDate,
  calendar: WorkingCalendar,
  stops: readonly ClockStop[],
): DerivationDay[] {
  const opening: DerivationDay = { date: from, counted: false, ordinal: null, reason: 'start', name: null };
  if ('months' in term) {
    const end = afterStops(addMonths(from, term.months), stops);
    return [opening, counted(end, term.months, 'monthsEnd', calendar)];
  }
  const isStopped = (day: PlainDate) => stops.some((stop) => stop.stoppedOn < day && day <= stop.resumedOn);
  const days: DerivationDay[] = start === 'nextDay' ? [opening] : [];
  const first = start === 'nextDay' ? addDays(from, 1) : from;
  if ('calendarDays' in term) {
    for (let day = first, ordinal = 0; ordinal < term.calendarDays; day = addDays(day, 1)) {
      if (isStopped(day)) days.push(stopped(day));
      else {
        ordinal += 1;
        days.push(counted(day, ordinal, 'calendarDay', calendar));
      }
    }
    return days;
  }
  let ordinal = 0;
  for (let day = first; ordinal < term.workingDays; day = addDays(day, 1)) {
    if (isStopped(day)) {
      days.push(stopped(day));
      continue;
    }
    if (isWorkingDay(calendar, day)) ordinal += 1;
    days.push(workingDayLine(day, ordinal, calendar));
  }
  return days;
}

function stopped(date: PlainDate): DerivationDay {
  return { date, counted: false, ordinal: null, reason: 'stopped', name: null };
}

// A term in months has no days to leave out: its end moves by as many days as the clock stood still before it.
function afterStops(end: PlainDate, stops: readonly ClockStop[]): PlainDate {
  const inOrder = [...stops].sort((one, other) => (one.stoppedOn < other.stoppedOn ? -1 : 1));
  return inOrder.reduce(
    (day, { stoppedOn, resumedOn }) =>
      stoppedOn < day ? addDays(day, daysBetween(stoppedOn, resumedOn)) : day,
    end,
  );
}

function counted(
  date: PlainDate,
  ordinal: number,
  reason: 'calendarDay' | 'monthsEnd',
  calendar: WorkingCalendar,
): DerivationDay {
  return { date, counted: true, ordinal, reason, name: calendar.exceptions.get(date)?.name ?? null };
}

function workingDayLine(date: PlainDate, ordinal: number, calendar: WorkingCalendar): DerivationDay {
  if (!isWorkingDay(calendar, date)) return skipped(date, calendar);
  const exception = calendar.exceptions.get(date);
  const reason = exception ? 'workedDayOff' : 'workingDay';
  return { date, counted: true, ordinal, reason, name: exception?.name ?? null };
}

function skipped(date: PlainDate, calendar: WorkingCalendar): DerivationDay {
  const exception = calendar.exceptions.get(date);
  const reason = exception && exception.kind !== 'worked' ? exception.kind : 'weekend';
  return { date, counted: false, ordinal: null, reason, name: exception?.name ?? null };
}

function rollForward(days: DerivationDay[], last: PlainDate, calendar: WorkingCalendar): CountedTerm {
  if (isWorkingDay(calendar, last)) return { dueOn: last, derivation: days };
  let day = addDays(last, 1);
  while (!isWorkingDay(calendar, day)) {
    days.push(skipped(day, calendar));
    day = addDays(day, 1);
  }
  days.push({ date: day, counted: false, ordinal: null, reason: 'rolled', name: null });
  return { dueOn: day, derivation: days };
}

/** The rule in force for the kind on the day of registration; null when the law of that day gives none. */
export function findTermRule(
  rules: readonly TermRule[],
  kind: AppealKind,
  on: PlainDate,
  variant: TermRule['variant'] = 'basic',
): TermRule | null {
  const inForce = (rule: TermRule) => rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo);
  return rules.find((rule) => rule.appealKind === kind && rule.variant === variant && inForce(rule)) ?? null;
}
