import { addDays, type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import { appealListOf } from '@tyndau/domain/figures/appealList';
import { keyOf } from '@tyndau/domain/figures/compose';
import { countByHand } from '@tyndau/domain/figures/countByHand';
import {
  type DimensionName,
  dimensionNames,
  dimensionOf,
  isTime,
  valueText,
} from '@tyndau/domain/figures/dimensions';
import type { Fact } from '@tyndau/domain/figures/fact';
import { checkQuestion, type FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { letterListOf } from '@tyndau/domain/figures/letterList';
import {
  fitsTogether,
  formulaOf,
  isOfLetters,
  type MeasureName,
  measureNames,
  talliesOf,
} from '@tyndau/domain/figures/measures';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../testing/makeWorld.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { readFactsByHand } from './testing.ts';
import { treesOf } from './treesOf.ts';

/** The day of the test office. */
const TODAY = plainDate('2026-02-02');
const ofAppeals = measureNames.filter((name) => !isOfLetters(name));
let office: TestOffice;
let leader: Person;
let facts: Fact[];

beforeAll(async () => {
  office = await testOffice();
  await makeWorld(office, { appeals: 900 });
  leader = await office.as('leadership');
  facts = await readFactsByHand(office);
});
afterAll(() => office.close());

const soonUntil = (day: PlainDate) => {
  const { calendar, dueSoonWorkingDays } = office.app.keeper.current;
  return addWorkingDays(calendar, day, dueSoonWorkingDays);
};

/** How many appeals stand behind a measure, cell by cell and in all: of a share its numerator, of a median its days. */
function behind(measure: MeasureName, question: FigureQuestion) {
  const formula = formulaOf(measure);
  const isMedian = 'quantile' in formula;
  const counted = isMedian ? facts.filter(({ daysToAnswer }) => daysToAnswer !== null) : facts;
  const asked = { ...question, measures: [isMedian ? 'considered' : measure] as const };
  const parts = isMedian
    ? (['considered'] as const)
    : 'share' in formula
      ? formula.share
      : talliesOf(measure);
  const { rows, total } = countByHand(counted, asked, asked, TODAY, soonUntil);
  const sum = (tallied: typeof total) => parts.reduce((all, name) => all + (tallied[name] ?? 0), 0);
  return {
    total: sum(total),
    rows: rows.map(({ keys, tallied }) => ({ keys, count: sum(tallied) })).sort(byKeys),
  };
}
const byKeys = (one: { keys: readonly string[] }, other: { keys: readonly string[] }) =>
  keyOf(one.keys) < keyOf(other.keys) ? -1 : 1;

async function expectList(
  question: FigureQuestion,
  measure: MeasureName,
  keys: readonly string[],
  count: number,
) {
  const trees = treesOf(office.app.keeper.current);
  const where = appealListOf({ question, measure, keys, today: TODAY, trees });
  const cell = `${measure} by ${question.dimensions} ${JSON.stringify(keys)}, ${JSON.stringify(question.filter)}`;
  expect(where, `no list behind ${cell}`).not.toBeNull();
  const { appeals } = await leader.ask<{ appeals: { total: number } }>(
    'query ($where: String) { appeals(where: $where, pageSize: 1) { total } }',
    { where },
  );
  expect(appeals.total, `${cell}: ${where}`).toBe(count);
}

const valuesOf = (dimension: DimensionName) => {
  const { field } = dimensionOf(dimension);
  return [...new Set(facts.map((fact) => valueText(fact[field ?? 'id'])))].sort();
};

/** Any question about the measure, with filters of values that are really there. */
function questions(measure: MeasureName): fc.Arbitrary<FigureQuestion> {
  const fitting = dimensionNames.filter((name) => fitsTogether(measure, name));
  const filter = fc.constantFrom(...fitting.filter((name) => !isTime(name))).chain((dimension) =>
    fc
      .subarray(valuesOf(dimension), { minLength: 1 })
      .map((values) => values.slice(0, 12))
      .map((values) => ({ dimension, values })),
  );
  const place = 'perThousand' in formulaOf(measure) ? (['district'] as const) : [];
  return fc
    .record({
      dimensions: fc
        .uniqueArray(fc.constantFrom(...fitting), { maxLength: 2 })
        .map((names) => [...new Set([...place, ...names])]),
      filter: fc.array(filter, { maxLength: 2 }),
      start: fc.integer({ min: -700, max: -20 }),
      length: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(2000)),
    })
    .map(({ start, length, ...rest }) => {
      const from = addDays(TODAY, start);
      const to = addDays(from, Math.min(length, -start));
      return { ...rest, measures: [measure], from, to, comparison: 'none' as const };
    })
    .filter((question) => checkQuestion(question).ok);
}

describe('the list behind a figure holds exactly the appeals of the figure', () => {
  it.each(ofAppeals)('%s, whatever it is asked by', async (measure) => {
    await fc.assert(
      fc.asyncProperty(questions(measure), async (question) => {
        const { rows, total } = behind(measure, question);
        await expectList(question, measure, [], total);
        // The first, one in the middle, the last.
        const some = new Set([rows[0], rows[rows.length >> 1], rows.at(-1)]);
        for (const row of some) if (row) await expectList(question, measure, row.keys, row.count);
      }),
      { numRuns: 6, seed: 20260402 + measure.length },
    );
  });

  it.each(dimensionNames.filter((name) => !isTime(name)))('every value of %s', async (dimension) => {
    const measure = fitsTogether('received', dimension) ? 'received' : 'considered';
    const question: FigureQuestion = {
      ...{ measures: [measure], dimensions: [dimension], filter: [], comparison: 'none' },
      ...{ from: addDays(TODAY, -800), to: TODAY },
    };
    const { rows } = behind(measure, question);
    expect(rows.length).toBeGreaterThan(0);
    for (const { keys, count } of rows) await expectList(question, measure, keys, count);
  });
});

describe('the list behind a figure of letters', () => {
  const ask = (more: Partial<FigureQuestion>): FigureQuestion => ({
    ...{ measures: ['lettersAccepted'], dimensions: ['source', 'month'], filter: [], comparison: 'none' },
    ...{ from: addDays(TODAY, -100), to: TODAY },
    ...more,
  });
  const figures = `query ($questions: [FigureQuestionInput!]!) { figures(questions: $questions) {
    rows { keys values } total { values } refusals { code } } }`;
  interface Answer {
    readonly rows: readonly { readonly keys: string[]; readonly values: (number | null)[] }[];
    readonly total: { readonly values: (number | null)[] };
  }

  it.each([
    ['by source and month', ask({})],
    [
      'by form and day',
      ask({ dimensions: ['form', 'day'], filter: [{ dimension: 'language', values: ['ru'] }] }),
    ],
    ['that wait', ask({ measures: ['lettersWaiting'], dimensions: [] })],
  ])('%s', async (_name, question) => {
    const clerk = await office.as('controller');
    const [measure = 'lettersAccepted'] = question.measures;
    const { figures: answers } = await clerk.ask<{ figures: Answer[] }>(figures, {
      questions: [question],
    });
    const { rows = [], total } = answers[0] ?? {};
    const cells = [...rows.slice(0, 20), { keys: [], values: total?.values ?? [] }];
    for (const { keys, values } of cells) {
      const filter = letterListOf(question, measure, keys);
      expect(filter, keys.join()).not.toBeNull();
      const { intakes } = await clerk.ask<{ intakes: { total: number } }>(
        'query ($filter: IntakeFilter) { intakes(filter: $filter, pageSize: 1) { total } }',
        { filter },
      );
      expect(intakes.total, JSON.stringify(filter)).toBe(values[0] ?? 0);
    }
  });
});
