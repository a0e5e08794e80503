import { officeDate, officeTime } from '@tyndau/domain/calendar/officeZone';

/** The day of a moment by the office's calendar, whatever the clock of this computer. */
export function officeDay(instant: string): string {
  return officeDate(new Date(instant).toISOString());
}

/** 'HH:MM' of a moment by the office's clock. */
export function officeClock(instant: string): string {
  return officeTime(new Date(instant).toISOString()).slice(0, 5);
}
