import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kazakhstanExceptions } from './kazakhstanCalendar.ts';
import { addDays, dayOfWeek, plainDate } from './plainDate.ts';
import {
  addWorkingDays,
  isWorkingDay,
  isYearConfirmed,
  nextWorkingDay,
  previousWorkingDay,
  workingCalendar,
  workingDaysBetween,
  workingDaysInYear,
} from './workingCalendar.ts';

const exceptions = kazakhstanExceptions();
const calendar = workingCalendar(exceptions);
const workingDay = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => addDays(plainDate('2019-02-01'), days))
  .filter((day) => isWorkingDay(calendar, day));

describe('the calendar of Kazakhstan', () => {
  it.each([
    [2021, 245],
    [2022, 246],
    [2023, 246],
    [2024, 249],
    [2025, 246],
    [2026, 247],
    [2027, 247],
  ])('%i has %i working days', (year, days) => {
    expect(workingDaysInYear(calendar, year)).toBe(days);
  });

  it.each([
    [2021, '01-04 03-24 05-03 05-10'],
    [2022, '01-03 01-04 05-02 05-10'],
    [2023, '01-03 05-08 12-18'],
    [2024, '03-25 07-08'],
    [2025, '03-10 03-24 03-25 07-07 09-01 10-27'],
    [2026, '03-09 03-24 03-25 05-11 10-26'],
    [2027, '01-04 03-24 05-03 05-10'],
  ])('moves the holidays of %i off the weekends as published', (year, days) => {
    const moved = exceptions.filter(
      ({ date, kind }) => kind === 'transferredDayOff' && date.startsWith(`${year}`),
    );
    expect(moved.map(({ date }) => date.slice(5)).join(' ')).toBe(days);
  });

  it('has fourteen non-working weekdays in 2026', () => {
    const off = exceptions.filter(({ date, kind }) => {
      return date.startsWith('2026') && kind !== 'worked' && dayOfWeek(date) <= 5;
    });
    expect(off.map(({ date }) => date.slice(5)).join(' ')).toBe(
      '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16',
    );
  });

  it('does not move Kurban Ait or Christmas off a Sunday', () => {
    expect(isWorkingDay(calendar, plainDate('2024-06-17'))).toBe(true);
    expect(isWorkingDay(calendar, plainDate('2024-01-08'))).toBe(true);
  });

  it('works on the exchanged Saturday, even where a holiday had been moved there', () => {
    expect(isWorkingDay(calendar, plainDate('2022-08-27'))).toBe(true);
    expect(isWorkingDay(calendar, plainDate('2022-08-29'))).toBe(false);
    expect(isWorkingDay(calendar, plainDate('2020-05-11'))).toBe(true);
  });

  it('works on a day declared worked, in whatever order the days were entered', () => {
    const monday = plainDate('2026-02-02');
    const day = (kind: 'worked' | 'dayOff') => {
      return { date: monday, kind, name: { kk: '', ru: '', en: '' }, confirmed: true };
    };
    expect(isWorkingDay(workingCalendar([day('worked'), day('dayOff')]), monday)).toBe(true);
    expect(isWorkingDay(workingCalendar([day('dayOff'), day('worked')]), monday)).toBe(true);
    expect(isWorkingDay(workingCalendar([day('dayOff')]), monday)).toBe(false);
  });

  it('names the day in three languages', () => {
    expect(calendar.exceptions.get(plainDate('2026-03-24'))?.name.ru).toBe(
      'Наурыз мейрамы: выходной, перенесённый с 21.03.2026',
    );
  });

  it('confirms only the years whose every day is known', () => {
    expect(isYearConfirmed(calendar, 2025)).toBe(true);
    expect(isYearConfirmed(calendar, 2026)).toBe(false);
    expect(isYearConfirmed(calendar, 2028)).toBe(false);
  });
});

describe('working days', () => {
  it('steps over weekends and holidays in both directions', () => {
    expect(nextWorkingDay(calendar, plainDate('2026-03-20'))).toBe('2026-03-26');
    expect(previousWorkingDay(calendar, plainDate('2026-03-26'))).toBe('2026-03-20');
    expect(addWorkingDays(calendar, plainDate('2026-03-27'), -3)).toBe('2026-03-19');
    expect(addWorkingDays(calendar, plainDate('2026-03-22'), 0)).toBe('2026-03-22');
  });

  it('returns home when as many days are taken away as were added', () => {
    fc.assert(
      fc.property(workingDay, fc.integer({ min: 0, max: 80 }), (day, days) => {
        const there = addWorkingDays(calendar, day, days);
        expect(addWorkingDays(calendar, there, -days)).toBe(day);
        expect(workingDaysBetween(calendar, day, there)).toBe(days);
        expect(workingDaysBetween(calendar, there, day)).toBe(days === 0 ? 0 : -days);
      }),
    );
  });
});

describe('counting a span without walking it', () => {
  it('gives what walking day by day gives, in both directions', () => {
    const anyDay = fc.integer({ min: 0, max: 3280 }).map((days) => addDays(plainDate('2019-01-01'), days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const days = Array.from({ length }, (_, index) => addDays(from, index + 1));
        const walked = days.filter((day) => isWorkingDay(calendar, day)).length;
        const to = addDays(from, length);
        expect(workingDaysBetween(calendar, from, to)).toBe(walked);
        expect(workingDaysBetween(calendar, to, from) + walked).toBe(0);
      }),
    );
  });
});
