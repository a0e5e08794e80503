import { utcOffsetAt } from '@tyndau/domain/calendar/officeZone';
import { instantOf, isPlainDate, type PlainDate } from '@tyndau/domain/calendar/plainDate';

export interface Moment {
  readonly on: PlainDate;
  /** 'HH:MM:SS', or null where only the day is told. */
  readonly time: string | null;
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(.+))?$/;
const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:\s*г\.?|\s*ж\.?)?(?:[, T]+(.+))?$/;
const clock = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?/;

/** Reads a day with or without an hour, as tables and people write them; null when it is no day of the calendar. */
export function readMoment(text: string): Moment | null {
  const trimmed = text.trim();
  const byIso = iso.exec(trimmed);
  if (byIso) return momentOf(byIso[1], byIso[2], byIso[3], byIso[4]);
  const byPeople = local.exec(trimmed);
  if (byPeople) {
    const [, day, month, year = '', rest] = byPeople;
    return momentOf(year.length === 2 ? `20${year}` : year, month, day, rest);
  }
  return /^\d{5}(\.\d+)?$/.test(trimmed) ? bySerial(Number(trimmed)) : null;
}

/** 'HH:MM:SS' of a cell that holds only an hour; null when it holds none. */
export function readTime(text: string): string | null {
  const match = clock.exec(text.trim().replace(/^\d{4}-\d{2}-\d{2} /, ''));
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${(match[1] ?? '').padStart(2, '0')}:${match[2]}:${match[3] ?? '00'}`;
}

function momentOf(year = '', month = '', day = '', rest?: string): Moment | null {
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(on) ? { on, time: rest ? readTime(rest) : null } : null;
}

// The number of a day as spreadsheets count them, from 30 December 1899.
function bySerial(serial: number): Moment | null {
  const text = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString();
  const on = text.slice(0, 10);
  if (!isPlainDate(on)) return null;
  return { on, time: Number.isInteger(serial) ? null : text.slice(11, 19) };
}

/** The moment when the office's clock showed it; a day without an hour counts from nine in the morning. */
export function toInstant({ on, time }: Moment): Date {
  const wall = time ?? '09:00:00';
  const offset = utcOffsetAt(`${on}T${wall}Z`);
  return new Date(instantOf(on, wall, utcOffsetAt(instantOf(on, wall, offset))));
}
