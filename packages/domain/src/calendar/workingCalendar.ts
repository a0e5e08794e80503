import type { Localized } from '../kernel/localized.ts';
import { addDays, dayOfWeek, type PlainDate, plainDateOf, weekdaysUpTo, yearOf } from './plainDate.ts';

export const calendarExceptionKinds = ['holiday', 'transferredDayOff', 'dayOff', 'worked'] as const;

export type CalendarExceptionKind = (typeof calendarExceptionKinds)[number];

/**
 * A day that differs from the five-day week. `worked` wins over the others on the same day, because a swap may
 * take back a day off that a holiday had moved (11 May 2020).
 */
export interface CalendarException {
  readonly date: PlainDate;
  readonly kind: CalendarExceptionKind;
  readonly name: Localized;
  /** False while the day is only expected: a lunar feast, or a decision not yet published. */
  readonly confirmed: boolean;
}

/** The working calendar as a value: exceptions by day, and the years they were entered for. */
export interface WorkingCalendar {
  readonly exceptions: ReadonlyMap<PlainDate, CalendarException>;
  readonly confirmedYears: ReadonlySet<number>;
  /**
   * Days on which the calendar departs from Monday to Friday, in order, and by how many working days it has departed
   * up to each: long spans are counted without walking them, as a page of late appeals needs fifty times.
   */
  readonly departures: { readonly days: readonly PlainDate[]; readonly sums: readonly number[] };
}

/** Builds the calendar. A year counts as confirmed when it has exceptions and every one of them is confirmed. */
export function workingCalendar(list: readonly CalendarException[]): WorkingCalendar {
  const exceptions = new Map<PlainDate, CalendarException>();
  const known = new Set<number>();
  const doubtful = new Set<number>();
  for (const exception of list) {
    const year = yearOf(exception.date);
    known.add(year);
    if (!exception.confirmed) doubtful.add(year);
    if (exceptions.get(exception.date)?.kind !== 'worked') exceptions.set(exception.date, exception);
  }
  const confirmedYears = new Set([...known].filter((year) => !doubtful.has(year)));
  return { exceptions, confirmedYears, departures: departuresOf(exceptions) };
}

function departuresOf(exceptions: ReadonlyMap<PlainDate, CalendarException>): WorkingCalendar['departures'] {
  const days: PlainDate[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const [day, { kind }] of [...exceptions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const departure = (kind === 'worked' ? 1 : 0) - (dayOfWeek(day) <= 5 ? 1 : 0);
    if (departure === 0) continue;
    sum += departure;
    days.push(day);
    sums.push(sum);
  }
  return { days, sums };
}

/** By how many working days the calendar has departed from Monday to Friday up to the day, itself included. */
function departedUpTo({ days, sums }: WorkingCalendar['departures'], date: PlainDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as PlainDate) <= date) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (sums[low - 1] as number);
}

/** Whether the year's holidays and swaps are all confirmed; terms that reach into other years deserve a warning. */
export function isYearConfirmed(calendar: WorkingCalendar, year: number): boolean {
  return calendar.confirmedYears.has(year);
}

/** Monday to Friday, unless the calendar says otherwise. */
export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  const exception = calendar.exceptions.get(date);
  return exception ? exception.kind === 'worked' : dayOfWeek(date) <= 5;
}

/** The first working day strictly after the day. */
export function nextWorkingDay(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  let day = addDays(date, 1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The last working day strictly before the day. */
export function previousWorkingDay(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  let day = addDays(date, -1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** The day itself when it is a working day, else the next one. */
export function rollToWorkingDay(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date);
}

/** Moves by working days, the day itself not counted; a negative count goes back, zero stays. */
export function addWorkingDays(calendar: WorkingCalendar, date: PlainDate, workingDays: number): PlainDate {
  const step = workingDays < 0 ? previousWorkingDay : nextWorkingDay;
  let day = date;
  for (let left = Math.abs(workingDays); left > 0; left -= 1) day = step(calendar, day);
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  const upTo = (day: PlainDate) => weekdaysUpTo(day) + departedUpTo(calendar.departures, day);
  return upTo(to) - upTo(from);
}

/** Working days in a whole calendar year. */
export function workingDaysInYear(calendar: WorkingCalendar, year: number): number {
  return workingDaysBetween(calendar, plainDateOf(year - 1, 12, 31), plainDateOf(year, 12, 31));
}
