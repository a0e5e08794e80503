import { officeDate, utcOffsetAt } from '../calendar/officeZone.ts';
import {
  addDays,
  dayOfWeek,
  daysInMonth,
  instantOf,
  monthOf,
  type PlainDate,
  plainDateOf,
  yearOf,
} from '../calendar/plainDate.ts';
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { type Period, startOf } from '../figures/periods.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

export const scheduledKinds = ['statistical', 'linear', 'halfYear', 'memo', 'board'] as const;
export type ScheduledKind = (typeof scheduledKinds)[number];

export const rhythms = ['daily', 'weekly', 'monthly'] as const;
export const scheduledSpans = ['day', 'week', 'month', 'quarter', 'halfYear', 'sinceYear'] as const;
export type ScheduledSpan = (typeof scheduledSpans)[number];

/** When a report is made and sent. */
export interface ReportRhythm {
  readonly rhythm: (typeof rhythms)[number];
  /** 1 = Monday; for weekly ones. */
  readonly weekday: number;
  /** 1…31, in shorter months their last day; for monthly ones. */
  readonly monthDay: number;
  /** 'HH:MM' by the office's clock. */
  readonly atTime: string;
  /** Daily ones are left out on days off, the others wait for the next working day. */
  readonly onlyWorkingDays: boolean;
}

export const scheduleRefusalCodes = [
  ...(['SCHEDULE_NAME_WRONG', 'SCHEDULE_SUBJECT_WRONG', 'SCHEDULE_TIME_WRONG'] as const),
  ...(['SCHEDULE_RECEIVERS_WRONG', 'SCHEDULE_RECEIVER_MAY_NOT'] as const),
] as const;
export type ScheduleRefusal = Refusal<(typeof scheduleRefusalCodes)[number]>;

const LONGEST_NAME = 80;
export const MOST_RECEIVERS = 100;

/** What is wrong with a schedule before it is kept; whether a receiver may have the report is for the office to say. */
export function checkSchedule(
  name: string,
  rhythm: ReportRhythm,
  receivers: readonly number[],
): readonly ScheduleRefusal[] {
  const isNamed = name.trim() !== '' && name.trim().length <= LONGEST_NAME;
  const isTimed =
    /^([01]\d|2[0-3]):[0-5]\d$/.test(rhythm.atTime) &&
    (rhythm.rhythm !== 'weekly' || isWithin(rhythm.weekday, 1, 7)) &&
    (rhythm.rhythm !== 'monthly' || isWithin(rhythm.monthDay, 1, 31));
  return [
    ...(isNamed ? [] : [refusalOf('SCHEDULE_NAME_WRONG' as const, 'name', { most: LONGEST_NAME })]),
    ...(isTimed ? [] : [refusalOf('SCHEDULE_TIME_WRONG' as const, 'atTime')]),
    ...(receivers.length > 0 && receivers.length <= MOST_RECEIVERS
      ? []
      : [refusalOf('SCHEDULE_RECEIVERS_WRONG' as const, 'receiverIds', { most: MOST_RECEIVERS })]),
  ];
}

const isWithin = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

/** Farther than a month with all its days off. */
const LOOK_BACK = 20;
const LOOK_AHEAD = 75;

/** The first moment after the given one at which the report is due, in epoch milliseconds. */
export function nextRunAfter(schedule: ReportRhythm, after: Date, calendar: WorkingCalendar): number {
  const first = addDays(officeDate(after.toISOString()), -LOOK_BACK);
  const moments: number[] = [];
  for (let ahead = 0; ahead <= LOOK_BACK + LOOK_AHEAD; ahead += 1) {
    const on = runsOn(schedule, addDays(first, ahead), calendar);
    if (on) moments.push(momentOf(on, schedule.atTime));
  }
  const next = Math.min(...moments.filter((moment) => moment > after.getTime()));
  if (!Number.isFinite(next))
    throw new RangeError('The calendar has no day on which the report could be made');
  return next;
}

function momentOf(on: PlainDate, time: string): number {
  return instantOf(on, time, utcOffsetAt(`${on}T12:00:00Z`));
}

/** The day on which the report of this day of the rhythm is made; null: none is due. */
function runsOn(schedule: ReportRhythm, day: PlainDate, calendar: WorkingCalendar): PlainDate | null {
  const { rhythm, weekday, monthDay, onlyWorkingDays } = schedule;
  const lastDay = daysInMonth(yearOf(day), monthOf(day));
  const isDue =
    rhythm === 'daily' ||
    (rhythm === 'weekly' && dayOfWeek(day) === weekday) ||
    (rhythm === 'monthly' && Number(day.slice(8)) === Math.min(monthDay, lastDay));
  if (!isDue) return null;
  if (!onlyWorkingDays || isWorkingDay(calendar, day)) return day;
  return rhythm === 'daily' ? null : nextWorkingDay(calendar, day);
}

/** The days a report made on the day tells of: the last day, week, month … that is over, or since the year began. */
export function periodOfRun(span: ScheduledSpan, on: PlainDate): Period {
  if (span === 'sinceYear') {
    const to = addDays(on, -1);
    return { from: plainDateOf(yearOf(to), 1, 1), to };
  }
  const to = addDays(startOf(span, on), -1);
  return { from: startOf(span, to), to };
}
