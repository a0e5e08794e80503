import { describe, expect, it } from 'vitest';
import { kazakhstanExceptions } from '../calendar/kazakhstanCalendar.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import { decideInformation, type InformationContext } from './informationRequest.ts';

const context: InformationContext = {
  today: plainDate('2026-03-18'),
  appealDueOn: plainDate('2026-04-10'),
  calendar: workingCalendar(kazakhstanExceptions()),
  workingDays: 3,
  isBodyKnown: true,
  isOwnBody: false,
  earlier: null,
};
const ask = { toBodyId: 5, text: 'Состояние сетей', dueOn: null, anewReason: '' };
const codesOf = (input: Partial<typeof ask> & { dueOn?: never }, changes: Partial<InformationContext>) => {
  const decided = decideInformation({ ...ask, ...input }, { ...context, ...changes });
  return decided.ok ? decided.value.dueOn : decided.refusal.map(({ code }) => code);
};

describe('a request of information', () => {
  it('has the usual term in working days, cut to the term of the appeal while that runs', () => {
    expect(codesOf({}, {})).toBe('2026-03-26');
    expect(codesOf({}, { appealDueOn: plainDate('2026-03-20') })).toBe('2026-03-20');
    expect(codesOf({}, { appealDueOn: plainDate('2026-03-02') })).toBe('2026-03-26');
  });

  it('is not made of the own body, nor without words, nor for a day that has gone or comes too late', () => {
    expect(codesOf({ text: ' ' }, { isOwnBody: true })).toEqual(['INFORMATION_OF_OWN_BODY', 'TEXT_REQUIRED']);
    const on = (day: string) =>
      decideInformation({ ...ask, dueOn: plainDate(day) }, context) as { refusal?: { code: string }[] };
    expect(on('2026-03-17').refusal).toMatchObject([{ code: 'INFORMATION_DUE_IN_PAST' }]);
    expect(on('2026-04-13').refusal).toMatchObject([{ code: 'INFORMATION_DUE_AFTER_TERM' }]);
  });

  it('is not made twice: a reply is read, and asked anew only with a reason; what waits is waited for', () => {
    const earlier = { number: 'ЖТ-1', isReplied: true };
    expect(codesOf({}, { earlier })).toEqual(['INFORMATION_GIVEN_EARLIER']);
    expect(codesOf({ anewReason: 'Изменились данные' }, { earlier })).toBe('2026-03-26');
    expect(codesOf({ anewReason: 'Срочно' }, { earlier: { ...earlier, isReplied: false } })).toEqual([
      'INFORMATION_WAITED_FOR',
    ]);
  });
});
