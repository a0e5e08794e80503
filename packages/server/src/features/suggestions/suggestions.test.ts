import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';

const SUGGEST = `query Suggest($letter: LetterSoFarInput!) {
  letterSuggestions(letter: $letter) {
    language learnedAt
    questions { share question { code } cards { likeness appeal { id annotation } } }
    categories { share category cards { appeal { id } } }
    bodies { share body { code } cards { appeal { id } } }
  }
}`;
const LEARN = 'mutation { learnFromCards { learning { id state progress } refusals { code } } }';
const LEARNINGS = `{ learnings { id state cards heldBack questions progress endedAt startedBy { id }
  accuracy { subject language letters first amongThree } } }`;

interface Suggested {
  letterSuggestions: {
    language: string | null;
    learnedAt: string | null;
    questions: {
      share: number;
      question: { code: string };
      cards: { likeness: number; appeal: { id: number; annotation: string } }[];
    }[];
    categories: { category: string; cards: { appeal: { id: number } }[] }[];
    bodies: { share: number; body: { code: string }; cards: { appeal: { id: number } }[] }[];
  };
}

const heating = (house: number) => `Нет отопления в доме ${house}, батареи холодные, дети болеют`;
const heatingKk = (house: number) => `${house}-үйде жылу жоқ, батареялар суық, балалар ауырып жатыр`;
const dogs = (house: number) => `Бродячие собаки у дома ${house} кусают детей, просим отлов`;

describe('suggestions from registered cards', () => {
  let office: TestOffice;
  let registrar: Person;
  let administrator: Person;

  const suggest = async (text: string, more: Record<string, unknown> = {}, who = registrar) =>
    (await who.ask<Suggested>(SUGGEST, { letter: { text, ...more } })).letterSuggestions;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    administrator = await office.as('administrator');
    const body = office.app.keeper.current.bodiesByCode.get('kst-utilities');
    const register = (questionCode: string, annotation: string, place: string, language: string) =>
      registrar.ask(REGISTER, {
        input: aLetter({
          questionCode,
          annotation,
          language,
          territoryCode: place,
          applicant: { kind: 'naturalPerson', lastName: 'Ахметов', firstName: 'Ерлан', address: annotation },
          ...(questionCode === '01.01.01' ? { route: { bodyId: body?.id } } : {}),
        }),
      });
    for (let house = 1; house <= 8; house += 1) {
      const place = house % 2 === 0 ? '391000000' : '392000000';
      await register('01.01.01', heating(house), place, 'ru');
      await register('01.01.01', heatingKk(house), place, 'kk');
      await register('01.06.06', dogs(house), place, 'ru');
    }
  });
  afterAll(() => office.close());

  it('tell nothing but the language until something was learned', async () => {
    expect(await suggest(heating(50))).toEqual({
      language: 'ru',
      learnedAt: null,
      questions: [],
      categories: [],
      bodies: [],
    });
  });

  it('are learned at the word of the administrator, one learning at a time, on record', async () => {
    const [first, second] = await Promise.all([
      administrator.ask<{ learnFromCards: { learning: { id: number; state: string } } }>(LEARN),
      administrator.ask<{ learnFromCards: { learning: { id: number } } }>(LEARN),
    ]);
    expect(second.learnFromCards.learning.id).toBe(first.learnFromCards.learning.id);
    await office.app.learnings.idle();
    const { learnings } = await administrator.ask<{ learnings: Record<string, unknown>[] }>(LEARNINGS);
    expect(learnings).toMatchObject([
      { state: 'done', cards: 24, heldBack: 1, progress: null, startedBy: { id: administrator.id } },
    ]);
    const accuracy = learnings[0]?.accuracy as {
      subject: string;
      language: string | null;
      letters: number;
    }[];
    expect(accuracy.find(({ subject, language }) => subject === 'question' && !language)?.letters).toBe(1);
    const [entry] = await office.sql(
      `SELECT actor_id FROM journal WHERE action = 'suggestions.learn' LIMIT 1`,
    );
    expect(entry).toEqual({ actor_id: administrator.id });
  });

  it.each([
    ['Батареи в квартире холодные, отопления нет', 'ru', '01.01.01'],
    ['Пәтеріміздегі батареялар суық, жылу жоқ', 'kk', '01.01.01'],
    ['батареялар суык, патерде жылу жок, балалар ауырып жатыр', 'kk', '01.01.01'],
    ['Стая бродячих сабак кусает школьников', 'ru', '01.06.06'],
  ])('read «%s» in %s as %s', async (text, language, question) => {
    const told = await suggest(text);
    expect(told.language).toBe(language);
    expect(told.questions[0]?.question.code).toBe(question);
    expect(told.questions[0]?.cards.length).toBeGreaterThan(0);
    expect(told.categories[0]?.category).toBe('typical');
  });

  it('bring the nearest cards, the nearest first', async () => {
    const [first] = (await suggest(heating(3))).questions;
    expect(first?.cards[0]?.appeal.annotation).toBe(heating(3));
    const likeness = first?.cards.map((card) => card.likeness) ?? [];
    expect(likeness).toEqual([...likeness].sort((a, b) => b - a));
  });

  it('name the body that got such letters', async () => {
    const told = await suggest(heating(3), { questionCode: '01.01.01', territoryCode: '391000000' });
    expect(told.bodies[0]).toMatchObject({ share: 1, body: { code: 'kst-utilities' } });
    expect(told.bodies[0]?.cards.length).toBeGreaterThan(0);
  });

  it('show a viewer of one district the cards of his district only', async () => {
    const local = await office.as('registrar', { territoryCode: '391000000' });
    const told = await suggest(heating(3), {}, local);
    const shown = [...told.questions, ...told.categories, ...told.bodies].flatMap(({ cards }) =>
      cards.map(({ appeal }) => appeal.id),
    );
    expect(shown.length).toBeGreaterThan(0);
    const places = await office.sql('SELECT DISTINCT district_code FROM appeals WHERE id = ANY($1)', [shown]);
    expect(places).toEqual([{ district_code: '391000000' }]);
  });

  it('suggest no question that is closed today', async () => {
    await office.sql(`UPDATE questions SET valid_to = '2026-01-31' WHERE code = '01.06.06'`);
    await office.app.keeper.renew();
    const codes = (await suggest(dogs(9))).questions.map(({ question }) => question.code);
    expect(codes).not.toContain('01.06.06');
  });

  it('follow the nearest card where a wave of letters is newer than what was learned', async () => {
    const wave = (house: number) => `Саранча съела посевы у дома ${house}, нужна обработка полей`;
    for (const house of [1, 2])
      await registrar.ask(REGISTER, {
        input: aLetter({
          questionCode: '02.01.01',
          annotation: wave(house),
          applicant: { kind: 'naturalPerson', lastName: 'Иванов', address: wave(house) },
        }),
      });
    expect((await suggest(wave(3))).questions[0]).toMatchObject({ question: { code: '02.01.01' } });
  });

  it('are for registrars, and learning is for the administrator', async () => {
    const leader = await office.as('leadership');
    const refused = await leader.tryToAsk(SUGGEST, { letter: { text: heating(1) } });
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await registrar.tryToAsk(LEARN)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await registrar.tryToAsk(LEARNINGS)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
