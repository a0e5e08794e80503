import { kazakhstanExceptions } from '@tyndau/domain/calendar/kazakhstanCalendar';
import { describe, expect, it } from 'vitest';
import { calendarOf, calendarYear } from './calendarYear.ts';

const days = kazakhstanExceptions().map(({ date, kind, name, confirmed }) => ({
  on: date,
  kind,
  name,
  confirmed,
  version: 1,
}));

describe('the year of the working calendar', () => {
  const months = calendarYear(calendarOf(days), 2026);

  it('has the 247 working days of 2026, month by month', () => {
    expect(months.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(247);
    expect(months[4]?.workingDays).toBe(17);
  });

  it('puts the first of May 2026 under Friday and calls it a holiday', () => {
    const first = months[4]?.weeks[0]?.[4];
    expect(first?.date).toBe('2026-05-01');
    expect(first?.exception?.kind).toBe('holiday');
    expect(first?.isWorking).toBe(false);
  });

  it('keeps the doubt about Kurban Ait', () => {
    const kurbanAit = months[4]?.weeks.flat().find((day) => day?.date === '2026-05-27');
    expect(kurbanAit?.exception?.confirmed).toBe(false);
  });
});
