import { describe, expect, it } from 'vitest';
import { kazakhstanExceptions } from '../calendar/kazakhstanCalendar.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import {
  availableStepResults,
  decideReceptionStep,
  type ReceptionCommand,
  type ReceptionFacts,
} from './decideReceptionStep.ts';
import { receptionQueue } from './priorityRight.ts';
import { endedReceptionStates, receptionStates } from './receptionStates.ts';
import { receptionStepTerms } from './receptionStepTerms.ts';
import { receptionStart, receptionSteps, receptionWorkflow } from './receptionWorkflow.ts';
import { singleReceptionDates } from './singleReceptionDay.ts';

const calendar = workingCalendar(kazakhstanExceptions());

describe('the thirteen steps', () => {
  it('end as the table says', () => {
    const matrix = receptionSteps.flatMap((step) =>
      Object.entries(receptionWorkflow[step].results).map(([result, { state, next }]) => {
        return `${step} ${result} -> ${state}, ${next === null ? 'end' : `step ${next}`}`;
      }),
    );
    expect(matrix).toMatchInlineSnapshot(`
      [
        "1 complete -> examined, step 3",
        "1 insufficient -> requested, step 2",
        "1 withoutEssence -> leftWithoutConsideration, end",
        "2 requested -> informationRequested, step 3",
        "3 briefed -> briefed, step 3",
        "3 appointed -> appointed, step 4",
        "3 declined -> declined, end",
        "4 entered -> scheduled, step 5",
        "5 invited -> invited, step 6",
        "6 sufficient -> materialsReviewed, step 7",
        "6 poor -> invited, step 6",
        "7 confirmed -> confirmed, step 8",
        "7 noAnswer -> materialsReviewed, step 7",
        "7 rescheduled -> appointed, step 4",
        "7 cancelled -> cancelled, end",
        "8 handed -> materialsHanded, step 9",
        "9 agreed -> agreed, step 10",
        "10 received -> received, step 11",
        "10 notAppeared -> notAppeared, end",
        "11 sent -> protocolSent, step 12",
        "12 executed -> executed, step 13",
        "12 notExecuted -> protocolSent, step 12",
        "13 archived -> archived, end",
      ]
    `);
  });

  it('reach every state but those a request begins in', () => {
    const reached = receptionSteps.flatMap((step) =>
      Object.values(receptionWorkflow[step].results).map((r) => r.state),
    );
    const begun = [receptionStart(false).state, receptionStart(true).state];
    expect(receptionStates.filter((state) => !reached.includes(state) && !begun.includes(state))).toEqual([]);
  });

  it('end in an ended state exactly where there is no next step', () => {
    for (const step of receptionSteps) {
      for (const [name, { state, next }] of Object.entries(receptionWorkflow[step].results)) {
        expect(endedReceptionStates.includes(state), `${step} ${name}`).toBe(next === null);
      }
    }
  });

  it.each([
    ['2026-03-27', '2026-03-19', '2026-03-26', '2026-04-01'],
    ['2026-05-29', '2026-05-25', '2026-05-28', '2026-06-03'],
    ['2026-01-30', '2026-01-27', '2026-01-29', '2026-02-04'],
    ['2026-10-30', '2026-10-27', '2026-10-29', '2026-11-04'],
    ['2021-03-26', '2021-03-18', '2021-03-25', '2021-03-31'],
    ['2021-07-30', '2021-07-27', '2021-07-29', '2021-08-04'],
  ])(
    'for a reception on %s: calls and materials %s, meeting %s, protocol %s',
    (on, call, meeting, protocol) => {
      const terms = receptionStepTerms(
        { registeredOn: plainDate('2021-01-05'), receptionOn: plainDate(on) },
        calendar,
      );
      const dueOn = (step: number) => terms.find((term) => term.step === step)?.dueOn;
      expect([dueOn(7), dueOn(8), dueOn(9), dueOn(10), dueOn(11)]).toEqual([
        call,
        call,
        meeting,
        on,
        protocol,
      ]);
    },
  );

  it('count the brief in working or calendar days, by setting', () => {
    const dates = { registeredOn: plainDate('2026-02-05'), receptionOn: null };
    const third = (briefTerm: { workingDays: number } | { calendarDays: number }) =>
      receptionStepTerms(dates, calendar, { briefTerm })[2]?.dueOn;
    expect(third({ workingDays: 5 })).toBe('2026-02-12');
    expect(third({ calendarDays: 5 })).toBe('2026-02-10');
    expect(receptionStepTerms(dates, calendar).map(({ dueOn }) => dueOn)).toEqual([
      '2026-02-05',
      '2026-02-10',
      '2026-02-12',
      ...Array.from({ length: 10 }, () => null),
    ]);
  });
});

describe('taking a step', () => {
  const today = plainDate('2026-02-10');
  const briefed: ReceptionFacts = { state: 'briefed', step: 3, receptionOn: null, officialId: null };
  const command: ReceptionCommand = {
    step: 3,
    result: 'appointed',
    note: '',
    ground: null,
    receptionOn: plainDate('2026-02-27'),
    officialId: 1,
  };
  const take = (
    facts: Partial<ReceptionFacts>,
    changes: Partial<ReceptionCommand>,
    role: 'leadership' | 'receptionOrganiser' = 'leadership',
  ) => decideReceptionStep({ ...briefed, ...facts }, { ...command, ...changes }, { role, today, calendar });
  const codes = (...question: Parameters<typeof take>) => {
    const decided = take(...question);
    return decided.ok ? [] : decided.refusal.map(({ code }) => code);
  };

  it('appoints a day and an official by decision of the leadership', () => {
    expect(take({}, {})).toMatchObject({
      ok: true,
      value: {
        state: 'appointed',
        step: 4,
        receptionOn: '2026-02-27',
        officialId: 1,
        isEnded: false,
        warnings: [],
      },
    });
    expect(codes({}, {}, 'receptionOrganiser')).toEqual(['RECEPTION_NOT_FOR_ROLE']);
  });

  it.each([
    [{ state: 'examined' }, {}, ['RECEPTION_RESULT_NOT_YET']],
    [{ state: 'archived', step: 13 }, { step: 13 }, ['RECEPTION_ENDED']],
    [{}, { step: 4 }, ['RECEPTION_STEP_OUT_OF_ORDER']],
    [{}, { result: 'flown' }, ['RECEPTION_RESULT_UNKNOWN']],
    [{}, { receptionOn: null, officialId: null }, ['RECEPTION_OFFICIAL_REQUIRED', 'RECEPTION_DATE_REQUIRED']],
    [{}, { receptionOn: plainDate('2026-02-09') }, ['RECEPTION_DATE_IN_PAST']],
    [{}, { result: 'declined' }, ['RECEPTION_GROUND_REQUIRED']],
  ] satisfies [Partial<ReceptionFacts>, Partial<ReceptionCommand>, string[]][])(
    'at %j, %j is refused: %j',
    (facts, changes, refusals) => {
      expect(codes(facts, changes)).toEqual(refusals);
    },
  );

  it('warns of a day off, which a single reception day may be', () => {
    const moved = take({}, { receptionOn: plainDate('2026-03-23') });
    expect(moved).toMatchObject({ ok: true, value: { warnings: ['RECEPTION_ON_NON_WORKING_DAY'] } });
  });

  it('does not record an answer before the day of the reception', () => {
    const agreed: ReceptionFacts = {
      state: 'agreed',
      step: 10,
      receptionOn: plainDate('2026-02-27'),
      officialId: 1,
    };
    expect(codes(agreed, { step: 10, result: 'received', note: 'Разъяснено' })).toEqual([
      'RECEPTION_BEFORE_ITS_DAY',
    ]);
    const onDay = { ...agreed, receptionOn: today };
    expect(codes(onDay, { step: 10, result: 'received', note: 'Разъяснено' })).toEqual([]);
    expect(take(onDay, { step: 10, result: 'notAppeared' })).toMatchObject({
      ok: true,
      value: { isEnded: true },
    });
  });

  it('keeps the day when a step says nothing of it, and takes the new one when moved', () => {
    const called: ReceptionFacts = {
      state: 'materialsReviewed',
      step: 7,
      receptionOn: plainDate('2026-02-27'),
      officialId: 1,
    };
    const by = 'receptionOrganiser';
    expect(take(called, { step: 7, result: 'confirmed' }, by)).toMatchObject({
      ok: true,
      value: { receptionOn: '2026-02-27', step: 8 },
    });
    const moved = {
      step: 7,
      result: 'rescheduled',
      receptionOn: plainDate('2026-03-27'),
      note: 'Болезнь',
      officialId: null,
    };
    expect(take(called, { ...moved, step: 7 }, by)).toMatchObject({
      ok: true,
      value: { receptionOn: '2026-03-27', officialId: 1, step: 4 },
    });
  });

  it('offers the results that may be given now', () => {
    expect(availableStepResults(briefed, 'leadership')).toEqual(['appointed', 'declined']);
    expect(availableStepResults(briefed, 'receptionOrganiser')).toEqual([]);
    expect(availableStepResults({ ...briefed, state: 'examined' }, 'receptionOrganiser')).toEqual([
      'briefed',
    ]);
    expect(availableStepResults({ ...briefed, state: 'declined' }, 'leadership')).toEqual([]);
  });
});

describe('the single reception day', () => {
  it.each([
    [2021, '01-29 02-26 03-26 04-30 05-28 06-25 07-30 08-27 09-24 10-29 11-26 12-31'],
    [2026, '01-30 02-27 03-27 04-24 05-29 06-26 07-31 08-28 09-25 10-30 11-27 12-25'],
    [2027, '01-29 02-26 03-26 04-30 05-28 06-25 07-30 08-27 09-24 10-29 11-26 12-31'],
  ])('is the last Friday of every month of %i', (year, days) => {
    expect(
      singleReceptionDates(year, calendar)
        .map(({ lastFriday }) => lastFriday.slice(5))
        .join(' '),
    ).toBe(days);
  });

  it('is proposed for the working day before, when the last Friday is a holiday', () => {
    const moved = singleReceptionDates(2024, calendar).filter(({ isMoved }) => isMoved);
    expect(moved).toEqual([
      { lastFriday: '2024-08-30', proposed: '2024-08-29', isMoved: true },
      { lastFriday: '2024-10-25', proposed: '2024-10-24', isMoved: true },
    ]);
  });
});

describe('the queue', () => {
  it('lets the privileged in first and keeps the order of booking inside each class', () => {
    const people = [
      { privilege: null, bookingNumber: 1 },
      { privilege: 'pregnant', bookingNumber: 4 },
      { privilege: 'none', bookingNumber: 2 },
      { privilege: 'wwiiVeteran', bookingNumber: 5 },
      { privilege: 'disability', bookingNumber: 3 },
    ];
    expect(receptionQueue(people).map(({ bookingNumber }) => bookingNumber)).toEqual([3, 4, 5, 1, 2]);
  });
});
