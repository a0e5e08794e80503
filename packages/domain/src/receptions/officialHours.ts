import {
  addDays,
  dayOfWeek,
  daysInMonth,
  monthOf,
  type PlainDate,
  plainDateOf,
} from '../calendar/plainDate.ts';
import { isWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';

/** When an official receives: on a weekday, every week or the n-th of the month (-1 = the last). Times are 'HH:MM'. */
export interface ReceptionHours {
  /** 1 = Monday. */
  readonly weekday: number;
  readonly ordinal: number | null;
  readonly fromTime: string;
  readonly toTime: string;
  readonly lunchFrom: string | null;
  readonly lunchTo: string | null;
  readonly slotMinutes: number;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

export interface Absence {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
}

/** A stretch of a day, in minutes from midnight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Minutes from midnight of 'HH:MM'. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 'HH:MM' of minutes from midnight. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Whether the day is one of those the hours speak of; holidays are left out by the calendar, not by the hours. */
export function isDayOfHours(hours: ReceptionHours, on: PlainDate): boolean {
  if (on < hours.validFrom || (hours.validTo !== null && on > hours.validTo)) return false;
  if (dayOfWeek(on) !== hours.weekday) return false;
  if (hours.ordinal === null) return true;
  if (hours.ordinal === -1) return monthOf(addDays(on, 7)) !== monthOf(on);
  return Math.ceil(Number(on.slice(8)) / 7) === hours.ordinal;
}

/** Whether the official is away on the day. */
export function isAbsentOn(absences: readonly Absence[], on: PlainDate): boolean {
  return absences.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
}

/** The stretches of the hours without lunch. */
export function openStretches(hours: ReceptionHours): Stretch[] {
  const [from, to] = [minutesOf(hours.fromTime), minutesOf(hours.toTime)];
  if (hours.lunchFrom === null || hours.lunchTo === null) return [{ from, to }];
  const lunch = { from: minutesOf(hours.lunchFrom), to: minutesOf(hours.lunchTo) };
  const parts = [
    { from, to: Math.min(to, lunch.from) },
    { from: Math.max(from, lunch.to), to },
  ];
  return parts.filter((part) => part.from < part.to);
}

/** Whether a place of so many minutes that begins at 'HH:MM' lies within one of the stretches. */
export function isWithin(stretches: readonly Stretch[], time: string, minutes: number): boolean {
  const start = minutesOf(time);
  return stretches.some(({ from, to }) => from <= start && start + minutes <= to);
}

/** The places of a reception within the stretches, each `minutes` long. */
export function slotsWithin(stretches: readonly Stretch[], minutes: number): Stretch[] {
  return stretches.flatMap(({ from, to }) => {
    const count = Math.floor((to - from) / minutes);
    return Array.from({ length: count }, (_, place) => ({
      from: from + place * minutes,
      to: from + (place + 1) * minutes,
    }));
  });
}

/**
 * Months of a year in which an official does not receive at all: heads and their deputies hold receptions at least once a
 * month (Law art. 90 of the АППК). Days off and absences do not count.
 */
export function monthsWithoutReception(
  hours: readonly ReceptionHours[],
  absences: readonly Absence[],
  year: number,
  calendar: WorkingCalendar,
): number[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const days = Array.from({ length: daysInMonth(year, month) }, (_, place) =>
      plainDateOf(year, month, place + 1),
    );
    return !days.some(
      (on) =>
        hours.some((one) => isDayOfHours(one, on)) && isWorkingDay(calendar, on) && !isAbsentOn(absences, on),
    );
  });
}
