import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kostanayZone, officeDate, officeTime } from './officeZone.ts';
import {
  addDays,
  addMonths,
  compareDates,
  dayOfWeek,
  daysBetween,
  epochMsOf,
  instantOf,
  isPlainDate,
  localTime,
  type PlainDate,
  plainDate,
  plainDateOf,
  toPlainDate,
  yearOf,
} from './plainDate.ts';

const anyDay = fc
  .integer({ min: -40_000, max: 60_000 })
  .map((days) => addDays(plainDate('1970-01-01'), days));

describe('a plain date', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-04-31',
    '',
    '2026-01-01T00:00',
  ])('refuses %j as a day', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it.each([
    ['2026-02-02', 1],
    ['2026-02-08', 7],
    ['2024-02-29', 4],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
  ])('knows the weekday of %s', (text, weekday) => {
    expect(dayOfWeek(plainDate(text))).toBe(weekday);
  });

  it.each([
    ['2026-12-31', 2, '2027-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(plainDate(from), months)).toBe(to);
  });

  it('crosses the ends of months, years and leap days', () => {
    expect(addDays(plainDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(plainDate('1900-02-28'), 1)).toBe('1900-03-01');
    expect(addDays(plainDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(daysBetween(plainDate('2026-01-01'), plainDate('2027-01-01'))).toBe(365);
    expect(yearOf(plainDate('2026-05-01'))).toBe(2026);
    expect(plainDateOf(2026, 5, 1)).toBe('2026-05-01');
  });

  it('returns home after any days there and back, and agrees with the difference', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const there = addDays(day, days);
        expect(addDays(there, -days)).toBe(day);
        expect(daysBetween(day, there)).toBe(days);
        expect(Math.sign(compareDates(there, day))).toBe(Math.sign(days));
        expect(dayOfWeek(addDays(day, 7))).toBe(dayOfWeek(day));
      }),
    );
  });

  it('agrees with the arithmetic of the platform', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(new Date(epochMsOf(`${day}T00:00:00Z`)).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});

describe('a moment', () => {
  it('belongs to the day of the office, not to the day of the machine', () => {
    expect(toPlainDate('2026-02-06T19:30:00Z', 300)).toBe('2026-02-07');
    expect(localTime('2026-02-06T19:30:00Z', 300)).toBe('00:30:00');
    expect(toPlainDate('2026-02-06T02:00:00+05:00', 300)).toBe('2026-02-06');
    expect(toPlainDate(-1, 0)).toBe('1969-12-31');
  });

  it('refuses a time without a zone', () => {
    expect(() => epochMsOf('2026-02-06T19:30:00')).toThrow(RangeError);
  });

  it('keeps the old hour of Kostanay before 1 March 2024', () => {
    expect(officeTime('2024-02-29T17:59:59Z', kostanayZone)).toBe('23:59:59');
    expect(officeDate('2024-02-29T17:59:59Z')).toBe('2024-02-29');
    expect(officeTime('2024-02-29T18:00:00Z')).toBe('23:00:00');
    expect(officeTime('2023-06-01T06:00:00Z')).toBe('12:00:00');
    expect(officeTime('2026-06-01T06:00:00Z')).toBe('11:00:00');
  });

  it('is found again from the day and the time on the wall', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 86_399 }),
        fc.constantFrom(300, 360, -210),
        (day, second, zone) => {
          const midnight = instantOf(day, '00:00', zone);
          const moment = midnight + second * 1000;
          expect(toPlainDate(moment, zone)).toBe<PlainDate>(day);
          expect(instantOf(day, localTime(moment, zone), zone)).toBe(moment);
        },
      ),
    );
  });
});
