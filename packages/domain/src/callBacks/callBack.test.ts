import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import { type CallBackContext, type CallMade, decideCallBack, isCalledBack } from './callBack.ts';

const context: CallBackContext = {
  state: 'waiting',
  attempts: 0,
  mostAttempts: 3,
  outcome: 'satisfied',
  isOfAppeal: true,
  // A Friday.
  today: plainDate('2026-02-06'),
  calendar: workingCalendar([]),
};
const answered: CallMade = { result: 'answered', solved: 'solved', satisfaction: 5 };
const decide = (call: Partial<CallMade>, changes: Partial<CallBackContext> = {}) =>
  decideCallBack({ ...answered, ...call }, { ...context, ...changes });
const codes = (...asked: Parameters<typeof decide>) => {
  const decided = decide(...asked);
  return decided.ok ? [] : decided.refusal.map(({ code }) => code);
};

describe('a call back', () => {
  it('that is answered is over', () => {
    expect(decide({})).toEqual({
      ok: true,
      value: { state: 'done', attempts: 1, nextOn: null, reopening: null },
    });
  });

  it('without an answer is made again on the next working day, so many times and no more', () => {
    const noAnswer = { result: 'noAnswer', solved: null, satisfaction: null };
    expect(decide(noAnswer)).toMatchObject({
      value: { state: 'waiting', attempts: 1, nextOn: '2026-02-09' },
    });
    expect(decide(noAnswer, { attempts: 2 })).toMatchObject({ value: { state: 'unreached', nextOn: null } });
  });

  it('to a wrong number or to somebody who does not want to talk is not repeated', () => {
    for (const result of ['refused', 'wrongNumber'])
      expect(decide({ result, solved: null, satisfaction: null })).toMatchObject({
        value: { state: 'unreached' },
      });
  });

  it('says whether the matter is solved, and a grade from one to five', () => {
    expect(codes({ solved: null })).toEqual(['CALL_BACK_SOLVED_REQUIRED']);
    for (const satisfaction of [null, 0, 6, 2.5])
      expect(codes({ satisfaction })).toEqual(['CALL_BACK_SATISFACTION_RANGE']);
    expect(codes({ result: 'later' })).toEqual(['CALL_BACK_RESULT_UNKNOWN']);
    expect(codes({}, { state: 'done' })).toEqual(['CALL_BACK_ENDED']);
  });

  it('takes an unsolved matter up again: under control where it was promised, as a repeat where it was refused', () => {
    const unsolved = { solved: 'notSolved', satisfaction: 1 };
    const way = (changes: Partial<CallBackContext>) => {
      const decided = decide(unsolved, changes);
      return decided.ok ? decided.value.reopening : decided;
    };
    expect(way({ outcome: 'satisfied' })).toBe('control');
    expect(way({ outcome: 'partlySatisfied' })).toBe('control');
    expect(way({ outcome: 'refused' })).toBe('repeat');
    expect(way({ outcome: 'explained' })).toBe('repeat');
    expect(way({ isOfAppeal: false, outcome: null })).toBeNull();
    expect(decide({ solved: 'partly' })).toMatchObject({ value: { reopening: null } });
  });
});

describe('whom to call', () => {
  const numbers = Array.from({ length: 10_000 }, (_, at) => `ЖТ-2026-${String(at).padStart(8, '0')}`);
  const shareOf = (percent: number) => numbers.filter((number) => isCalledBack(number, percent)).length / 100;

  it('is a share of the numbers, all or nobody at the ends', () => {
    expect(shareOf(0)).toBe(0);
    expect(shareOf(100)).toBe(100);
    expect(Math.abs(shareOf(20) - 20)).toBeLessThan(2);
    expect(Math.abs(shareOf(5) - 5)).toBeLessThan(1);
  });

  it('is the same whenever it is asked, and a larger share holds the smaller', () => {
    const some = numbers.filter((number) => isCalledBack(number, 10));
    expect(numbers.filter((number) => isCalledBack(number, 10))).toEqual(some);
    expect(some.every((number) => isCalledBack(number, 30))).toBe(true);
  });
});
