import { describe, expect, it } from 'vitest';
import { monthFrom, moveMonth, weeksOfMonth } from './monthOfDays.ts';
import { singleDaysOf } from './singleDays.ts';
import { stepStateOf } from './stepStates.ts';

describe('the rail of thirteen steps', () => {
  it('marks what was done, where it stands and what lies ahead', () => {
    expect(stepStateOf({ step: 1, takenAt: '2026-11-02T05:00:00Z' }, 3, false)).toBe('taken');
    expect(stepStateOf({ step: 3, takenAt: null }, 3, false)).toBe('current');
    expect(stepStateOf({ step: 4, takenAt: null }, 3, false)).toBe('ahead');
  });

  it('says of a step that was passed over that it was not needed', () => {
    expect(stepStateOf({ step: 2, takenAt: null }, 3, false)).toBe('passed');
  });

  it('has nothing ahead after the end of the road', () => {
    expect(stepStateOf({ step: 10, takenAt: '2026-11-27T05:00:00Z' }, 10, true)).toBe('taken');
    expect(stepStateOf({ step: 11, takenAt: null }, 10, true)).toBe('passed');
  });

  it('shows a step that is walked again as the present one', () => {
    expect(stepStateOf({ step: 6, takenAt: '2026-11-20T05:00:00Z' }, 6, false)).toBe('current');
  });
});

describe('the month of reception days', () => {
  it('goes over the end of the year both ways', () => {
    expect(moveMonth('2026-12', 1)).toBe('2027-01');
    expect(moveMonth('2026-01', -1)).toBe('2025-12');
  });

  it('starts its weeks on Monday', () => {
    const [first] = weeksOfMonth('2026-11');
    expect(first).toEqual([null, null, null, null, null, null, '2026-11-01']);
  });

  it('takes a broken address for the present month', () => {
    expect(monthFrom('2026-13', '2026-11-22')).toBe('2026-11');
    expect(monthFrom(undefined, '2026-11-22')).toBe('2026-11');
  });
});

describe('the single reception days of a year', () => {
  const date = (lastFriday: string, proposed = lastFriday) => ({
    lastFriday,
    proposed,
    isMoved: proposed !== lastFriday,
  });
  const day = (on: string, confirmed: boolean) => ({
    ...{ id: 1, on, kind: 'single', confirmed, version: 1, receptionsTotal: 0, territory: null },
    ...{ place: { kk: 'Зал', ru: 'Зал', en: 'Зал' }, videoRoom: '', videoLink: '', route: '' },
    ...{ councilOn: null, councilTime: null, councilPlace: '' },
  });

  it('are proposed before a holiday and wait for a person; a day somebody chose otherwise is the day', () => {
    const singleReceptionDates = [
      date('2024-08-30', '2024-08-29'),
      date('2024-09-27'),
      date('2024-10-25', '2024-10-24'),
    ];
    const receptionDays = [day('2024-09-27', true), day('2024-10-23', false)];
    const days = singleDaysOf({ receptionDays, singleReceptionDates }, '2024-08-01');
    expect(days.map(({ on, isMoved, state }) => [on, isMoved, state])).toEqual([
      ['2024-08-29', true, 'proposed'],
      ['2024-09-27', false, 'confirmed'],
      ['2024-10-23', true, 'proposed'],
    ]);
  });
});
