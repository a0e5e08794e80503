import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../calendar/plainDate.ts';
import { appealListOf } from './appealList.ts';
import { composeRows, type TallyRow } from './compose.ts';
import { countByHand } from './countByHand.ts';
import { type DimensionName, dimensionNames, dimensionOf, isPersonal } from './dimensions.ts';
import { dimensionTexts } from './dimensionTexts.ts';
import { ageBandOf, daysBandOf, daysToAnswer, type Fact } from './fact.ts';
import { checkQuestion, type FigureQuestion } from './figureQuestion.ts';
import { letterListOf } from './letterList.ts';
import {
  changeOf,
  growthOf,
  type MeasureName,
  measureNames,
  measureValue,
  unitOf,
  weighGrowth,
} from './measures.ts';
import { measureTextOf } from './measureTexts.ts';
import { comparedPeriod, piecesOf, snapshotOf, startOf } from './periods.ts';
import { answerFromGrid, KEPT_BACK, squaresOf } from './personalGrid.ts';
import { readQuestion, writeQuestion } from './questionText.ts';
import { readersOfDimension, readersOfMeasure } from './readers.ts';
import type { Tallied } from './tallies.ts';

const day = plainDate;
/** Terms that end within three days are near. */
const soon = (on: PlainDate) => addDays(on, 3);
const of = (name: MeasureName, cell: Tallied, total: Tallied = cell, residents: number | null = null) =>
  measureValue(name, cell, { total, residents });
const percent = (share: number | null, digits = 2) => (share === null ? null : (share * 100).toFixed(digits));

const plainFact: Fact = {
  ...{ id: 1, registeredOn: day('2026-01-12'), answeredOn: null, closedOn: null, dueOn: day('2026-02-02') },
  ...{
    daysToAnswer: null,
    daysBand: null,
    state: 'inWork',
    outcome: null,
    kind: 'application',
    category: 'typical',
  },
  ...{
    type: null,
    form: 'paper',
    source: 'byHand',
    language: 'kk',
    character: 'individual',
    higherSource: null,
  },
  ...{ controlLevel: null, regionCode: '390000000', districtCode: '391000000', territoryCode: null },
  ...{
    sectionCode: '01',
    categoryCode: '01.01',
    questionCode: '01.01.01',
    bodyId: 7,
    parentBodyId: 1,
    registrarId: 3,
  },
  ...{
    isRepeat: false,
    filing: 1,
    isAnonymous: false,
    isReworked: false,
    isReception: false,
    callBack: null,
    isReopened: false,
  },
  ...{
    applicantKind: 'naturalPerson',
    socialStatus: null,
    occupation: null,
    privilege: null,
    sex: null,
    ageBand: null,
  },
};
const aFact = (changes: Partial<Fact>): Fact => ({ ...plainFact, ...changes });
const question = (changes: Partial<FigureQuestion>): FigureQuestion => ({
  ...{ measures: ['received'], dimensions: [], filter: [], from: day('2026-01-01'), to: day('2026-01-31') },
  comparison: 'none',
  ...changes,
});
const counted = (
  facts: readonly Fact[],
  measure: MeasureName,
  today = '2026-02-02',
  changes: Partial<FigureQuestion> = {},
) => {
  const asked = question({ measures: [measure], ...changes });
  const sheet = countByHand(facts, asked, asked, day(today), soon);
  return composeRows(asked, sheet, null, () => null).total.values[0];
};

describe('published figures, rebuilt from the formulas', () => {
  it('2016: received by central and local bodies, satisfied, late, with the shares as printed', () => {
    const all = {
      received: 1_321_050,
      considered: 1_321_050,
      satisfiedWholly: 659_852,
      consideredLate: 6325,
    };
    expect(501_336 + 819_714).toBe(all.received);
    expect(percent(of('receivedPart', { received: 501_336 }, all))).toBe('37.95');
    expect(percent(of('receivedPart', { received: 819_714 }, all))).toBe('62.05');
    expect(percent(of('satisfiedShare', all))).toBe('49.95');
    expect(percent(of('lateOfReceived', all))).toBe('0.48');
  });

  it('West Kazakhstan, 2021: shares of considered, and the forwarded ones, which have another base', () => {
    const wko = {
      received: 25_672,
      considered: 19_793,
      satisfiedWholly: 6710,
      explained: 12_419,
      refused: 501,
      forwarded: 2357,
    };
    expect(percent(of('consideredShare', wko), 1)).toBe('77.1');
    expect(percent(of('satisfiedShare', wko), 1)).toBe('33.9');
    expect(percent(of('explainedShare', wko), 1)).toBe('62.7');
    expect(percent(of('refusedShare', wko), 1)).toBe('2.5');
    // Printed as 9.1: cut off, not rounded. Of the considered it would be 11.9.
    expect(percent(of('forwardedShare', wko))).toBe('9.18');
  });

  it('Stepnogorsk, 2017: growth is on the base of the year before, which the printed one is not', () => {
    expect(percent(growthOf(1023, 909), 1)).toBe('12.5');
  });
});

describe('what a figure counts', () => {
  const closed = { closedOn: day('2026-01-26'), state: 'closed', outcome: 'explained' };

  it('late are those answered after the term and those still open whose term has lapsed', () => {
    const lateAnswer = aFact({ ...closed, dueOn: day('2026-01-20'), answeredOn: day('2026-01-21') });
    const inTime = aFact({ ...closed, dueOn: day('2026-01-20'), answeredOn: day('2026-01-20') });
    const forgotten = aFact({ dueOn: day('2026-01-30') });
    const running = aFact({ dueOn: day('2026-02-02') });
    const facts = [lateAnswer, inTime, forgotten, running];
    expect(counted(facts, 'late')).toBe(2);
    expect(counted(facts, 'consideredLate')).toBe(1);
    expect(counted(facts, 'lateShare')).toBeCloseTo(2 / 3);
  });

  it('a term ends today, is near up to the day of the setting, and an answer stops it', () => {
    const until = (dueOn: string | null, answeredOn: string | null = null) =>
      aFact({ dueOn: dueOn && day(dueOn), answeredOn: answeredOn && day(answeredOn) } as Partial<Fact>);
    const facts = [
      ...['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-05', '2026-02-06', null].map((on) => until(on)),
      until('2026-02-02', '2026-01-30'),
      until('2026-02-03', '2026-02-02'),
    ];
    const now = { from: day('2026-02-02'), to: day('2026-02-02') };
    expect(counted(facts, 'openLate', '2026-02-02', now)).toBe(1);
    expect(counted(facts, 'dueNow', '2026-02-02', now)).toBe(1);
    expect(counted(facts, 'dueSoon', '2026-02-02', now)).toBe(2);
    // Seen from the end of 1 February: what was answered on the 2nd was not answered yet.
    const then = { from: day('2026-02-01'), to: day('2026-02-01') };
    expect(counted(facts, 'dueNow', '2026-02-02', then)).toBe(1);
    expect(counted(facts, 'dueSoon', '2026-02-02', then)).toBe(3);
  });

  it('letters have no question and no body yet: what is not known of them is refused, and they open the list of letters', () => {
    const asked = (measure: MeasureName, dimensions: FigureQuestion['dimensions']) => {
      const checked = checkQuestion(question({ measures: [measure], dimensions }));
      return checked.ok ? 'right' : checked.refusal[0]?.code;
    };
    expect(asked('lettersAccepted', ['day', 'source'])).toBe('right');
    expect(asked('lettersAccepted', ['district'])).toBe('FIGURES_NOT_TOGETHER');
    expect(asked('lettersWaiting', [])).toBe('right');
    expect(asked('lettersWaiting', ['day'])).toBe('FIGURES_NOT_TOGETHER');
    const byDay = question({ measures: ['lettersAccepted'], dimensions: ['day'] });
    expect(letterListOf(byDay, 'lettersAccepted', ['2026-01-12'])).toEqual({ journalOn: '2026-01-12' });
    expect(letterListOf(question({}), 'lettersAccepted', [])).toEqual({
      ...{ journalFrom: question({}).from, journalTo: question({}).to },
    });
    const narrow = question({
      filter: [{ dimension: 'source', values: ['egov'] }],
      dimensions: ['form', 'month'],
    });
    expect(letterListOf(narrow, 'lettersAccepted', ['electronic', '2026-01-01'])).toMatchObject({
      ...{ journalFrom: '2026-01-01', journalTo: '2026-01-31', sources: ['egov'], forms: ['electronic'] },
    });
    expect(letterListOf(question({}), 'received', [])).toBeNull();
  });

  it('a term that ends today still runs today, and has lapsed when the day is over', () => {
    const running = aFact({ dueOn: day('2026-02-02') });
    const toToday = { from: day('2026-01-01'), to: day('2026-02-02') };
    expect(counted([running], 'openLate', '2026-02-02', toToday)).toBe(0);
    expect(counted([running], 'openLate', '2026-02-03', toToday)).toBe(1);
  });

  it('an answer that waits for expertise is no late one: what counts is the day of the answer', () => {
    const answered = aFact({ dueOn: day('2026-01-20'), answeredOn: day('2026-01-19'), state: 'answered' });
    expect(counted([answered], 'openLate')).toBe(0);
    expect(counted([answered], 'open')).toBe(1);
  });

  it('forwarded, returned and withdrawn ones are finished and not considered', () => {
    const facts = ['forwarded', 'returned', 'withdrawn', 'terminated', 'satisfied'].map((outcome) =>
      aFact({ ...closed, outcome }),
    );
    expect(counted(facts, 'finished')).toBe(5);
    expect(counted(facts, 'considered')).toBe(2);
  });

  it('an answer dated before the day of registration took no days', () => {
    expect(daysToAnswer(day('2026-02-02'), day('2026-01-30'))).toBe(0);
    expect(daysToAnswer(day('2026-02-02'), day('2026-02-12'))).toBe(10);
    expect([0, 5, 6, 30, 31, 60, 61, 900].map(daysBandOf)).toEqual([
      '0-5',
      '0-5',
      '6-10',
      '21-30',
      '31-60',
      '31-60',
      '61+',
      '61+',
    ]);
  });

  it('age counts full years on the day of registration', () => {
    expect(ageBandOf(day('2008-02-03'), day('2026-02-02'))).toBe('0-17');
    expect(ageBandOf(day('2008-02-02'), day('2026-02-02'))).toBe('18-35');
    expect(ageBandOf(null, day('2026-02-02'))).toBeNull();
  });

  it('a share of nothing is no number, and neither is a growth from nothing', () => {
    expect(of('satisfiedShare', {})).toBeNull();
    expect(growthOf(5, 0)).toBeNull();
    expect(of('perThousand', { received: 50 }, {}, 25_000)).toBe(2);
    expect(of('perThousand', { received: 50 }, {}, null)).toBeNull();
  });

  it('a share changes by percentage points, a number by a part of what it was', () => {
    const share = changeOf('lateShare', 0.006, 0.008);
    expect(share?.in).toBe('points');
    expect(share?.by).toBeCloseTo(-0.002);
    expect(changeOf('received', 1023, 909)).toEqual({ in: 'part', by: growthOf(1023, 909) });
    // From nothing to a tenth of all is a change that can be told, unlike a number that grew from nothing.
    expect(changeOf('lateShare', 0.1, 0)?.by).toBeCloseTo(0.1);
    expect(changeOf('received', 5, 0)).toBeNull();
    expect(changeOf('lateShare', 0.1, null)).toBeNull();
  });

  it('in order of growth many letters come before few, whatever their shares', () => {
    const [few, many] = [weighGrowth('received', 10, 1), weighGrowth('received', 200, 100)];
    expect(many).toBeGreaterThan(few ?? 0);
    expect(weighGrowth('lateShare', 0.3, 0.1)).toBeCloseTo(0.2);
    expect(weighGrowth('received', 5, null)).toBeNull();
  });

  it('every measure is told in three languages, and every share names its base', () => {
    for (const name of measureNames) {
      const { name: title, how, base } = measureTextOf(name);
      for (const text of [title, how]) expect(Object.values(text).every(Boolean)).toBe(true);
      expect([name, base !== null]).toEqual([name, unitOf(name) === 'share']);
    }
  });
});

describe('the catalogue', () => {
  it('holds everything that appeals are told by, each in three languages with who may see it', () => {
    const named: readonly DimensionName[] = [
      ...(['day', 'week', 'month', 'quarter', 'halfYear', 'year', 'region', 'district', 'place'] as const),
      ...(['section', 'questionGroup', 'question', 'category', 'kind', 'source', 'form', 'type'] as const),
      ...(['language', 'body', 'parentBody', 'outcome', 'repeat', 'filing', 'control'] as const),
      ...(['socialStatus', 'occupation', 'ageBand', 'sex', 'privilege', 'registrar', 'reception'] as const),
    ];
    expect(named.filter((name) => !dimensionNames.includes(name))).toEqual([]);
    for (const name of dimensionNames) {
      const { how } = dimensionTexts[name];
      for (const text of [dimensionOf(name).name, how, readersOfDimension(name)])
        expect([name, Object.values(text).every(Boolean)]).toEqual([name, true]);
      expect(readersOfDimension(name) === readersOfDimension('sex')).toBe(isPersonal(name));
    }
    for (const name of measureNames) expect(Object.values(readersOfMeasure(name)).every(Boolean)).toBe(true);
  });
});

describe('periods', () => {
  it('whole months are compared with as many months before, other periods with as many days', () => {
    const compared = (from: string, to: string, with_: 'previous' | 'lastYear') =>
      Object.values(comparedPeriod({ from: day(from), to: day(to) }, with_) ?? {});
    expect(compared('2026-03-01', '2026-03-31', 'previous')).toEqual(['2026-02-01', '2026-02-28']);
    expect(compared('2026-01-01', '2026-06-30', 'previous')).toEqual(['2025-07-01', '2025-12-31']);
    expect(compared('2026-02-02', '2026-02-08', 'previous')).toEqual(['2026-01-26', '2026-02-01']);
    expect(compared('2025-02-01', '2025-02-28', 'lastYear')).toEqual(['2024-02-01', '2024-02-29']);
    expect(compared('2024-02-29', '2024-03-10', 'lastYear')).toEqual(['2023-02-28', '2023-03-10']);
  });

  it('are cut by the calendar, weeks beginning on Monday', () => {
    expect(startOf('week', day('2026-02-01'))).toBe('2026-01-26');
    expect(startOf('halfYear', day('2026-12-31'))).toBe('2026-07-01');
    expect(startOf('quarter', day('2026-05-05'))).toBe('2026-04-01');
    const pieces = piecesOf('month', { from: day('2025-12-20'), to: day('2026-02-03') });
    expect(pieces.map(({ from, to }) => [from, to])).toEqual([
      ['2025-12-20', '2025-12-31'],
      ['2026-01-01', '2026-01-31'],
      ['2026-02-01', '2026-02-03'],
    ]);
  });

  it('the end of a running period is today', () => {
    expect(snapshotOf(day('2026-12-31'), day('2026-02-02'), soon)).toEqual({
      on: '2026-02-02',
      lapsedBefore: '2026-02-02',
      soonUntil: '2026-02-05',
    });
    expect(snapshotOf(day('2026-01-31'), day('2026-02-02'), soon)).toEqual({
      on: '2026-01-31',
      lapsedBefore: addDays(day('2026-01-31'), 1),
      soonUntil: '2026-02-04',
    });
  });
});

describe('a question', () => {
  it('comes back from its address as it was', () => {
    const asked = question({
      measures: ['received', 'lateShare'],
      dimensions: ['district', 'month'],
      filter: [{ dimension: 'source', values: ['egov', ''] }],
      comparison: 'lastYear',
    });
    const read = checkQuestion(readQuestion(writeQuestion(asked)));
    expect(read).toEqual({ ok: true, value: asked });
  });

  describe('opens the list behind a figure', () => {
    const today = day('2026-02-02');
    const asked = question({
      measures: ['late'],
      dimensions: ['district', 'month'],
      to: today,
      filter: [{ dimension: 'source', values: ['egov'] }],
    });
    const trees = {
      bodies: [
        ...[
          { id: 7, parentId: null },
          { id: 8, parentId: 7 },
          { id: 9, parentId: 7 },
        ],
        ...[
          { id: 10, parentId: 9 },
          { id: 5, parentId: null },
        ],
      ],
      territories: [
        { code: '391600000', parentCode: '390000000' },
        { code: '390000000', parentCode: null },
      ],
    };
    const cell = {
      trees,
      question: asked,
      measure: 'late' as const,
      keys: ['391000000', '2026-02-01'],
      today,
    };
    const considered =
      'outcome:satisfied,partlySatisfied,explained,refused,takenNote,terminated,leftWithoutConsideration';

    it('that runs: what was done late in it, and what is overdue now', () => {
      expect(appealListOf(cell)).toBe(
        `source:egov;place:391000000;(closed:2026-02-01..2026-02-02;${considered};timeliness:doneLate|timeliness:overdue)`,
      );
    });

    it('that is over: what was overdue at its end, whatever became of it later', () => {
      expect(appealListOf({ ...cell, keys: ['391000000', '2026-01-01'], measure: 'openLate' })).toBe(
        'source:egov;place:391000000;registered:..2026-01-31;(closed:-|closed:2026-02-01..);' +
          'due:..2026-01-31;(answered:-|answered:2026-02-01..)',
      );
    });

    it('of a body without its units, of what is not told, and of several conditions of one tree', () => {
      const of = (dimension: string, values: string[]) =>
        appealListOf({
          ...{ measure: 'received' as const, keys: [], today, trees },
          question: question({ filter: [{ dimension: dimension as never, values }], to: today }),
        })?.replace(/;registered.*/, '');
      expect(of('body', ['7', '5'])).toBe('(body:7;!body:8,9|body:5)');
      expect(of('control', ['', 'president'])).toBe('(controlLevel:president|controlLevel:-)');
      expect(of('parentBody', ['7'])).toBe('body:7;!body:10');
      expect(of('parentBody', ['9'])).toBe('body:10');
      expect(of('place', ['390000000'])).toBe('place:390000000;!place:391600000');
      expect(of('daysBand', ['61+', ''])).toBe('(days:61..|days:-)');
      expect(of('district', ['', '391600000'])).toBe('(place:391600000|district:-)');
      expect(of('filing', ['5'])).toBe('filing:5..');
      expect(of('reception', ['true'])).toBe('source:personalReception');
    });

    it('and none where few people are kept back', () => {
      const byAge = question({ dimensions: ['ageBand'] });
      const of = (key: string) =>
        appealListOf({ measure: 'received', keys: [key], today, trees, question: byAge });
      expect(of(KEPT_BACK)).toBeNull();
      expect(of('0-17')).toBe('ageBand:0-17;registered:2026-01-01..2026-01-31');
    });
  });
});

describe('people whose number is small', () => {
  const row = (value: string, received: number, district = 'A'): TallyRow => ({
    keys: ['2025-01-01', 'R', district, value],
    tallied: { received },
  });

  it('are kept back at least two values and five people together', () => {
    const kept = (rows: TallyRow[]) =>
      squaresOf(rows).map(({ shown, kept: people }) => [[...shown.keys()], people]);
    expect(kept([row('x', 5), row('y', 90)])).toEqual([[['x', 'y'], 0]]);
    expect(kept([row('x', 4), row('y', 6), row('z', 90)])).toEqual([[['z'], 10]]);
    expect(kept([row('x', 1), row('y', 1), row('z', 7), row('w', 90)])).toEqual([[['w'], 9]]);
    expect(kept([row('x', 3)])).toEqual([[[], 3]]);
  });

  it('a value that is not told looks like a value that nobody bears', () => {
    const asked = question({ dimensions: ['sex'] });
    const answer = (rows: TallyRow[]) =>
      answerFromGrid(asked, rows).map(({ keys, values, isPartial }) => [keys[0], values[0], isPartial]);
    const one = [row('male', 20), row('other', 2), row('female', 6)];
    const other = [row('male', 20), row('third', 3), row('female', 5)];
    expect(answer(one)).toEqual([
      ['male', 20, false],
      [KEPT_BACK, 8, false],
    ]);
    expect(answer(other)).toEqual(answer(one));
    expect(answer([...one, row('female', 40, 'B')])).toContainEqual(['female', 40, true]);
  });
});
