import { addDays, type PlainDate, plainDate } from '@tyndau/domain/calendar/plainDate';
import { composeRows, type FigureRow, type TallySheet, talliesFor } from '@tyndau/domain/figures/compose';
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
import { growthOf, isOfLetters, measureNames } from '@tyndau/domain/figures/measures';
import { comparedPeriod, type Period } from '@tyndau/domain/figures/periods';
import type { TallyName } from '@tyndau/domain/figures/tallies';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { EngineRow } from '../../figures/columnStore.ts';
import { compileTally } from '../../figures/compileTally.ts';
import { countInRegister } from '../../figures/countInRegister.ts';
import { countSheet, type FigureEngine } from '../../figures/countSheet.ts';
import { RegisterFacts } from '../../figures/registerFacts.ts';
import { registerOf } from '../../register/followRegister.ts';
import { makeWorld } from '../../testing/makeWorld.ts';
import { type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { readFactsByHand } from './testing.ts';

const TODAY = plainDate('2026-02-02');
const ofAppeals = measureNames.filter((name) => !isOfLetters(name));
/** Longer than any setting, so that near terms are found in a small register. */
const soonUntil = (day: PlainDate) => addDays(day, 7);
let office: TestOffice;
let facts: Fact[];

beforeAll(async () => {
  office = await testOffice();
  await makeWorld(office, { appeals: 1500 });
  facts = await readFactsByHand(office);
  await office.app.mirror.ready();
  await registerOf(office.app.archive).open();
});
afterAll(() => office.close());

const everything = Prisma.sql`TRUE`;
const archive: FigureEngine = {
  count: (task) =>
    office.app.archive.read<EngineRow>(compileTally(task, Prisma.sql`appeal_facts a`, everything)),
};
const mirror: FigureEngine = {
  count: (task) => askMirror(compileTally(task, Prisma.sql`facts a`, everything)),
};
async function askMirror(sql: Sql): Promise<EngineRow[]> {
  const answer = await office.app.mirror.ask(sql);
  if (!answer) throw new Error('The mirror does not stand');
  return answer.rows;
}

/** Kept between the questions, as in the server: a count that was made for one of them serves the next. */
let keptFacts: RegisterFacts | null = null;
/** What the register in memory does not keep is counted elsewhere. */
const notTallied: readonly TallyName[] = ['reopened', 'calledBack', 'satisfiedOnCall'];
const register: FigureEngine = {
  async count(task) {
    const followed = await registerOf(office.app.archive).current();
    if (!followed) throw new Error('The register is not read');
    keptFacts ??= new RegisterFacts(followed.register, office.app.keeper.current);
    const rows = countInRegister(keptFacts, task, { mask: followed.register.present, key: 'all' });
    expect(rows === null).toBe(task.names.some((name) => notTallied.includes(name)));
    return rows ?? (await archive.count(task));
  },
};

/** Dimensions with some of the values that are really there. */
const filters = (): fc.Arbitrary<FigureQuestion['filter']> => {
  const usable = dimensionNames.filter((name) => !isTime(name));
  const one = fc.constantFrom(...usable).chain((dimension) => {
    const { field } = dimensionOf(dimension);
    const values = [...new Set(facts.map((fact) => valueText(fact[field ?? 'id'])))];
    return fc.subarray(values, { minLength: 1 }).map((some) => ({ dimension, values: some }));
  });
  return fc.array(one, { maxLength: 2 });
};

const anyQuestion = (measures: FigureQuestion['measures']) =>
  fc
    .record({
      dimensions: fc.uniqueArray(fc.constantFrom<DimensionName>(...dimensionNames), { maxLength: 2 }),
      filter: filters(),
      start: fc.integer({ min: -760, max: 20 }),
      length: fc.integer({ min: 0, max: 400 }),
    })
    .map(({ start, length, ...rest }) => ({
      measures,
      ...rest,
      from: addDays(TODAY, start),
      to: addDays(TODAY, start + length),
      comparison: 'none' as const,
    }));

/** Lines in one order, those in which nothing happened left out. */
function settled({ rows, total }: TallySheet) {
  const lines = rows
    .filter(({ tallied }) => Object.values(tallied).some(Boolean))
    .map(({ keys, tallied }) => [keys.join(' / '), known(tallied)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { lines, total: known(total) };
}

function known(tallied: TallySheet['total']) {
  return Object.fromEntries(Object.entries(tallied).filter(([, value]) => Boolean(value)));
}

describe('a figure means the same, counted by hand, in the archive and in the mirror', () => {
  it.each(ofAppeals.map((name) => ({ name })))('$name', async ({ name }) => {
    await fc.assert(
      fc.asyncProperty(anyQuestion([name]), async (asked) => {
        // What may not be asked is no question; per 1,000 has the same tallies with a place added.
        const wanted = {
          ...asked,
          measures: asked.measures.map((m) => (m === 'perThousand' ? ('received' as const) : m)),
        };
        fc.pre(checkQuestion(wanted).ok);
        const names = talliesFor(wanted.measures);
        const task = { question: wanted, names, period: wanted, today: TODAY, soonUntil };
        const byHand = settled(countByHand(facts, wanted, wanted, TODAY, soonUntil));
        expect(settled(await countSheet(mirror, task))).toEqual(byHand);
        expect(settled(await countSheet(archive, task))).toEqual(byHand);
        // Once everything is counted, a wide filter is what it leaves out taken off.
        await countSheet(register, { ...task, question: { ...wanted, filter: [] } });
        expect(settled(await countSheet(register, task))).toEqual(byHand);
      }),
      { numRuns: 16, seed: 20260202 + name.length },
    );
  });

  it('the facts of the mirror are the facts of the register, field by field', async () => {
    const rows = await askMirror(
      Prisma.sql`
      SELECT id, registered_on::text AS "registeredOn", days_to_answer::int AS "daysToAnswer", days_band AS "daysBand",
        section_code AS "sectionCode", category_code AS "categoryCode", parent_body_id::int AS "parentBodyId",
        age_band AS "ageBand", filing::int AS filing FROM facts ORDER BY id`,
    );
    const expected = [...facts].sort((a, b) => a.id - b.id);
    expect(rows).toEqual(
      expected.map(
        ({
          id,
          registeredOn,
          daysToAnswer,
          daysBand,
          sectionCode,
          categoryCode,
          parentBodyId,
          ageBand,
          filing,
        }) => ({
          ...{
            id,
            registeredOn,
            daysToAnswer,
            daysBand,
            sectionCode,
            categoryCode,
            parentBodyId,
            ageBand,
            filing,
          },
        }),
      ),
    );
  });
});

/** Residents as invented as they are unequal. */
const residentsOf = (code: string, year: number) =>
  code === '' ? null : 1000 + (Number(code) % 977) * 10 + year;

describe('a composed figure', () => {
  it('has calls back and reopened letters to be counted', () => {
    expect(facts.some(({ isReopened }) => isReopened)).toBe(true);
    expect(new Set(facts.map(({ callBack }) => callBack))).toEqual(
      new Set([null, 'satisfied', 'notSatisfied']),
    );
  });

  it.each(ofAppeals.map((name) => ({ name })))(
    '$name, its growth and its parts come out alike from the mirror, the archive, the register and by hand',
    async ({ name }) => {
      await fc.assert(
        fc.asyncProperty(
          anyQuestion([name]),
          fc.constantFrom('previous' as const, 'lastYear' as const),
          fc.constantFrom<DimensionName>('district', 'region'),
          async (asked, comparison, place) => {
            const question = {
              ...{ ...asked, comparison },
              dimensions: [...new Set([place, ...asked.dimensions.slice(0, 1)])],
            };
            fc.pre(checkQuestion(question).ok);
            const before = comparedPeriod(question, comparison);
            if (!before) throw new Error('A comparison has its period');
            const names = talliesFor([name]);
            const taskOf = (period: Period, beside: Period) => ({
              ...{ question, names, period, beside },
              today: TODAY,
              soonUntil,
            });
            const byHand = composed(
              question,
              countByHand(facts, question, question, TODAY, soonUntil),
              countByHand(facts, question, before, TODAY, soonUntil),
            );
            for (const engine of [mirror, archive, register])
              expect(
                composed(
                  question,
                  await countSheet(engine, taskOf(question, before)),
                  await countSheet(engine, taskOf(before, question)),
                ),
              ).toEqual(byHand);
          },
        ),
        { numRuns: 8, seed: 20260302 + name.length },
      );
    },
  );
});

/** Values, values before and growth of every line in which something is known. */
function composed(question: FigureQuestion, now: TallySheet, before: TallySheet) {
  const { rows, total } = composeRows(question, now, before, residentsOf);
  const line = ({ values, previous }: FigureRow) => {
    const [value, was] = [values[0] || null, previous[0] || null];
    return { value, was, growth: growthOf(value, was) };
  };
  const lines = rows
    .map((row) => [row.keys.join(' / '), line(row)] as const)
    .filter(([, { value, was }]) => value !== null || was !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { lines, total: line(total) };
}
