import {
  addDays,
  dayOfWeek,
  daysInMonth,
  type PlainDate,
  plainDate,
  plainDateOf,
} from '@tyndau/domain/calendar/plainDate';
import {
  type CalendarException,
  calendarExceptionKinds,
  isWorkingDay,
  type WorkingCalendar,
  workingCalendar,
  workingDaysBetween,
} from '@tyndau/domain/calendar/workingCalendar';
import type { CalendarDayFragment } from './reference.generated.ts';

export interface YearDay {
  readonly date: PlainDate;
  readonly day: number;
  readonly isWorking: boolean;
  readonly exception: CalendarException | null;
}

export interface YearMonth {
  /** 1 = January. */
  readonly month: number;
  /** Weeks from Monday; null before the first and after the last day. */
  readonly weeks: readonly (readonly (YearDay | null)[])[];
  readonly workingDays: number;
}

/** The calendar of the contract as the domain counts with it. */
export function calendarOf(days: readonly CalendarDayFragment[]): WorkingCalendar {
  const list = days.flatMap(({ on, kind, name, confirmed }) => {
    const known = calendarExceptionKinds.find((one) => one === kind);
    return known ? [{ date: plainDate(on), kind: known, name, confirmed }] : [];
  });
  return workingCalendar(list);
}

/** Twelve months, each day with what the calendar says of it, and how many working days there are. */
export function calendarYear(calendar: WorkingCalendar, year: number): YearMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const first = plainDateOf(year, month, 1);
    const length = daysInMonth(year, month);
    const days = Array.from({ length }, (_day, place): YearDay => {
      const date = addDays(first, place);
      return {
        date,
        day: place + 1,
        isWorking: isWorkingDay(calendar, date),
        exception: calendar.exceptions.get(date) ?? null,
      };
    });
    const cells = [...Array.from({ length: dayOfWeek(first) - 1 }, () => null), ...days];
    return { month, weeks: weeksOf(cells), workingDays: workingDaysIn(calendar, first, length) };
  });
}

function weeksOf(cells: readonly (YearDay | null)[]): (YearDay | null)[][] {
  // Six weeks always: months of a year stand in rows, and the rows must not jump.
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_day, place) => cells[week * 7 + place] ?? null),
  );
}

function workingDaysIn(calendar: WorkingCalendar, first: PlainDate, length: number): number {
  return workingDaysBetween(calendar, addDays(first, -1), addDays(first, length - 1));
}
