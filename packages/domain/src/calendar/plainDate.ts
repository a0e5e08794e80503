declare const plainDateBrand: unique symbol;

/** A day of the civil calendar, 'YYYY-MM-DD', without an hour and without a zone. Compares as text. */
export type PlainDate = string & { readonly [plainDateBrand]: 'PlainDate' };

/** A moment: ISO 8601 text with a zone ('2026-02-06T14:05:00Z'), or milliseconds since 1970-01-01 UTC. */
export type Instant = string | number;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT_PATTERN =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/;
const DAY_MS = 86_400_000;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, 1 = January. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function civilOf(text: string): Civil | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

// A PlainDate was checked when it was made: it is taken apart without checking it again.
function civil(date: PlainDate): Civil {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Writes a day from its numbers; throws when there is no such day. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return plainDate(written(year, month, day));
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Reads 'YYYY-MM-DD'; throws RangeError when the text is not an existing day. */
export function plainDate(text: string): PlainDate {
  if (!civilOf(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text as PlainDate;
}

/** Whether the text is an existing day written 'YYYY-MM-DD'. */
export function isPlainDate(text: unknown): text is PlainDate {
  return typeof text === 'string' && civilOf(text) !== null;
}

// The number of a day, 1970-01-01 = 0. Own arithmetic, so that the host's clock and zone can never leak into a term:
// years are counted from March, which puts the leap day last.
function dayNumber({ year, month, day }: Civil): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(number: number): PlainDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day) as PlainDate;
}

/** Moves by whole calendar days; a negative count goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(civil(date)) + days);
}

/** Moves by whole months and clamps to the end of a shorter month: 31 December + 2 months = 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = civil(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return plainDateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(date: PlainDate): number {
  const fromThursday = dayNumber(civil(date)) + 3;
  return (((fromThursday % 7) + 7) % 7) + 1;
}

/** How many Mondays to Fridays lie between 29 December 1969 and the day, both included; negative before. */
export function weekdaysUpTo(date: PlainDate): number {
  const days = dayNumber(civil(date)) + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

/** Calendar days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(civil(to)) - dayNumber(civil(from));
}

/** For sorting: negative, zero or positive. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The calendar year of the day. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** The calendar month of the day, 1 = January. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** Milliseconds since 1970-01-01 UTC of a moment; throws RangeError when the text carries no zone or is no moment. */
export function epochMsOf(instant: Instant): number {
  if (typeof instant === 'number') return instant;
  const match = INSTANT_PATTERN.exec(instant);
  if (!match) throw new RangeError(`Not a moment with a zone: ${instant}`);
  const [, day = '', hours = '', minutes = '', seconds = '0', fraction = '0', zone = 'Z'] = match;
  const offset = zone === 'Z' ? 0 : (zone[0] === '-' ? -1 : 1) * zoneMinutes(zone);
  const time = (Number(hours) * 60 + Number(minutes) - offset) * 60_000 + Number(seconds) * 1000;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  return dayNumber(civil(plainDate(day))) * DAY_MS + time + milliseconds;
}

function zoneMinutes(zone: string): number {
  return Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
}

/** The day of a moment by a clock that is `utcOffsetMinutes` ahead of UTC. */
export function toPlainDate(instant: Instant, utcOffsetMinutes: number): PlainDate {
  return fromDayNumber(Math.floor((epochMsOf(instant) + utcOffsetMinutes * 60_000) / DAY_MS));
}

/** The time 'HH:MM:SS' of a moment by a clock that is `utcOffsetMinutes` ahead of UTC. */
export function localTime(instant: Instant, utcOffsetMinutes: number): string {
  const local = epochMsOf(instant) + utcOffsetMinutes * 60_000;
  const seconds = Math.floor((((local % DAY_MS) + DAY_MS) % DAY_MS) / 1000);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

/** The moment, in milliseconds since 1970-01-01 UTC, when a local clock shows 'HH:MM' or 'HH:MM:SS' on the day. */
export function instantOf(date: PlainDate, time: string, utcOffsetMinutes: number): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const local = dayNumber(civil(date)) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return local - utcOffsetMinutes * 60_000;
}
