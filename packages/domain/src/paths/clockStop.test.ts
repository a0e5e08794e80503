import { describe, expect, it } from 'vitest';
import { kazakhstanExceptions } from '../calendar/kazakhstanCalendar.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { countTerm, type TermRule } from '../calendar/terms.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import { dueAfterStop } from './clockStop.ts';

const calendar = workingCalendar(kazakhstanExceptions());
const day = plainDate;
const rule = { term: { workingDays: 15 }, start: 'nextDay' } as TermRule;
const from = day('2026-02-02');
const dueOnBefore = countTerm(rule, from, calendar).dueOn;
const stop = { stoppedOn: day('2026-02-10'), resumedOn: day('2026-02-17') };

describe('a clock that stood still', () => {
  it('runs on with the days that were left, and the account of the term names the days it stood', () => {
    expect(dueOnBefore).toBe('2026-02-23');
    const dueOn = dueAfterStop({ dueOnBefore, counted: { rule, from }, earlier: [], stop }, calendar);
    expect(dueOn).toBe('2026-03-02');
    const { derivation } = countTerm(rule, from, calendar, [stop]);
    expect(derivation.filter(({ reason }) => reason === 'stopped').map(({ date }) => date)).toEqual([
      ...['2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16', '2026-02-17'],
    ]);
    expect(derivation.filter(({ counted }) => counted)).toHaveLength(15);
  });

  it('counts a second stop after the first, and carries days over where the term was given as a day', () => {
    const second = { stoppedOn: day('2026-02-18'), resumedOn: day('2026-02-19') };
    const after = dueAfterStop(
      { dueOnBefore: day('2026-03-02'), counted: { rule, from }, earlier: [stop], stop: second },
      calendar,
    );
    expect(after).toBe('2026-03-03');
    const given = { dueOnBefore: day('2026-03-20'), counted: null, earlier: [], stop };
    expect(dueAfterStop(given, calendar)).toBe('2026-04-01');
  });

  it('leaves calendar days and months out as well', () => {
    const calendarDays = countTerm({ term: { calendarDays: 15 }, start: 'nextDay' }, from, calendar, [stop]);
    expect(calendarDays.dueOn).toBe('2026-02-24');
    expect(countTerm({ term: { months: 1 }, start: 'nextDay' }, from, calendar, [stop]).dueOn).toBe(
      '2026-03-10',
    );
  });
});
