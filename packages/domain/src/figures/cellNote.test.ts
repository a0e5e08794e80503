import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plainDate.ts';
import { checkCellNote, isToCheck, periodAfter, verdictOf } from './cellNote.ts';

const day = plainDate;
const note = { to: day('2026-01-20'), dueOn: null, checkedOn: null };

describe('a note of a cell', () => {
  it('is to be checked in the month after its period, or after the day that was set', () => {
    expect(isToCheck(note, day('2026-01-31'))).toBe(false);
    expect(isToCheck(note, day('2026-02-01'))).toBe(true);
    const due = { ...note, dueOn: day('2026-03-10') };
    expect(isToCheck(due, day('2026-03-10'))).toBe(false);
    expect(isToCheck(due, day('2026-03-11'))).toBe(true);
    expect(isToCheck({ ...due, checkedOn: day('2026-03-11') }, day('2026-04-01'))).toBe(false);
  });

  it('says something, and sets no day that is over', () => {
    const codes = (change: object) =>
      checkCellNote({ cause: 'Паводок', measures: '', dueOn: null, ...change }, day('2026-02-02')).map(
        ({ code }) => code,
      );
    expect(codes({})).toEqual([]);
    expect(codes({ cause: ' ' })).toEqual(['CELL_NOTE_EMPTY']);
    expect(codes({ dueOn: day('2026-02-01') })).toEqual(['CELL_NOTE_DUE_BEFORE_TODAY']);
    expect(codes({ cause: 'а'.repeat(2001) })).toEqual(['CELL_NOTE_TOO_LONG']);
  });

  it('is compared with as many days after, cut at today', () => {
    const of = (from: string, to: string, today: string) => {
      const period = periodAfter({ from: day(from), to: day(to) }, day(today));
      return period && `${period.from}…${period.to}`;
    };
    expect(of('2026-01-01', '2026-01-31', '2026-06-01')).toBe('2026-02-01…2026-02-28');
    expect(of('2025-10-01', '2025-12-31', '2026-06-01')).toBe('2026-01-01…2026-03-31');
    expect(of('2026-01-05', '2026-01-14', '2026-06-01')).toBe('2026-01-15…2026-01-24');
    expect(of('2026-01-05', '2026-01-14', '2026-01-17')).toBe('2026-01-15…2026-01-17');
    expect(of('2026-01-05', '2026-01-14', '2026-01-14')).toBeNull();
  });

  it('is found better or worse only beyond a tenth and beyond chance', () => {
    const verdict = (before: number, after: number, days = 30) =>
      verdictOf({ count: before, days: 30 }, { count: after, days });
    expect(verdict(100, 60)).toBe('better');
    expect(verdict(100, 140)).toBe('worse');
    expect(verdict(100, 90)).toBe('same');
    expect(verdict(4, 1)).toBe('same');
    expect(verdict(20_000, 19_000)).toBe('same');
    expect(verdict(20_000, 17_000)).toBe('better');
    expect(verdict(0, 0)).toBe('same');
    expect(verdict(0, 9)).toBe('worse');
    expect(verdict(60, 6, 10)).toBe('better');
    expect(verdict(60, 20, 10)).toBe('same');
    expect(verdict(100, 0, 6)).toBe('tooEarly');
  });
});
