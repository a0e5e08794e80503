import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { putLots } from './testing.ts';

let office: TestOffice;
let analyst: Person;
let controller: Person;
let bodyId: number;

beforeAll(async () => {
  office = await testOffice();
  analyst = await office.as('analyst');
  controller = await office.as('controller');
  bodyId = office.app.keeper.current.bodiesByCode.get('kst-utilities')?.id ?? 0;
  const lot = { registeredOn: '2025-05-12', bodyCode: 'kst-utilities' };
  await putLots(office, [
    { ...lot, count: 60, outcome: 'satisfied' },
    { ...lot, count: 30, outcome: 'explained' },
    { ...lot, count: 10, outcome: 'explained', isLate: true },
    // Reports and proposals are not rated.
    { ...lot, count: 50, outcome: 'refused', kind: 'proposal' },
  ]);
});
afterAll(() => office.close());

interface Rated {
  bodies: {
    bodyId: number;
    work: Record<string, number>;
    rating: { criteria: number[]; penalty: number; score: number; degree: string } | null;
  }[];
  facts: { id: number; version: number; state: string }[];
  method: { isOfficial: boolean; weights: number[] };
}
const rating = async (year = 2025) =>
  (
    await analyst.ask<{ ratingOfYear: Rated }>(
      `{ ratingOfYear(year: ${year}) { method { isOfficial weights } facts { id version state }
         bodies { bodyId work { considered late justified satisfied unreliable } rating { criteria penalty score degree } } } }`,
    )
  ).ratingOfYear;
const note = async (person: Person, changes = {}) =>
  (
    await person.ask<{ noteRatingFact: { refusals: { code: string }[] } }>(
      'mutation($input: NoteRatingFactInput!) { noteRatingFact(input: $input) { refusals { code } } }',
      {
        input: {
          ...{ idempotencyKey: randomUUID(), kind: 'unreliable', bodyId, year: 2025, appealNumber: '' },
          ...{ text: 'Сообщено о ремонте, которого не было', ...changes },
        },
      },
    )
  ).noteRatingFact.refusals.map(({ code }) => code);
const SETTLE =
  'mutation($input: SettleRatingFactInput!) { settleRatingFact(input: $input) { refusals { code } } }';
const settle = (
  person: Person,
  fact: { id: number; version: number },
  state: string,
  text = 'Акт от 12.05',
) => person.tryToAsk(SETTLE, { input: { id: fact.id, version: fact.version, state, text } });

describe('the rating of bodies in the house', () => {
  it('counts complaints and applications of the year by the three criteria, and says that it is not official', async () => {
    const { bodies, method } = await rating();
    expect(method).toEqual({ isOfficial: false, weights: [0.4, 0.3, 0.3] });
    expect(bodies).toEqual([
      {
        bodyId,
        work: { considered: 100, late: 10, justified: 0, satisfied: 60, unreliable: 0 },
        // 0.4 * 90 + 0.3 * 100 + 0.3 * 60
        rating: { criteria: [90, 100, 60], penalty: 0, score: 84, degree: 'medium' },
      },
    ]);
    expect((await rating(2024)).bodies).toEqual([]);
  });

  it('takes 0.2 for a fact when it is proved, not before, and hears the body first', async () => {
    expect(await note(analyst, { text: ' ' })).toEqual(['RATING_TEXT_REQUIRED']);
    expect(await note(analyst, { appealNumber: 'нет такого' })).toEqual(['RATING_APPEAL_UNKNOWN']);
    expect(await note(analyst)).toEqual([]);
    const [fact] = (await rating()).facts;
    if (!fact) throw new Error('No fact');
    expect((await rating()).bodies[0]?.rating?.score).toBe(84);
    await settle(analyst, fact, 'objected', 'Ремонт сделан 14 мая');
    expect((await settle(analyst, { ...fact, version: 2 }, 'proved')).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
    await settle(controller, { ...fact, version: 2 }, 'proved');
    expect((await rating()).bodies[0]?.rating).toMatchObject({ penalty: 0.2, score: 83.8 });
    const again = await settle(controller, { ...fact, version: 3 }, 'rejected');
    expect(JSON.stringify(again.data)).toContain('RATING_FACT_DECIDED');
  });

  it('has no data for a body that considered nothing, whatever is said against it', async () => {
    const other = office.app.keeper.current.bodiesByCode.get('kst-construction')?.id ?? 0;
    await note(analyst, { bodyId: other });
    const fact = (await rating()).facts.find(({ state }) => state === 'found');
    await settle(controller, fact ?? { id: 0, version: 0 }, 'proved');
    expect((await rating()).bodies.find((body) => body.bodyId === other)?.rating).toBeNull();
  });

  it('prints the act of reconciliation for signatures', async () => {
    for (const [format, begins] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const answer = await analyst.request({
        method: 'GET',
        url: `/api/rating/2025/${bodyId}.${format}?language=kk`,
      });
      expect(answer.rawPayload.subarray(0, begins.length).toString()).toBe(begins);
    }
  });

  it('keeps the weights of years that were rated when new ones are set', async () => {
    const input = {
      validFrom: '2026-01-01',
      weights: [0.5, 0.25, 0.25],
      perFact: 0.2,
      mostTaken: 5,
      source: 'Приказ отдела',
    };
    const SAVE =
      'mutation($input: SaveRatingMethodInput!) { saveRatingMethod(input: $input) { refusals { code } } }';
    const wrong = await controller.ask(SAVE, { input: { ...input, weights: [0.5, 0.5, 0.5] } });
    expect(JSON.stringify(wrong)).toContain('RATING_WEIGHTS');
    await controller.ask(SAVE, { input });
    expect((await rating(2025)).method.weights).toEqual([0.4, 0.3, 0.3]);
    expect((await rating(2026)).method.weights).toEqual([0.5, 0.25, 0.25]);
  });
});
