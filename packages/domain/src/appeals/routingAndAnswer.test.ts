import { describe, expect, it } from 'vitest';
import { kazakhstanExceptions } from '../calendar/kazakhstanCalendar.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import { type AnswerInput, type AnswerReviewInput, decideAnswer, decideAnswerReview } from './answer.ts';
import { decideRouting, type RoutingContext, type RoutingInput } from './routing.ts';
import { timeliness } from './timeliness.ts';

const calendar = workingCalendar(kazakhstanExceptions());
const today = plainDate('2026-02-20');

describe('routing', () => {
  const context: RoutingContext = {
    today,
    appealDueOn: plainDate('2026-02-27'),
    complainedBodyId: 3,
    earlierDeciderBodyIds: [4],
    currentBodyId: 6,
    bodies: [1, 2, 3, 4, 5, 6].map((id) => ({
      id,
      validFrom: null,
      validTo: id === 5 ? plainDate('2026-02-19') : null,
    })),
    mostCoExecutors: 2,
  };
  const codes = (input: Partial<RoutingInput>) => {
    const decision = decideRouting({ bodyId: 1, coBodyIds: [], dueOn: null, ...input }, context);
    return decision.ok ? [] : decision.refusal.map(({ code, field }) => `${code} @ ${field}`);
  };

  it('sends to a competent body for the term of the appeal', () => {
    const decision = decideRouting({ bodyId: 1, coBodyIds: [2], dueOn: null }, context);
    expect(decision).toEqual({ ok: true, value: { bodyId: 1, coBodyIds: [2], dueOn: '2026-02-27' } });
  });

  it.each([
    [{ bodyId: 3 }, 'ROUTE_TO_COMPLAINED_BODY @ bodyId'],
    [{ coBodyIds: [3] }, 'ROUTE_TO_COMPLAINED_BODY @ coBodyIds'],
    [{ bodyId: 4 }, 'ROUTE_TO_EARLIER_DECIDER @ bodyId'],
    [{ bodyId: 5 }, 'ROUTE_BODY_CLOSED @ bodyId'],
    [{ bodyId: 6 }, 'ROUTE_TO_SAME_BODY @ bodyId'],
    [{ bodyId: 99 }, 'ROUTE_BODY_UNKNOWN @ bodyId'],
    [{ coBodyIds: [1] }, 'ROUTE_BODY_REPEATED @ coBodyIds'],
    [{ coBodyIds: [2, 6, 2] }, 'ROUTE_BODY_REPEATED @ coBodyIds,ROUTE_TOO_MANY_CO_EXECUTORS @ coBodyIds'],
    [{ dueOn: plainDate('2026-02-19') }, 'ROUTE_DUE_IN_PAST @ dueOn'],
    [{ dueOn: plainDate('2026-02-28') }, 'ROUTE_DUE_AFTER_APPEAL @ dueOn'],
  ] satisfies [Partial<RoutingInput>, string][])('refuses %j: %s', (input, expected) => {
    expect(codes(input).join()).toBe(expected);
  });
});

describe('an answer', () => {
  const answer: AnswerInput = {
    outcome: 'explained',
    text: 'Ремонт включён в план',
    language: 'ru',
    signedByName: 'Ким С. А.',
    answeredOn: today,
  };
  const context = {
    registeredOn: plainDate('2026-02-02'),
    dueOn: plainDate('2026-02-23'),
    appealLanguage: 'ru',
    today,
    calendar,
  } as const;
  const codes = (changes: Partial<AnswerInput>) => {
    const decision = decideAnswer({ ...answer, ...changes }, context);
    return decision.ok ? [] : decision.refusal.map(({ code }) => code);
  };

  it('goes to expertise in time', () => {
    expect(decideAnswer(answer, context)).toMatchObject({
      ok: true,
      value: { state: 'answered', timeliness: { state: 'doneInTime' }, warnings: [] },
    });
  });

  it('may be in the state language or the language of the appeal, no other', () => {
    expect(codes({ language: 'kk' })).toEqual([]);
    expect(codes({ language: 'other' })).toEqual(['ANSWER_LANGUAGE']);
  });

  it.each([
    [{ text: ' ' }, 'ANSWER_TEXT_REQUIRED'],
    [{ signedByName: '' }, 'ANSWER_SIGNATORY_REQUIRED'],
    [{ answeredOn: plainDate('2026-02-01') }, 'ANSWER_BEFORE_REGISTRATION'],
    [{ answeredOn: plainDate('2026-02-21') }, 'ANSWER_IN_FUTURE'],
    [{ outcome: 'withdrawn' }, 'ANSWER_OUTCOME_NOT_AN_ANSWER'],
  ] satisfies [Partial<AnswerInput>, string][])('is refused for %j: %s', (changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it('need not wait for the working day whose date a card made after hours bears', () => {
    const sunday = plainDate('2026-02-15');
    const registeredOn = plainDate('2026-02-16');
    const decided = decideAnswer(
      { ...answer, answeredOn: sunday },
      { ...context, registeredOn, today: sunday },
    );
    expect(decided).toMatchObject({ ok: true });
  });

  it('may lie in the attached file', () => {
    expect(codes({ text: '', hasFile: true })).toEqual([]);
  });

  it('that refuses tells by which law, and where to complain', () => {
    const codesOf = (text: string) => {
      const decided = decideAnswer({ ...answer, outcome: 'refused', text }, context);
      return decided.ok ? [] : decided.refusal.map(({ code }) => code);
    };
    expect(codesOf('Вам отказано.')).toEqual(['REFUSAL_WITHOUT_GROUNDS', 'REFUSAL_WITHOUT_WAY_TO_COMPLAIN']);
    expect(codesOf('Отказано по статье 12 Закона о жилищных отношениях.')).toEqual([
      'REFUSAL_WITHOUT_WAY_TO_COMPLAIN',
    ]);
    expect(
      codesOf('«Тұрғын үй қатынастары туралы» Заңның 12-бабы бойынша бас тартылды. Шағым жасауға болады.'),
    ).toEqual([]);
  });

  it('is taken even when late, and what is granted in part should tell where to complain', () => {
    const late = { ...context, dueOn: plainDate('2026-02-17') };
    const inPart = { ...answer, outcome: 'partlySatisfied' } as const;
    expect(decideAnswer(inPart, late)).toMatchObject({
      ok: true,
      value: {
        timeliness: { state: 'doneLate', lateByWorkingDays: 3 },
        warnings: ['ANSWER_LATE', 'ANSWER_RIGHT_TO_COMPLAIN_NOT_MENTIONED'],
      },
    });
  });
});

describe('the expertise of an answer', () => {
  const context = { today, calendar, answerAuthorId: 1, reviewerId: 2 };
  const review = (changes: Partial<AnswerReviewInput>, reviewerId = 2) => {
    const input: AnswerReviewInput = { verdict: 'accept', remarks: '', reworkDueOn: null, ...changes };
    return decideAnswerReview(input, { ...context, reviewerId });
  };

  it('closes the appeal, or sends the answer back for three working days', () => {
    expect(review({})).toEqual({ ok: true, value: { state: 'closed', closedOn: today } });
    expect(review({ verdict: 'returnForRework', remarks: 'Нет фактов' })).toEqual({
      ok: true,
      value: { state: 'returnedForRework', reworkDueOn: '2026-02-25' },
    });
  });

  it('needs remarks and another person', () => {
    const codes = (decision: ReturnType<typeof review>) =>
      decision.ok ? [] : decision.refusal.map(({ code }) => code);
    expect(codes(review({ verdict: 'returnForRework' }))).toEqual(['REVIEW_REMARKS_REQUIRED']);
    expect(codes(review({}, 1))).toEqual(['REVIEW_BY_AUTHOR']);
    const past = { verdict: 'returnForRework', remarks: 'x', reworkDueOn: plainDate('2026-02-19') } as const;
    expect(codes(review(past))).toEqual(['REWORK_DUE_IN_PAST']);
  });
});

describe('timeliness', () => {
  it.each`
    dueOn           | answeredOn      | closedOn        | today           | state           | left    | late
    ${'2026-02-23'} | ${null}         | ${null}         | ${'2026-02-10'} | ${'inTime'}     | ${9}    | ${null}
    ${'2026-02-23'} | ${null}         | ${null}         | ${'2026-02-18'} | ${'dueSoon'}    | ${3}    | ${null}
    ${'2026-02-23'} | ${null}         | ${null}         | ${'2026-02-23'} | ${'dueToday'}   | ${0}    | ${null}
    ${'2026-02-20'} | ${null}         | ${null}         | ${'2026-02-21'} | ${'overdue'}    | ${null} | ${1}
    ${'2026-03-20'} | ${null}         | ${null}         | ${'2026-03-27'} | ${'overdue'}    | ${null} | ${2}
    ${'2026-02-23'} | ${'2026-02-23'} | ${'2026-03-02'} | ${'2026-04-01'} | ${'doneInTime'} | ${null} | ${null}
    ${'2026-02-23'} | ${'2026-02-24'} | ${null}         | ${'2026-04-01'} | ${'doneLate'}   | ${null} | ${1}
    ${'2026-02-23'} | ${null}         | ${'2026-02-20'} | ${'2026-04-01'} | ${'doneInTime'} | ${null} | ${null}
    ${null}         | ${null}         | ${null}         | ${'2026-02-10'} | ${'none'}       | ${null} | ${null}
  `(
    'due $dueOn, answered $answeredOn, closed $closedOn, on $today: $state',
    ({ state, left, late, ...facts }) => {
      expect(timeliness({ ...facts, calendar })).toEqual({
        state,
        workingDaysLeft: left,
        lateByWorkingDays: late,
      });
    },
  );
});
