import type { OfficialSchedulesQuery } from './calendar.generated.ts';

/** One official of the page of schedules. */
export type ScheduleRow = OfficialSchedulesQuery['officialSchedules'][number];

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export const ordinals = [
  ['every', ''],
  ['n1', '1'],
  ['n2', '2'],
  ['n3', '3'],
  ['n4', '4'],
  ['last', '-1'],
] as const;

export type Hours = Omit<ScheduleRow['hours'][number], 'id'> & { readonly key: string };
export type Absence = Omit<ScheduleRow['absences'][number], 'id'> & { readonly key: string };

/** The hours as the form keeps them. */
export function toHours(one: ScheduleRow['hours'][number]): Hours {
  // Field by field: what the cache adds of its own is no part of an input.
  const { weekday, ordinal, fromTime, toTime, lunchFrom, lunchTo, slotMinutes, validFrom, validTo } = one;
  const times = { fromTime, toTime, lunchFrom, lunchTo, slotMinutes };
  const { placeKk, placeRu } = one;
  return { key: String(one.id), weekday, ordinal, ...times, placeKk, placeRu, validFrom, validTo };
}

/** An absence as the form keeps it. */
export function toAbsence({ id, fromOn, toOn, reason }: ScheduleRow['absences'][number]): Absence {
  return { key: String(id), fromOn, toOn, reason };
}
