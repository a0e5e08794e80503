import { calendarExceptionKinds } from '@tyndau/domain/calendar/workingCalendar';
import type { Tone } from '../../ui/tone.ts';

export const exceptionKinds = calendarExceptionKinds;

/** What colour a day has; the letter and the title say the same in words. */
export const dayTones = {
  holiday: 'overdue',
  transferredDayOff: 'attention',
  dayOff: 'attention',
  worked: 'done',
} as const satisfies Record<(typeof calendarExceptionKinds)[number], Tone>;
