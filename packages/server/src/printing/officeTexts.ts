import { officeDate, officeTime } from '@tyndau/domain/calendar/officeZone';

/** '2026-02-09' as people write it: '09.02.2026'. */
export function shownDay(day: string | Date): string {
  const text = typeof day === 'string' ? day : day.toISOString().slice(0, 10);
  return `${text.slice(8, 10)}.${text.slice(5, 7)}.${text.slice(0, 4)}`;
}

/** The day a moment falls on by the office's clock. */
export function shownDayOf(moment: Date): string {
  return shownDay(officeDate(moment.toISOString()));
}

/** The hour and minute by the office's clock. */
export function shownTimeOf(moment: Date): string {
  return officeTime(moment.toISOString()).slice(0, 5);
}
