import { type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';

/** A day of the archive (midnight UTC) as the law knows it. */
export function toPlainDate(day: Date): PlainDate {
  return plainDate(day.toISOString().slice(0, 10));
}

/** As `toPlainDate`, for a day that may be missing. */
export function toPlainDateOrNull(day: Date | null): PlainDate | null {
  return day ? toPlainDate(day) : null;
}

/** A day of the law as the archive keeps it. */
export function fromPlainDate(day: string): Date {
  return new Date(`${plainDate(day)}T00:00:00.000Z`);
}

/** As `fromPlainDate`, for a day that may be missing. */
export function fromPlainDateOrNull(day: string | null | undefined): Date | null {
  return day ? fromPlainDate(day) : null;
}
