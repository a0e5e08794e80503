import { addDays, type PlainDate } from '../calendar/plainDate.ts';
import { isWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type Absence, isAbsentOn, isDayOfHours, type ReceptionHours } from './officialHours.ts';

/** A day on which an official receives, with the hours, 'HH:MM'. */
export interface ReceptionDate<Hours extends ReceptionHours = ReceptionHours> {
  readonly on: PlainDate;
  readonly fromTime: string;
  readonly toTime: string;
  readonly hours: Hours;
}

/** The days on which an official receives between two days, both included; days off and absences are left out. */
export function receptionDates<Hours extends ReceptionHours>(
  hours: readonly Hours[],
  absences: readonly Absence[],
  from: PlainDate,
  to: PlainDate,
  calendar: WorkingCalendar,
): ReceptionDate<Hours>[] {
  const found: ReceptionDate<Hours>[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    if (!isWorkingDay(calendar, on) || isAbsentOn(absences, on)) continue;
    for (const one of hours) {
      if (isDayOfHours(one, on)) {
        found.push({ on, fromTime: one.fromTime, toTime: one.toTime, hours: one });
      }
    }
  }
  return found;
}
