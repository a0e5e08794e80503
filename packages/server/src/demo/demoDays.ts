import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import { registrationDay } from '@tyndau/domain/calendar/lateReceipt';
import { utcOffsetAt } from '@tyndau/domain/calendar/officeZone';
import { type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { countTerm, findTermRule, type TermRule } from '@tyndau/domain/calendar/terms';
import { isWorkingDay, type WorkingCalendar } from '@tyndau/domain/calendar/workingCalendar';

/** Days since 1 January 1970: a million letters cannot afford to count days by text. */
export type DayNumber = number;
/** Seconds of the office's clock since 1 January 1970. */
export type Moment = number;

export const DAY_SECONDS = 86_400;

/** The days a demonstration plays on: the law's own answers, each asked for once and remembered. */
export interface DemoDays {
  dateOf(day: DayNumber): PlainDate;
  isWorking(day: DayNumber): boolean;
  /** Moves by working days as the law does: the day itself is not counted. */
  plusWorking(day: DayNumber, count: number): DayNumber;
  /** Working days after `from` up to and including `to`. */
  workingBetween(from: DayNumber, to: DayNumber): number;
  /** The day of registration of a letter received on the day, within working hours or after them. */
  registeredOn(day: DayNumber, isAfterHours: boolean): DayNumber;
  /** The rule for the kind and the last day of its term. */
  term(kind: AppealKind, registeredOn: DayNumber): { readonly rule: TermRule; readonly dueOn: DayNumber };
  /** For the archive: '2026-02-02 09:00:00+05'. */
  timestamp(moment: Moment): string;
  /** Minutes of the office's clock ahead of UTC. */
  offsetMinutes(day: DayNumber): number;
}

export function dayNumber(date: string): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / (DAY_SECONDS * 1000);
}

/** The day a moment falls on. */
export const dayOf = (moment: Moment): DayNumber => Math.floor(moment / DAY_SECONDS);

/** Opens the calendar from `first` to `last`, with room for terms beyond the last day. */
export function openDemoDays(
  calendar: WorkingCalendar,
  termRules: readonly TermRule[],
  workingDayEnds: string,
  first: DayNumber,
  last: DayNumber,
): DemoDays {
  const from = first - 60;
  const count = last + 400 - from;
  const dates = Array.from({ length: count }, (_, index) => dateText(from + index));
  const working = dates.map((date) => isWorkingDay(calendar, date));
  const workingDays: DayNumber[] = [];
  // How many working days stand before the day and on it.
  const upTo = working.map((isWorking, index) => {
    if (isWorking) workingDays.push(from + index);
    return workingDays.length;
  });
  const offsets = dates.map((date) => utcOffsetAt(`${date}T06:00:00Z`));
  const clock = clockTexts();
  const terms = new Map<string, { rule: TermRule; dueOn: DayNumber }>();
  const registrations = new Map<number, DayNumber>();
  const dateOf = (day: DayNumber) => dates[day - from] ?? dateText(day);
  const offsetOf = (day: DayNumber) => offsets[day - from] ?? 300;
  return {
    dateOf,
    isWorking: (day) => working[day - from] ?? false,
    plusWorking(day, by) {
      if (by === 0) return day;
      const before = upTo[day - from] ?? 0;
      const isOn = working[day - from] ?? false;
      const index = by > 0 ? before + by - 1 : before - (isOn ? 1 : 0) + by;
      const found = workingDays[index];
      if (found === undefined) throw new RangeError(`The calendar does not reach ${by} from ${dateOf(day)}`);
      return found;
    },
    workingBetween: (a, b) => (upTo[b - from] ?? 0) - (upTo[a - from] ?? 0),
    registeredOn(day, isAfterHours) {
      const key = day * 2 + Number(isAfterHours);
      let found = registrations.get(key);
      if (found === undefined) {
        const offset = `+${String(offsetOf(day) / 60).padStart(2, '0')}:00`;
        const receivedAt = `${dateOf(day)}T${isAfterHours ? '23:00' : '00:00'}:00${offset}`;
        found = dayNumber(registrationDay(receivedAt, { calendar, workingDayEnds }).registeredOn);
        registrations.set(key, found);
      }
      return found;
    },
    term(kind, registeredOn) {
      const key = `${kind} ${registeredOn}`;
      let found = terms.get(key);
      if (!found) {
        const date = dateOf(registeredOn);
        const rule = findTermRule(termRules, kind, date);
        if (!rule) throw new Error(`The law of ${date} gives no term for ${kind}`);
        found = { rule, dueOn: dayNumber(countTerm(rule, date, calendar).dueOn) };
        terms.set(key, found);
      }
      return found;
    },
    timestamp(moment) {
      const day = dayOf(moment);
      const hours = offsetOf(day) / 60;
      return `${dateOf(day)} ${clock(moment - day * DAY_SECONDS)}+${hours < 10 ? '0' : ''}${hours}`;
    },
    offsetMinutes: offsetOf,
  };
}

const dateTexts = new Map<DayNumber, PlainDate>();

/** The day as a date; each is written once. */
export function dateText(day: DayNumber): PlainDate {
  let text = dateTexts.get(day);
  if (text === undefined) {
    text = plainDate(new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10));
    dateTexts.set(day, text);
  }
  return text;
}

/** 'HH:MM:SS' of a second of the day. */
export function clockTexts(): (second: number) => string {
  const pad = (value: number) => (value < 10 ? `0${value}` : String(value));
  const minutes = Array.from(
    { length: 1440 },
    (_, minute) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`,
  );
  const seconds = Array.from({ length: 60 }, (_, second) => `:${pad(second)}`);
  return (second) => (minutes[Math.floor(second / 60)] ?? '') + (seconds[second % 60] ?? '');
}
