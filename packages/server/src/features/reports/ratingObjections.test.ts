import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { partOf, putLots } from './testing.ts';

let office: TestOffice;
let controller: Person;
let executor: Person;
let other: Person;
let bodyId: number;

const OWN = `query ($year: Int!) { ownRating(year: $year) {
  body { bodyId work { considered late satisfied unreliable } rating { score penalty } }
  facts { id state objection decision } objections { id version subject state ground decision } } }`;
const FILE =
  'mutation ($input: FileRatingObjectionInput!) { fileRatingObjection(input: $input) { done refusals { code field } } }';
const DECIDE =
  'mutation ($input: DecideRatingObjectionInput!) { decideRatingObjection(input: $input) { done refusals { code } } }';
const NOTE =
  'mutation ($input: NoteRatingFactInput!) { noteRatingFact(input: $input) { refusals { code } } }';
const RATING =
  '{ ratingOfYear(year: 2025) { bodies { bodyId rating { score penalty } } facts { id version state } } }';

interface Own {
  readonly body: {
    bodyId: number;
    work: Record<string, number>;
    rating: { score: number; penalty: number };
  } | null;
  readonly facts: { id: number; state: string; objection: string; decision: string }[];
  readonly objections: { id: number; version: number; subject: string; state: string; decision: string }[];
}

beforeAll(async () => {
  office = await testOffice();
  controller = await office.as('controller');
  executor = await office.as('executor', { bodyCode: 'kst-utilities' });
  other = await office.as('executor', { bodyCode: 'kst-education' });
  bodyId = office.app.keeper.current.bodiesByCode.get('kst-utilities')?.id ?? 0;
  const lot = { registeredOn: '2025-05-12', bodyCode: 'kst-utilities' };
  await putLots(office, [
    { ...lot, count: 60, outcome: 'satisfied' },
    { ...lot, count: 40, outcome: 'explained', isLate: true },
  ]);
});
afterAll(() => office.close());

const own = async (person = executor) =>
  (await person.ask<{ ownRating: Own }>(OWN, { year: 2025 })).ownRating;
const file = async (person: Person, change: object) => {
  const input = {
    idempotencyKey: randomUUID(),
    year: 2025,
    subject: 'terms',
    ground: 'Ответы даны в срок',
    ...change,
  };
  return (await person.ask<{ fileRatingObjection: { refusals: { code: string }[] } }>(FILE, { input }))
    .fileRatingObjection.refusals;
};
const decide = async (id: number, version: number, state: string, text = 'Проверено по карточкам') =>
  (
    await controller.ask<{ decideRatingObjection: { refusals: { code: string }[] } }>(DECIDE, {
      input: { id, version, state, text },
    })
  ).decideRatingObjection.refusals.map(({ code }) => code);
const addFact = () =>
  controller.ask(NOTE, {
    input: {
      ...{ idempotencyKey: randomUUID(), kind: 'unreliable', bodyId, year: 2025, appealNumber: '' },
      text: 'Сообщено о ремонте, которого не было',
    },
  });

describe('the score of one’s own body', () => {
  it('is the one the department sees, and nobody else’s', async () => {
    const { body } = await own();
    expect(body).toMatchObject({ bodyId, work: { considered: 100, late: 40, satisfied: 60 } });
    const { ratingOfYear } = await controller.ask<{
      ratingOfYear: { bodies: { bodyId: number; rating: object }[] };
    }>(RATING);
    expect(ratingOfYear.bodies.find((one) => one.bodyId === bodyId)?.rating).toEqual(body?.rating);
    expect((await own(other)).body).toBeNull();
    const { errors } = await executor.tryToAsk(RATING);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('an objection of a body', () => {
  it('needs a ground, is seen by its body and the department, and is decided once', async () => {
    expect(await file(executor, { ground: ' ' })).toMatchObject([
      { code: 'RATING_TEXT_REQUIRED', field: 'ground' },
    ]);
    expect(await file(executor, {})).toEqual([]);
    const [filed] = (await own()).objections;
    expect(filed).toMatchObject({ subject: 'terms', state: 'filed' });
    expect((await own(other)).objections).toEqual([]);
    expect(await decide(filed?.id ?? 0, 1, 'upheld', '')).toEqual(['RATING_TEXT_REQUIRED']);
    expect(await decide(filed?.id ?? 0, 1, 'upheld')).toEqual([]);
    expect((await own()).objections[0]).toMatchObject({
      state: 'upheld',
      decision: 'Проверено по карточкам',
    });
    expect(await decide(filed?.id ?? 0, 2, 'refused')).toEqual(['RATING_FACT_DECIDED']);
    const told = await executor.ask<{ notifications: { kind: string }[] }>('{ notifications { kind } }');
    expect(told.notifications.map(({ kind }) => kind)).toContain('rating.upheld');
  });

  it('against a fact lets the fact fall when it is upheld, and stand when it is refused', async () => {
    await addFact();
    await addFact();
    const [second, first] = (await own()).facts;
    expect(
      await file(executor, { subject: 'fact', factId: first?.id, ground: 'Ремонт окончен, акт приложен' }),
    ).toEqual([]);
    expect(await file(executor, { subject: 'fact', factId: second?.id, ground: 'Не согласны' })).toEqual([]);
    expect((await own()).facts.map(({ state }) => state)).toEqual(['objected', 'objected']);
    const before = (await own()).body?.rating.score ?? 0;
    const [onSecond, onFirst] = (await own()).objections;
    await decide(onFirst?.id ?? 0, 1, 'upheld');
    await decide(onSecond?.id ?? 0, 1, 'refused');
    const after = await own();
    expect(after.facts.map(({ state }) => state)).toEqual(['proved', 'rejected']);
    expect(after.body?.rating.penalty).toBe(0.2);
    expect(after.body?.rating.score).toBeCloseTo(before - 0.2, 5);
  });

  it('against a fact of another body, or one that is decided, is not taken', async () => {
    const [decided] = (await own()).facts;
    expect(await file(executor, { subject: 'fact', factId: decided?.id })).toMatchObject([
      { code: 'RATING_FACT_DECIDED' },
    ]);
    const input = {
      idempotencyKey: randomUUID(),
      year: 2025,
      subject: 'fact',
      factId: decided?.id,
      ground: 'Наше',
    };
    const { errors } = await other.tryToAsk(FILE, { input });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const refused = await controller.tryToAsk(FILE, { input });
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('without a fact behind it stands in the act of reconciliation too, with what was decided', async () => {
    const act = async (language: string) => {
      const url = `/api/rating/2025/${bodyId}.docx?language=${language}`;
      const answer = await controller.request({ method: 'GET', url });
      expect(answer.statusCode).toBe(200);
      const document = partOf(answer.rawPayload, 'word/document.xml');
      return document.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    };
    const ru = await act('ru');
    expect(ru).toContain('Оценка по критерию: соблюдение сроков рассмотрения');
    expect(ru).toContain('Ответы даны в срок');
    expect(ru).toContain('Удовлетворено. Проверено по карточкам');
    expect(ru).toContain('Возражений по критериям: 1, удовлетворено: 1.');
    // After midnight by the office's clock it is the next day's act.
    office.setNow('2026-02-02T20:30:00.000Z');
    expect(await act('ru')).toContain('03.02.2026');
    expect(await act('kk')).toContain('Өлшемшарт бойынша баға: қарау мерзімдерінің сақталуы');
    const pdf = await controller.request({
      method: 'GET',
      url: `/api/rating/2025/${bodyId}.pdf?language=kk`,
    });
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
