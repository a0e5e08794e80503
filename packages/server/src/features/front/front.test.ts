import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorld } from '../../demo/loadWorld.ts';
import { type TestOffice, testOffice } from '../../testing/testOffice.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
  await loadWorld(office.databaseUrl, { appeals: 400, seed: 7, now: '2026-02-02' });
  await office.app.keeper.renew();
}, 120_000);
afterAll(() => office.close());

const FRONT = `{ frontPage { open overdue awaitingReview registeredToday registeredThisMonth closedThisMonth lateShareThisYear
  dueSoon dueToday acceptedToday waitingForRegistration meanings { name where how { ru } } registeredByDay { on registered closed }
  topQuestions { question { code } count previous } byDistrict { territory { code } count overdue } } }`;
interface Front {
  readonly meanings: { name: string; where: string | null; how: { ru: string } }[];
  readonly registeredByDay: { on: string; registered: number; closed: number }[];
  readonly topQuestions: { question: { code: string }; count: number }[];
  readonly byDistrict: { territory: { code: string }; count: number; overdue: number }[];
  readonly [figure: string]: unknown;
}
const FIGURES =
  'query ($questions: [FigureQuestionInput!]!) { figures(questions: $questions) { rows { keys values } total { values } } }';
const TOTAL =
  'query ($where: String, $filter: AppealFilter) { appeals(where: $where, filter: $filter) { total } }';

describe('the front page', () => {
  it('says the same as the catalogue of figures', async () => {
    const leader = await office.as('leadership');
    const { frontPage } = await leader.ask<{ frontPage: Front }>(FRONT);
    const ask = (measures: string[], from: string, dimensions: string[] = []) => ({
      ...{ measures, dimensions, filter: [], from, to: '2026-02-02' },
    });
    const { figures } = await leader.ask<{
      figures: { rows: { keys: string[]; values: number[] }[]; total: { values: number[] } }[];
    }>(FIGURES, {
      questions: [
        ask(['open', 'openLate', 'received', 'dueSoon', 'dueNow'], '2026-02-02'),
        ask(['received', 'finished'], '2026-02-01'),
        ask(['lateShare'], '2026-01-01'),
        ask(['open', 'openLate'], '2026-02-02', ['district']),
        ask(['lettersAccepted', 'lettersWaiting'], '2026-02-02'),
      ],
    });
    const [day, month, year, districts, letters] = figures;
    expect(frontPage.open).toBeGreaterThan(10);
    const { open, overdue, registeredToday, dueSoon, dueToday } = frontPage;
    expect([open, overdue, registeredToday, dueSoon, dueToday]).toEqual(day?.total.values);
    expect(frontPage.waitingForRegistration).toBeGreaterThan(0);
    expect([frontPage.acceptedToday, frontPage.waitingForRegistration]).toEqual(letters?.total.values);
    expect([frontPage.registeredThisMonth, frontPage.closedThisMonth]).toEqual(month?.total.values);
    expect(frontPage.lateShareThisYear).toBe(year?.total.values[0]);
    for (const { territory, count, overdue } of frontPage.byDistrict)
      expect(districts?.rows.find(({ keys }) => keys[0] === territory.code)?.values).toEqual([
        count,
        overdue,
      ]);
    expect(frontPage.registeredByDay).toHaveLength(30);
    expect(frontPage.registeredByDay.at(-1)).toMatchObject({
      on: '2026-02-02',
      registered: frontPage.registeredToday,
    });
    expect(frontPage.topQuestions).toHaveLength(8);
  });

  it('opens exactly the appeals behind each number', async () => {
    const leader = await office.as('leadership');
    const { frontPage } = await leader.ask<{ frontPage: Front }>(FRONT);
    const total = async (variables: object) =>
      (await leader.ask<{ appeals: { total: number } }>(TOTAL, { ...variables })).appeals.total;
    for (const { name, where, how } of frontPage.meanings) {
      expect(how.ru).not.toBe('');
      if (name === 'acceptedToday' || name === 'waitingForRegistration') expect(where).toBeNull();
      else if (name !== 'lateShareThisYear')
        expect([name, await total({ where })]).toEqual([name, frontPage[name]]);
    }
    expect(await total({ filter: { timeliness: ['dueSoon'] } })).toBe(frontPage.dueSoon);
    expect(await total({ filter: { timeliness: ['dueToday'] } })).toBe(frontPage.dueToday);
    expect(await total({ filter: { open: true } })).toBe(frontPage.open);
    expect(await total({ filter: { timeliness: ['overdue'] } })).toBe(frontPage.overdue);
  });

  it('has no number of letters that waited on a day that is over, and tells nobody of letters he may not see', async () => {
    const asked = { measures: ['lettersAccepted', 'lettersWaiting'], dimensions: [], filter: [] };
    const of = async (role: 'leadership' | 'analyst') => {
      const person = await office.as(role);
      const { figures } = await person.ask<{ figures: { total: { values: number[] } }[] }>(FIGURES, {
        questions: [{ ...asked, from: '2026-01-01', to: '2026-01-31' }],
      });
      return figures[0]?.total.values;
    };
    const [accepted = 0, waiting] = (await of('leadership')) ?? [];
    const [{ n } = { n: 0 }] = await office.sql<{ n: string }>(
      `SELECT count(*) AS n FROM intakes WHERE journal_on BETWEEN '2026-01-01' AND '2026-01-31'`,
    );
    expect([accepted, waiting]).toEqual([Number(n), null]);
    expect(accepted).toBeGreaterThan(0);
    expect(await of('analyst')).toEqual([null, null]);
  });

  it('counts a letter that was registered a moment ago, and only what one may see', async () => {
    const elsewhere = await office.as('registrar', { territoryCode: '393200000' });
    const whole = await office.as('leadership');
    const open = async (who: typeof whole) =>
      (await who.ask<{ frontPage: { open: number } }>('{ frontPage { open } }')).frontPage.open;
    expect(await open(elsewhere)).toBeLessThan(await open(whole));
    const before = await open(whole);
    await office.sql(`UPDATE appeals SET closed_on = NULL, outcome = NULL, state = 'inWork' WHERE id =
      (SELECT min(id) FROM appeals WHERE closed_on IS NOT NULL)`);
    expect(await open(whole)).toBe(before + 1);
  });
});
