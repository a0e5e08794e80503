import { kostanayZone, type OfficeZone, officeDate, officeTime } from './officeZone.ts';
import type { Instant, PlainDate } from './plainDate.ts';
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from './workingCalendar.ts';

/** End of the working day in state bodies, the moment from which a letter belongs to the next day. A setting. */
export const DEFAULT_WORKING_DAY_END = '18:30';

export interface ReceiptSettings {
  readonly calendar: WorkingCalendar;
  /** 'HH:MM' by the office's clock. */
  readonly workingDayEnds?: string;
  readonly zone?: OfficeZone;
}

export interface ReceiptDay {
  readonly receivedOn: PlainDate;
  /** 'HH:MM:SS' by the office's clock. */
  readonly receivedTime: string;
  readonly registeredOn: PlainDate;
  /** Why registration passed to another day; null when it did not. */
  readonly shiftedBecause: 'nonWorkingDay' | 'afterHours' | null;
}

/**
 * The day of registration: the day of receipt, or the next working day when the letter came after the end of the
 * working day or on a non-working day. Source: АППК art. 64(3).
 * @example received on Friday at 18:29:59 — the same Friday; at 18:30:00 — Monday.
 */
export function registrationDay(receivedAt: Instant, settings: ReceiptSettings): ReceiptDay {
  const { calendar, workingDayEnds = DEFAULT_WORKING_DAY_END, zone = kostanayZone } = settings;
  const receivedOn = officeDate(receivedAt, zone);
  const receivedTime = officeTime(receivedAt, zone);
  const shiftedBecause = !isWorkingDay(calendar, receivedOn)
    ? 'nonWorkingDay'
    : receivedTime >= `${workingDayEnds}:00`
      ? 'afterHours'
      : null;
  const registeredOn = shiftedBecause ? nextWorkingDay(calendar, receivedOn) : receivedOn;
  return { receivedOn, receivedTime, registeredOn, shiftedBecause };
}
