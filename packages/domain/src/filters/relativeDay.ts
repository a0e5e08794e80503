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
const NEAR = /^near (\d{4}-\d{2}-\d{2})$/;

/**
 * A day as a filter writes it: '2026-02-06', or one that moves with today: `today-6`, `week` (its Monday), `month` and
 * `year` (their first day), each with a number of calendar days added: `week+6` is the Sunday of this week. `near
 * 2026-02-06` is the last day on which a term counted as near on that day: so many working days, which a calendar tells.
 */
export function isFilterDay(text: string): boolean {
  return isPlainDate(text) || PATTERN.test(text) || nearOf(text) !== null;
}

/** How a filter writes the last day on which a term counts as near, seen from a day. */
export function nearDay(from: PlainDate): string {
  return `near ${from}`;
}

/** The day from which `near` is seen; null for any other day. */
export function nearOf(text: string): PlainDate | null {
  const [, from = ''] = NEAR.exec(text) ?? [];
  return isPlainDate(from) ? from : null;
}

/** The day that is meant, as seen today; null for a text that is no day. */
export function resolveFilterDay(
  text: string,
  { today, soonUntil }: { readonly today: PlainDate; readonly soonUntil: (day: PlainDate) => PlainDate },
): PlainDate | null {
  if (isPlainDate(text)) return text;
  const near = nearOf(text);
  if (near) return soonUntil(near);
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
