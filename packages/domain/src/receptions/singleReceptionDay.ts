import { addDays, dayOfWeek, daysInMonth, type PlainDate, plainDateOf } from '../calendar/plainDate.ts';
import { isWorkingDay, previousWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';

/** One month's single reception day: the rule gives the last Friday, a person confirms the day proposed. */
export interface SingleReceptionDate {
  readonly lastFriday: PlainDate;
  /** The last Friday, or the working day before it when it is a day off: no rule says so, so somebody confirms. */
  readonly proposed: PlainDate;
  readonly isMoved: boolean;
}

/** The last Friday of a month, 1 = January. */
export function lastFridayOf(year: number, month: number): PlainDate {
  const last = plainDateOf(year, month, daysInMonth(year, month));
  return addDays(last, -((dayOfWeek(last) + 2) % 7));
}

/** Single reception days of a year (Единый день приёма граждан): the last Friday of every month. */
export function singleReceptionDates(year: number, calendar: WorkingCalendar): SingleReceptionDate[] {
  return Array.from({ length: 12 }, (_, index) => {
    const lastFriday = lastFridayOf(year, index + 1);
    const isMoved = !isWorkingDay(calendar, lastFriday);
    return { lastFriday, proposed: isMoved ? previousWorkingDay(calendar, lastFriday) : lastFriday, isMoved };
  });
}
