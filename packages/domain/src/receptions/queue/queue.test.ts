import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../calendar/plainDate.ts';
import { hasPriorityRight, priorityCategories } from '../priorityRight.ts';
import { callOrder, nextFor, type Waiting } from './callOrder.ts';
import { dayFigures } from './dayFigures.ts';
import { decideVisit, possibleVisitActs, type VisitCommand } from './decideVisit.ts';
import { isTalonOf, readTalon } from './readTalon.ts';
import { expectedVisit, type Visit, type VisitAct, visitActs } from './visit.ts';

const on = plainDate('2026-11-27');
const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 27, hour - 5, minute);
const act = (name: VisitAct, moment: number, facts: Partial<VisitCommand> = {}): VisitCommand => ({
  act: name,
  at: moment,
  officialId: null,
  outcome: null,
  note: '',
  ...facts,
});
const ended = { outcome: 'explained', note: 'Разъяснён порядок очереди на жильё' };
const here = { on, doneOn: on };

function walk(visit: Visit, ...commands: VisitCommand[]): Visit {
  return commands.reduce((before, command) => {
    const decided = decideVisit(before, command, here);
    if (!decided.ok) throw new Error(decided.refusal.map(({ code }) => code).join());
    return decided.value.visit;
  }, visit);
}
const codes = (visit: Visit, command: VisitCommand, context = here) => {
  const decided = decideVisit(visit, command, context);
  return decided.ok
    ? decided.value.isAlready
      ? 'already'
      : 'done'
    : decided.refusal.map(({ code }) => code);
};

describe('the road of a person through the hall', () => {
  it('leads from the door to the room and out, with its moments', () => {
    const visit = walk(
      expectedVisit(7),
      act('arrive', at(9)),
      act('summon', at(9, 20)),
      act('begin', at(9, 22)),
      act('end', at(9, 40), ended),
    );
    expect(visit).toMatchObject({
      state: 'done',
      officialId: 7,
      arrivedAt: at(9),
      beganAt: at(9, 22),
      endedAt: at(9, 40),
    });
  });

  it('passes over what a colleague has done already and refuses what contradicts it', () => {
    const summoned = walk(expectedVisit(7), act('arrive', at(9)), act('summon', at(9, 5)));
    expect(codes(summoned, act('arrive', at(9, 1)))).toBe('already');
    expect(codes(summoned, act('summon', at(9, 6)))).toBe('already');
    const done = walk(summoned, act('begin', at(9, 6)), act('end', at(9, 9), ended));
    expect(codes(done, act('end', at(9, 8), ended))).toEqual(['VISIT_OVER']);
    expect(codes(done, act('miss', at(9, 8)))).toEqual(['VISIT_OVER']);
    expect(codes(summoned, act('begin', at(9, 8), { officialId: 8 }))).toEqual(['VISIT_GIVEN_TO_ANOTHER']);
  });

  it('ends only with a result and an answer, and only out of the room', () => {
    const arrived = walk(expectedVisit(7), act('arrive', at(9)));
    expect(codes(arrived, act('end', at(10), ended))).toEqual(['VISIT_NOT_IN_ROOM']);
    const inRoom = walk(arrived, act('begin', at(9, 5)));
    expect(codes(inRoom, act('end', at(10)))).toEqual(['VISIT_OUTCOME_REQUIRED', 'VISIT_NOTE_REQUIRED']);
  });

  it('takes back into the queue whoever did not answer the call, and whoever came after all', () => {
    const back = walk(
      expectedVisit(7),
      act('arrive', at(9)),
      act('summon', at(9, 5)),
      act('requeue', at(9, 10)),
    );
    expect(back).toMatchObject({ state: 'arrived', readyAt: at(9, 10), isPutBack: true, summonedAt: null });
    expect(walk(expectedVisit(7), act('miss', at(12)), act('arrive', at(13)))).toMatchObject({
      state: 'arrived',
      arrivedAt: at(13),
    });
  });

  it('takes the reserve to whoever calls first', () => {
    const reserve = walk(expectedVisit(7), act('arrive', at(9)), act('reserve', at(9, 1)));
    expect(reserve).toMatchObject({ isReserve: true, officialId: null });
    expect(codes(reserve, act('summon', at(10)))).toEqual(['VISIT_OFFICIAL_REQUIRED']);
    const called = walk(reserve, act('summon', at(10), { officialId: 8 }));
    expect(called).toMatchObject({ isReserve: false, officialId: 8 });
  });

  it('is walked on its own day only', () => {
    const command = act('arrive', at(9));
    expect(codes(expectedVisit(7), command, { on, doneOn: plainDate('2026-11-26') })).toEqual([
      'VISIT_NOT_ON_ITS_DAY',
    ]);
  });

  it('never goes back in time and never offers what it then refuses, whatever is done in whatever order', () => {
    const command = fc.record({
      act: fc.constantFrom(...visitActs),
      at: fc.integer({ min: at(9), max: at(18) }),
      officialId: fc.constantFrom(7, 8),
      outcome: fc.constant('explained'),
      note: fc.constant('Ответ'),
    });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let visit = expectedVisit(7);
        for (const one of commands) {
          const offered = possibleVisitActs(visit).some((name) => name === one.act);
          const decided = decideVisit(visit, one, here);
          const isOtherRoom = !decided.ok && decided.refusal[0]?.code === 'VISIT_GIVEN_TO_ANOTHER';
          if (offered) expect(decided.ok || isOtherRoom).toBe(true);
          if (!decided.ok) continue;
          visit = decided.value.visit;
          const road = [visit.arrivedAt, visit.readyAt, visit.summonedAt, visit.beganAt, visit.endedAt];
          const moments = road.filter((moment) => moment !== null);
          expect([...moments].sort((a, b) => a - b)).toEqual(moments);
        }
      }),
    );
  });
});

const waiting = (bookingNumber: number, facts: Partial<Waiting> = {}): Waiting => ({
  bookingNumber,
  state: 'arrived',
  officialId: 7,
  isReserve: false,
  isPutBack: false,
  readyAt: at(9),
  privilege: null,
  plannedAt: null,
  ...facts,
});
const order = (people: Waiting[], now = at(10)) => callOrder(people, now).map((one) => one.bookingNumber);

describe('the electronic queue', () => {
  it('calls the priority right first, then struck hours, then those who came on the day, then the early', () => {
    const people = [
      waiting(1, { plannedAt: at(15) }),
      waiting(2),
      waiting(3, { plannedAt: at(9, 30) }),
      waiting(4, { privilege: 'pregnant', readyAt: at(9, 50) }),
      waiting(5, { isReserve: true, privilege: 'disability' }),
    ];
    expect(order(people)).toEqual([4, 3, 2, 1, 5]);
  });

  it('keeps the order of booking between equals, also between two classes of the priority right', () => {
    const people = [
      waiting(9, { privilege: 'altynQyran' }),
      waiting(4, { privilege: 'wwiiVeteran' }),
      waiting(6, { privilege: 'altynQyran' }),
    ];
    expect(order(people)).toEqual([4, 6, 9]);
  });

  it('puts whoever missed his call behind those who wait longer, but not out of his class', () => {
    const late = waiting(1, { plannedAt: at(9), isPutBack: true, readyAt: at(9, 55) });
    expect(order([late, waiting(2, { readyAt: at(9, 40) })])).toEqual([2, 1]);
    expect(order([{ ...late, privilege: 'disability' }, waiting(2)])).toEqual([1, 2]);
  });

  it('gives an official his own people before the reserve, and nobody else’s', () => {
    const people = [waiting(1, { officialId: 8 }), waiting(2, { isReserve: true, officialId: null })];
    expect(nextFor(people, 7, at(10))?.bookingNumber).toBe(2);
    expect(nextFor([...people, waiting(3)], 7, at(10))?.bookingNumber).toBe(3);
    expect(nextFor([waiting(1, { officialId: 8 })], 7, at(10))).toBeNull();
  });

  const person = fc.record({
    readyAt: fc.integer({ min: 0, max: 20 }).map((five) => at(9, five * 5)),
    plannedAt: fc.option(fc.integer({ min: 0, max: 40 }).map((ten) => at(9, ten * 10))),
    privilege: fc.option(fc.constantFrom(...priorityCategories)),
    isReserve: fc.boolean(),
    isPutBack: fc.boolean(),
  });
  const crowd = fc
    .array(person, { maxLength: 30 })
    .map((people) => people.map((facts, index) => waiting(index, facts)));

  it('never lets anybody of the same list pass the priority right', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const queue = callOrder(people, at(11));
        for (const isReserve of [false, true]) {
          const rights = queue
            .filter((one) => one.isReserve === isReserve)
            .map(({ privilege }) => hasPriorityRight(privilege));
          expect(rights.lastIndexOf(true)).toBeLessThan(rights.includes(false) ? rights.indexOf(false) : 99);
        }
      }),
    );
  });

  it('is the same whoever looks at it, and nobody’s going or coming changes the order of two others', () => {
    fc.assert(
      fc.property(crowd, fc.infiniteStream(fc.nat()), fc.nat(), (people, dice, gone) => {
        const queue = callOrder(people, at(11));
        const mixed = people
          .map((one) => [dice.next().value ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(callOrder(mixed, at(11))).toEqual(queue);
        const rest = people.filter((_, index) => index !== gone % Math.max(1, people.length));
        expect(callOrder(rest, at(11))).toEqual(queue.filter((one) => rest.includes(one)));
      }),
    );
  });
});

describe('a talon at the door', () => {
  it('is read in any layout, as a number of the queue or of the reception', () => {
    const person = { number: 'ЖҚ-2026-00012', queueNumber: 17 };
    for (const text of ['ЖҚ-2026-00012', 'zhq-2026-00012', '202600012', ' 17 ', '017']) {
      const talon = readTalon(text);
      expect(talon && isTalonOf(talon, person), text).toBe(true);
    }
    for (const text of ['ЖҚ-2026-00013', '18', '0002600012']) {
      const talon = readTalon(text);
      expect(talon && isTalonOf(talon, person), text).toBe(false);
    }
    expect(readTalon('без номера')).toBeNull();
  });
});

describe('the figures of a day', () => {
  const visit = (facts: Partial<Visit> & { plannedAt?: number; outcome?: string }) => ({
    ...expectedVisit(7),
    plannedAt: null,
    outcome: null,
    isWalkIn: false,
    ...facts,
  });
  const received = (from: number, began: number, to: number, plannedAt?: number) =>
    visit({
      ...{ state: 'done', arrivedAt: from, readyAt: from, beganAt: began, endedAt: to },
      ...{ outcome: 'explained', ...(plannedAt ? { plannedAt } : {}) },
    });

  it('count everybody once and measure waiting from the hour for whoever came before it', () => {
    const figures = dayFigures([
      received(at(9), at(9, 10), at(9, 25)),
      received(at(8), at(9, 35), at(9, 40), at(9, 30)),
      received(at(9), at(10), at(10, 30)),
      visit({ state: 'missed' }),
      visit({}),
    ]);
    expect(figures).toEqual({
      ...{ people: 5, walkIns: 0, came: 3, received: 3, missed: 1, expected: 1, outcomes: { explained: 3 } },
      waiting: { medianMinutes: 10, longestMinutes: 60 },
      duration: { medianMinutes: 15, longestMinutes: 30 },
    });
  });

  it('are empty on an empty day', () => {
    expect(dayFigures([]).waiting).toEqual({ medianMinutes: null, longestMinutes: null });
  });
});
