import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter } from '../appeals/testing.ts';
import { traceOlderFilings } from './keepTraces.ts';

const REGISTER = `mutation Register($input: RegisterAppealInput!) {
  registerAppeal(input: $input) {
    appeal { id number ordinal isRepeat card { id }
      likenessDecisions { verdict proposed likeness reasons reason decidedBy { id } earlier { id } } }
    refusals { code field }
  }
}`;
const LIKE = `query Like($letter: ComparedLetterInput!) {
  likeLetters(letter: $letter) { verdict likeness reasons appeal { id number answers { text } } }
}`;
interface Registered {
  id: number;
  number: string;
  ordinal: number;
  isRepeat: boolean;
  card: { id: number };
  likenessDecisions: Record<string, unknown>[];
}
interface Like {
  verdict: string;
  likeness: number;
  reasons: string[];
  appeal: { id: number; number: string };
}

const LAMPS = 'На улице Чехова от дома 2 до дома 20 не горят фонари, дети ходят в темноте';
const owner = {
  kind: 'naturalPerson',
  iin: '850315300019',
  lastName: 'Тұлпарбаев',
  firstName: 'Ержан',
  address: 'ул. Степная, 1',
};
const nobody = { kind: 'naturalPerson' };

describe('letters like earlier ones', () => {
  let office: TestOffice;
  let registrar: Person;
  const register = async (changes: Record<string, unknown> = {}, who = registrar) => {
    const input = aLetter({ applicant: owner, questionCode: '01.06.03', annotation: LAMPS, ...changes });
    const { registerAppeal } = await who.ask<{
      registerAppeal: { appeal: Registered | null; refusals: { code: string }[] };
    }>(REGISTER, { input });
    return registerAppeal;
  };
  const like = async (changes: Record<string, unknown> = {}, who = registrar) =>
    (
      await who.ask<{ likeLetters: Like[] }>(LIKE, {
        letter: {
          iin: owner.iin,
          name: 'Тұлпарбаев Ержан',
          questionCode: '01.06.03',
          territoryCode: '391000000',
          annotation: LAMPS,
          form: 'paper',
          ...changes,
        },
      })
    ).likeLetters;
  let first: Registered;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    const made = await register();
    if (!made.appeal) throw new Error(JSON.stringify(made.refusals));
    first = made.appeal;
  });
  afterAll(() => office.close());

  it('are found by the person, with the reasons', async () => {
    expect(await like({ annotation: 'Фонари на улице Чехова так и не горят, прошу ответить' })).toMatchObject(
      [
        {
          verdict: 'repeat',
          reasons: expect.arrayContaining(['personByNumber', 'questionSame', 'earlierOpen']),
          appeal: { id: first.id },
        },
      ],
    );
  });

  it('are found by the text where the person is not given, also misspelt', async () => {
    const misspelt = LAMPS.replace('фонари', 'фанари').replace('темноте', 'темнате');
    expect(
      await like({ iin: null, name: 'Тулпарбаев Ержан', address: 'Степная 1', annotation: misspelt }),
    ).toMatchObject([
      { verdict: 'repeat', reasons: expect.arrayContaining(['personByNameAndAddress', 'textSame']) },
    ]);
  });

  it('are taken for one letter when they come over two channels within days', async () => {
    expect((await like({ form: 'electronic' }))[0]?.verdict).toBe('sameLetter');
    const twice = await register({ likeness: { earlierId: first.id, verdict: 'sameLetter' } });
    expect(twice.refusals).toMatchObject([{ code: 'SAME_LETTER_IS_JOINED', field: 'likeness' }]);
  });

  it('of other people are shown as what they are: not repeats', async () => {
    expect(await like({ iin: '900101400023', name: 'Иванова Наталья' })).toMatchObject([
      { verdict: 'newQuestion', reasons: expect.arrayContaining(['personDifferent', 'textSame']) },
    ]);
  });

  it('propose the return of what is identical to a terminated one, and attaching after that', async () => {
    await office.sql(`UPDATE appeals SET state = 'terminated', closed_on = registered_on WHERE id = $1`, [
      first.id,
    ]);
    expect((await like())[0]?.verdict).toBe('returnIdentical');
    await office.sql(`UPDATE appeals SET state = 'returned' WHERE id = $1`, [first.id]);
    expect((await like())[0]?.verdict).toBe('attachWithoutAnswer');
    await office.sql(`UPDATE appeals SET state = 'registered', closed_on = NULL WHERE id = $1`, [first.id]);
  });

  it('are nothing to a registrar of another district', async () => {
    const local = await office.as('registrar', { territoryCode: '392400000' });
    expect(await like({}, local)).toEqual([]);
    const decided = await register({ likeness: { earlierId: first.id, verdict: 'repeat' } }, local);
    expect(decided.refusals).toMatchObject([{ code: 'EARLIER_LETTER_UNKNOWN', field: 'likeness' }]);
  });

  it('keep the decision with the card, with what was proposed, and no one changes it afterwards', async () => {
    const { appeal } = await register({
      annotation: `${LAMPS}. Прилагаю фотографии`,
      likeness: { earlierId: first.id, verdict: 'repeat', reason: 'Новые доводы: фотографии' },
    });
    expect(appeal).toMatchObject({ ordinal: 2, isRepeat: true, card: { id: first.card.id } });
    expect(appeal?.likenessDecisions).toMatchObject([
      {
        verdict: 'repeat',
        proposed: 'repeat',
        reason: 'Новые доводы: фотографии',
        decidedBy: { id: registrar.id },
        earlier: { id: first.id },
      },
    ]);
    const [entry] = await office.sql(
      `SELECT changes->>'verdict' AS verdict, reason FROM journal WHERE action = 'appeal.decideRepeat' AND entity_id = $1`,
      [appeal?.id],
    );
    expect(entry).toEqual({ verdict: 'repeat', reason: 'Новые доводы: фотографии' });
    await expect(office.sql(`UPDATE likeness_decisions SET verdict = 'newQuestion'`)).rejects.toThrow('kept');
    await expect(office.sql('DELETE FROM likeness_decisions')).rejects.toThrow('kept');
  });

  it('do not make a repeat of another matter under the same question', async () => {
    const { appeal } = await register({
      annotation: 'На улице Тарана у дома 90 разбита лампа',
      likeness: { earlierId: first.id, verdict: 'newQuestion' },
    });
    expect(appeal).toMatchObject({ isRepeat: false, card: { id: first.card.id } });
  });

  it('are found again after the annotation was put right, and where there were no traces before', async () => {
    const { appeal } = await register({
      applicant: nobody,
      isAnonymous: true,
      annotation: 'Черновик аннотации, потом исправлен',
    });
    const [row] = await office.sql<{ version: number }>('SELECT version FROM appeals WHERE id = $1', [
      appeal?.id,
    ]);
    const text = 'Возле рынка «Береке» каждую ночь играют в карты на деньги, участковый не реагирует';
    await registrar.ask(
      'mutation Amend($input: AmendAppealInput!) { amendAppeal(input: $input) { refusals { code } } }',
      { input: { id: appeal?.id, version: row?.version, annotation: text } },
    );
    const found = () =>
      like({ iin: null, name: null, questionCode: null, annotation: text, form: 'electronic' });
    expect((await found())[0]).toMatchObject({ verdict: 'sameLetter', appeal: { id: appeal?.id } });
    await office.sql('TRUNCATE letter_traces');
    expect(await found()).toEqual([]);
    const traced = await traceOlderFilings(office.app.archive, () => false);
    expect(await office.sql('SELECT count(*)::int AS n FROM appeals')).toEqual([{ n: traced }]);
    expect((await found())[0]?.appeal.id).toBe(appeal?.id);
  });
});

describe('one card for one question of one person', () => {
  let office: TestOffice;
  let registrar: Person;
  let card: { id: number; applicant_id: number };
  const register = async (changes: Record<string, unknown> = {}) =>
    (
      await registrar.ask<{ registerAppeal: { appeal: Registered } }>(REGISTER, {
        input: aLetter({ applicant: owner, ...changes }),
      })
    ).registerAppeal.appeal;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    const { id } = await register();
    const [row] = await office.sql<typeof card>(
      'SELECT c.id, c.applicant_id FROM cards c JOIN appeals a ON a.card_id = c.id WHERE a.id = $1',
      [id],
    );
    if (row) card = row;
  });
  afterAll(() => office.close());

  it('is kept though nobody names the card, and though many register at once', async () => {
    const filings = await Promise.all(Array.from({ length: 12 }, () => register()));
    expect(new Set(filings.map((filing) => filing.card.id))).toEqual(new Set([card.id]));
    expect(filings.map(({ ordinal }) => ordinal).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 2),
    );
    expect((await register({ questionCode: '01.01.02' })).card.id).not.toBe(card.id);
  });

  it('is kept for people without a number, who are one by name and address', async () => {
    const plain = { kind: 'naturalPerson', lastName: 'Серова', firstName: 'Анна', address: 'ул. Мира, 3' };
    const first = await register({ applicant: plain });
    expect((await register({ applicant: plain })).card.id).toBe(first.card.id);
    expect((await register({ applicant: { ...plain, address: 'ул. Мира, 4' } })).card.id).not.toBe(
      first.card.id,
    );
  });

  const copy = (columns: string, values: string) =>
    `INSERT INTO cards (number, applicant_id, question_code, opened_on, applicant_kind, display_name${columns})
     SELECT 'ЖТ-2026-9' || floor(random() * 1e7)::int, ${values} FROM cards WHERE id = ${card.id}`;

  it('cannot be broken by writing past the program', async () => {
    await expect(
      office.sql(copy('', 'applicant_id, question_code, opened_on, applicant_kind, display_name')),
    ).rejects.toThrow('card_one_for_question');
    await expect(
      office.sql(
        copy(', continues_id', 'applicant_id, question_code, opened_on, applicant_kind, display_name, id'),
      ),
    ).rejects.toThrow('goes under its card');
    await expect(
      office.sql(copy(', iin', 'NULL, question_code, opened_on, applicant_kind, display_name, iin')),
    ).rejects.toThrow('card_with_number_has_applicant');
    const other = await register({ questionCode: '01.02.01' });
    await expect(
      office.sql(`UPDATE cards SET question_code = '01.01.01' WHERE id = $1`, [other.card.id]),
    ).rejects.toThrow('card_one_for_question');
    await expect(
      office.sql(`UPDATE cards SET continues_id = $1, question_code = '01.01.01' WHERE id = $2`, [
        card.id,
        other.card.id,
      ]),
    ).rejects.toThrow('goes under its card');
    await expect(
      office.sql('UPDATE cards SET applicant_id = NULL, iin = NULL WHERE id = $1', [card.id]),
    ).rejects.toThrow('base section');
    await expect(
      office.sql(`UPDATE appeals SET card_id = $1 WHERE card_id = $2`, [other.card.id, card.id]),
    ).rejects.toThrow();
  });
});
