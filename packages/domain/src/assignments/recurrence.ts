import { addMonths, compareDates, type PlainDate } from '../calendar/plainDate.ts';
import { rollToWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { assertNever } from '../kernel/assertNever.ts';
import type { Localized } from '../kernel/localized.ts';

export const recurrences = ['once', 'monthly', 'quarterly'] as const;

export type Recurrence = (typeof recurrences)[number];

export const recurrenceNames: Record<Recurrence, Localized> = {
  once: { kk: 'бір рет', ru: 'разово', en: 'once' },
  monthly: { kk: 'ай сайын', ru: 'ежемесячно', en: 'every month' },
  quarterly: { kk: 'тоқсан сайын', ru: 'ежеквартально', en: 'every quarter' },
};

/** Whether the text names a recurrence. */
export function isRecurrence(text: string): text is Recurrence {
  return (recurrences as readonly string[]).includes(text);
}

function monthsOf(recurrence: Recurrence): number | null {
  switch (recurrence) {
    case 'once':
      return null;
    case 'monthly':
      return 1;
    case 'quarterly':
      return 3;
    default:
      return assertNever(recurrence);
  }
}

export interface RecurringTerm {
  readonly recurrence: Recurrence;
  /** The day of the first term as it was ordered; every further one falls on this day of the month. */
  readonly firstOn: PlainDate;
  /** 1 for the first term. */
  readonly occurrence: number;
  /** No term later than this day; null: until control is ended. */
  readonly until: PlainDate | null;
}

/**
 * The term after the present one: the ordered day of the month, or its last where the month is shorter; a day off passes
 * to the next working day. Null where nothing recurs, or the next would lie past the end.
 * Counted from the first day, not from the last term: a 31st that became the 28th is the 31st again in March.
 */
export function nextOccurrence(
  { recurrence, firstOn, occurrence, until }: RecurringTerm,
  calendar: WorkingCalendar,
): PlainDate | null {
  const months = monthsOf(recurrence);
  if (months === null) return null;
  const ordered = addMonths(firstOn, months * occurrence);
  if (until !== null && compareDates(ordered, until) > 0) return null;
  return rollToWorkingDay(calendar, ordered);
}
