import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { appealListOf } from '@tyndau/domain/figures/appealList';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import { checkQuestion } from '@tyndau/domain/figures/figureQuestion';
import { formulaOf, measureNames } from '@tyndau/domain/figures/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../testing/makeWorld.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

/** The day of the test office. */
const TODAY = plainDate('2026-02-02');
const by: readonly DimensionName[] = [
  ...(['month', 'district', 'section', 'questionGroup', 'question', 'kind', 'source'] as const),
  ...(['body', 'registrar', 'state', 'outcome', 'control', 'repeat', 'filing'] as const),
  ...(['reception', 'form', 'type', 'character', 'higherSource', 'applicantKind'] as const),
];
let office: TestOffice;
let leader: Person;

beforeAll(async () => {
  office = await testOffice();
  await makeWorld(office, { appeals: 800 });
  leader = await office.as('leadership');
});
afterAll(() => office.close());

const listed = 'query ($where: String) { appeals(where: $where, pageSize: 1) { total } }';
const figures = `query ($questions: [FigureQuestionInput!]!) {
  figures(questions: $questions) { rows { keys values } refusals { code } }
}`;
interface Answer {
  readonly rows: readonly { readonly keys: string[]; readonly values: (number | null)[] }[];
}

describe('the list behind a figure holds as many appeals as the figure says', () => {
  const counted = measureNames.filter((name) => 'sum' in formulaOf(name));
  it.each(by)('by %s', async (dimension) => {
    for (const measure of counted) {
      const asked = {
        ...{ measures: [measure], dimensions: [dimension], filter: [] },
        ...{ from: plainDate('2025-06-10'), to: TODAY, comparison: 'none' as const },
      };
      const checked = checkQuestion(asked);
      if (!checked.ok) continue;
      const { figures: answers } = await leader.ask<{ figures: Answer[] }>(figures, { questions: [asked] });
      for (const { keys, values } of (answers[0]?.rows ?? []).slice(0, 3)) {
        const where = appealListOf({
          ...{ question: checked.value, measure, keys, today: TODAY },
          unitsOf: (id) => office.app.keeper.current.bodyWithUnits(id).filter((unit) => unit !== id),
        });
        if (where === null) continue;
        const { appeals } = await leader.ask<{ appeals: { total: number } }>(listed, { where });
        expect(appeals.total, `${measure} by ${dimension} ${keys}: ${where}`).toBe(values[0]);
      }
    }
  });
});
