import {
  addDays,
  dayOfWeek,
  isPlainDate,
  monthOf,
  type PlainDate,
  plainDateOf,
  yearOf,
} from '../calendar/plainDate.ts';

const PATTERN = /^(today|week|month|year)(?:([+-])(\d{1,4}))?$/;

/**
 * A day as a filter writes it: '2026-02-06', or one that moves with today: `today-6`, `week` (its Monday), `month` and
 * `year` (their first day), each with a number of calendar days added: `week+6` is the Sunday of this week.
 */
export function isFilterDay(text: string): boolean {
  return isPlainDate(text) || PATTERN.test(text);
}

/** The day that is meant, as seen today; null for a text that is no day. */
export function resolveFilterDay(text: string, today: PlainDate): PlainDate | null {
  if (isPlainDate(text)) return text;
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, anchor = '', sign, count = '0'] = match;
  return addDays(anchorDay(anchor, today), (sign === '-' ? -1 : 1) * Number(count));
}

function anchorDay(anchor: string, today: PlainDate): PlainDate {
  if (anchor === 'week') return addDays(today, 1 - dayOfWeek(today));
  if (anchor === 'month') return plainDateOf(yearOf(today), monthOf(today), 1);
  if (anchor === 'year') return plainDateOf(yearOf(today), 1, 1);
  return today;
}
