import { describe, expect, it } from 'vitest';
import { slotsWithin } from '../officialHours.ts';
import { firstComeSeating } from './firstComeSeating.ts';
import { inventDay } from './inventDay.ts';
import { measureSeating } from './measureSeating.ts';
import { seatingBreaches } from './seatingBreaches.ts';
import type { SeatingOfficial, SeatingPerson, SeatingQuestion } from './seatingPlan.ts';
import { seatPeople } from './seatPeople.ts';

const person = (id: number, facts: Partial<SeatingPerson> = {}): SeatingPerson => ({
  id,
  bookingNumber: id,
  privilege: null,
  questionCode: '01.01.01',
  language: 'ru',
  isByVideo: false,
  bodyIds: [],
  bannedOfficialIds: [],
  wishedOfficialId: null,
  pinned: null,
  ...facts,
});

const official = (
  id: number,
  facts: Partial<SeatingOfficial> & { places?: number } = {},
): SeatingOfficial => ({
  id,
  questionPrefixes: [],
  languages: [],
  hasVideo: true,
  slots: slotsWithin([{ from: 540, to: 540 + 15 * (facts.places ?? 8) }], 15),
  ...facts,
});

const ask = (
  people: readonly SeatingPerson[],
  officials: readonly SeatingOfficial[],
  mostOvertaken = 4,
): SeatingQuestion => ({ people, officials, rules: { mostOvertaken } });

const orderAt = (question: SeatingQuestion, officialId: number) =>
  seatPeople(question)
    .seats.filter((seat) => seat.officialId === officialId)
    .map(({ personId }) => personId);

describe('automatic seating', () => {
  it('lets the privileged in first and keeps the order of booking inside each class', () => {
    const people = [
      person(1),
      person(2, { privilege: 'pregnant' }),
      person(3),
      person(4, { privilege: 'disability' }),
    ];
    expect(orderAt(ask(people, [official(1)]), 1)).toEqual([2, 4, 1, 3]);
  });

  it('brings those next to each other who need the same body, overtaking nobody more often than the rules say', () => {
    const people = [
      person(1, { bodyIds: [7] }),
      person(2, { bodyIds: [8] }),
      person(3, { bodyIds: [7] }),
      person(4, { bodyIds: [8] }),
      person(5, { bodyIds: [7] }),
    ];
    expect(orderAt(ask(people, [official(1)]), 1)).toEqual([1, 3, 5, 2, 4]);
    expect(orderAt(ask(people, [official(1)], 1), 1)).toEqual([1, 3, 2, 4, 5]);
    expect(orderAt(ask(people, [official(1)], 0), 1)).toEqual([1, 2, 3, 4, 5]);
  });

  it('says why somebody found no place', () => {
    const officials = [
      official(1, { questionPrefixes: ['01'], languages: ['kk'], hasVideo: false, places: 1 }),
    ];
    const people = [
      person(1, { language: 'kk' }),
      person(2, { language: 'kk' }),
      person(3, { questionCode: '02.01.01' }),
      person(4, { bannedOfficialIds: [1] }),
      person(5),
      person(6, { language: 'kk', isByVideo: true }),
    ];
    const plan = seatPeople(ask(people, officials));
    expect(plan.seats.map(({ personId }) => personId)).toEqual([1]);
    expect(
      plan.unseated.map(({ personId, reason, officialIds }) => [personId, reason.code, officialIds]),
    ).toEqual([
      [2, 'SEATING_NO_FREE_PLACE', [1]],
      [3, 'SEATING_NO_COMPETENT_OFFICIAL', [1]],
      [4, 'SEATING_NOBODY_MAY_RECEIVE', [1]],
      [5, 'SEATING_NO_LANGUAGE', [1]],
      [6, 'SEATING_NO_VIDEO', [1]],
    ]);
  });

  it('moves somebody who fits elsewhere for one who fits nowhere else', () => {
    const officials = [official(1, { places: 1 }), official(2, { places: 1, questionPrefixes: ['01'] })];
    const people = [person(1), person(2, { questionCode: '01.02.03', bannedOfficialIds: [1] })];
    expect(seatPeople(ask([...people].reverse(), officials)).unseated).toEqual([]);
    const wished = [person(1, { wishedOfficialId: 2 }), people[1] as SeatingPerson];
    expect(orderAt(ask(wished, officials), 1)).toEqual([1]);
    expect(orderAt(ask(wished, officials), 2)).toEqual([2]);
  });

  it('leaves those put by hand where they are and fills the places round them', () => {
    const people = [person(1), person(2, { pinned: { officialId: 1, from: 540 } }), person(3)];
    const plan = seatPeople(ask(people, [official(1, { places: 3 })]));
    expect(plan.seats.map(({ personId, from, isPinned }) => [personId, from, isPinned])).toEqual([
      [2, 540, true],
      [1, 555, false],
      [3, 570, false],
    ]);
  });

  it.each([
    [1, 40, 5],
    [2, 300, 12],
    [3, 300, 20],
    [4, 700, 14],
    [5, 2000, 60],
  ])(
    'breaks no rule of its own on the invented day %i: %i people, %i officials',
    (seed, people, officials) => {
      const day = inventDay({ seed, people, officials });
      const plan = seatPeople(day);
      expect(seatingBreaches(day, plan)).toEqual([]);
      expect(plan.seats.length + plan.unseated.length).toBe(people);
      const [ours, theirs] = [measureSeating(day, plan), measureSeating(day, firstComeSeating(day))];
      expect(ours.priorityBreaches).toBe(0);
      expect(ours.seated).toBeGreaterThanOrEqual(theirs.seated);
      expect(ours.meanWaitOfPrivilegedMinutes).toBeLessThan(theirs.meanWaitOfPrivilegedMinutes);
      expect(ours.bodyHours).toBeLessThan(theirs.bodyHours);
    },
  );
});

describe('the judge of a seating', () => {
  const people = [person(1), person(2, { privilege: 'pregnant' }), person(3, { bannedOfficialIds: [1] })];
  const question = ask(people, [official(1, { places: 3 })]);
  const seat = (personId: number, from: number, facts = {}) => ({
    personId,
    officialId: 1,
    from,
    to: from + 15,
    isPinned: false,
    ...facts,
  });
  const codes = (seats: ReturnType<typeof seat>[]) =>
    seatingBreaches(question, { seats, unseated: [] }).map(({ code, personId }) => `${code} ${personId}`);

  it.each([
    [
      'somebody without the right before one who has it',
      [seat(1, 540), seat(2, 555)],
      ['SEATING_PRIORITY 2'],
    ],
    ['two at one time', [seat(2, 540), seat(1, 545)], ['SEATING_OVERLAP 1']],
    ['one person twice', [seat(2, 540), seat(1, 555), seat(1, 570)], ['SEATING_TWICE 1']],
    ['an official who may not', [seat(2, 540), seat(1, 555), seat(3, 570)], ['SEATING_UNFIT_OFFICIAL 3']],
    ['an hour outside', [seat(2, 540), seat(1, 700)], ['SEATING_OUTSIDE_HOURS 1']],
    ['a privileged one left out', [seat(1, 540)], ['SEATING_LEFT_OUT 2']],
    ['nothing', [seat(2, 540), seat(1, 555)], []],
    ['nothing in what was put by hand', [seat(1, 540, { isPinned: true }), seat(2, 555)], []],
  ])('finds %s', (_what, seats, expected) => {
    expect(codes(seats)).toEqual(expected);
  });
});
