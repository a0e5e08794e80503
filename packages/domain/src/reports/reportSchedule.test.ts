import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import { checkSchedule, nextRunAfter, periodOfRun, type ReportRhythm } from './reportSchedule.ts';

const calendar = workingCalendar([]);
const daily: ReportRhythm = {
  ...{ rhythm: 'daily', weekday: 1, monthDay: 1, atTime: '08:30', onlyWorkingDays: true },
};
const next = (rhythm: Partial<ReportRhythm>, after: string) =>
  new Date(nextRunAfter({ ...daily, ...rhythm }, new Date(`${after}+05:00`), calendar)).toISOString();

describe('the next time of a report', () => {
  it.each([
    ['today, when its hour has not come', {}, '2026-02-02T08:00:00', '2026-02-02T03:30:00.000Z'],
    ['tomorrow, when it has', {}, '2026-02-02T08:30:00', '2026-02-03T03:30:00.000Z'],
    ['on Monday after Friday', {}, '2026-02-06T09:00:00', '2026-02-09T03:30:00.000Z'],
    [
      'on Saturday, when days off count too',
      { onlyWorkingDays: false },
      '2026-02-06T09:00:00',
      '2026-02-07T03:30:00.000Z',
    ],
    ['on the weekday', { rhythm: 'weekly', weekday: 5 }, '2026-02-02T09:00:00', '2026-02-06T03:30:00.000Z'],
    [
      'after a day off it fell on',
      { rhythm: 'weekly', weekday: 7 },
      '2026-02-02T09:00:00',
      '2026-02-09T03:30:00.000Z',
    ],
    [
      'still the one that was put off',
      { rhythm: 'weekly', weekday: 7 },
      '2026-02-09T08:00:00',
      '2026-02-09T03:30:00.000Z',
    ],
    [
      'on the last day of a short month',
      { rhythm: 'monthly', monthDay: 31, onlyWorkingDays: false },
      '2026-02-02T09:00:00',
      '2026-02-28T03:30:00.000Z',
    ],
    [
      'on the next working day of the month',
      { rhythm: 'monthly', monthDay: 1 },
      '2026-02-02T09:00:00',
      '2026-03-02T03:30:00.000Z',
    ],
  ] as const)('is %s', (_case, rhythm, after, expected) => {
    expect(next(rhythm, after)).toBe(expected);
  });
});

describe('the days a scheduled report tells of', () => {
  it.each([
    ['day', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['week', '2026-02-11', '2026-02-02', '2026-02-08'],
    ['month', '2026-03-02', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-05-04', '2026-01-01', '2026-03-31'],
    ['halfYear', '2026-07-01', '2026-01-01', '2026-06-30'],
    ['sinceYear', '2026-01-01', '2025-01-01', '2025-12-31'],
    ['sinceYear', '2026-05-04', '2026-01-01', '2026-05-03'],
  ] as const)('of %s, made on %s, are over', (span, on, from, to) => {
    expect(periodOfRun(span, plainDate(on))).toEqual({ from, to });
  });
});

describe('a schedule', () => {
  it('has a name, a time and receivers', () => {
    const codes = (name: string, rhythm: Partial<ReportRhythm>, ids: number[]) =>
      checkSchedule(name, { ...daily, ...rhythm }, ids).map(({ code }) => code);
    expect(codes('А', {}, [1])).toEqual([]);
    expect(codes(' ', { atTime: '24:00' }, [])).toEqual([
      'SCHEDULE_NAME_WRONG',
      'SCHEDULE_TIME_WRONG',
      'SCHEDULE_RECEIVERS_WRONG',
    ]);
    expect(codes('А', { rhythm: 'monthly', monthDay: 32 }, [1])).toEqual(['SCHEDULE_TIME_WRONG']);
  });
});
