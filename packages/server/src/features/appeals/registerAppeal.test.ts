import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from './testing.ts';

interface Answered {
  registerAppeal: {
    appeal: {
      id: number;
      number: string;
      ordinal: number;
      isRepeat: boolean;
      dueOn: string;
      state: string;
      card: { id: number; number: string };
    } | null;
    refusals: { code: string; field: string | null }[];
  };
}

describe('registering a letter', () => {
  let office: TestOffice;
  let registrar: Person;
  const register = async (changes: Record<string, unknown> = {}) =>
    (await registrar.ask<Answered>(REGISTER, { input: aLetter(changes) })).registerAppeal;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
  });
  afterAll(() => office.close());

  it('gives numbers in running order, apart for people and companies', async () => {
    const first = await register();
    const second = await register({ questionCode: '01.01.02' });
    const company = await register({
      applicant: {
        kind: 'legalEntity',
        bin: '070140000015',
        organisationName: 'ТОО «Дала-Сервис»',
        address: 'г. Рудный',
      },
    });
    const serial = (number: string | undefined) => Number(number?.slice(-8));
    expect(first.appeal?.number).toMatch(/^ЖТ-2026-\d{8}$/);
    expect(serial(second.appeal?.number)).toBe(serial(first.appeal?.number) + 1);
    expect(company.appeal?.number).toBe('ЗТ-2026-00000001');
  });

  it('makes one appeal of a double click, and refuses the key for another letter', async () => {
    const letter = aLetter({ annotation: 'Двойное нажатие' });
    const [once, again] = await Promise.all([
      registrar.ask<Answered>(REGISTER, { input: letter }),
      registrar.ask<Answered>(REGISTER, { input: letter }),
    ]);
    expect(again.registerAppeal.appeal?.id).toBe(once.registerAppeal.appeal?.id);
    const other = await registrar.ask<Answered>(REGISTER, {
      input: { ...letter, annotation: 'Другое письмо' },
    });
    expect(other.registerAppeal.refusals).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('tells everything that is wrong at once, each at its field, and writes nothing', async () => {
    const before = await office.sql('SELECT count(*)::int AS n FROM appeals');
    const told = await register({
      applicant: { kind: 'naturalPerson', iin: '850315300018', lastName: '' },
      annotation: ' ',
      category: 'complaint',
      signatories: 0,
      receivedAt: '2026-02-03T09:00:00+05:00',
    });
    expect(told.appeal).toBeNull();
    expect(told.refusals.map(({ code, field }) => `${field}: ${code}`).sort()).toEqual([
      'annotation: CONTENT_REQUIRED',
      'applicant.iin: IIN_CHECK_DIGIT',
      'applicant.lastName: LAST_NAME_REQUIRED',
      'complainedBodyId: COMPLAINED_ABOUT_REQUIRED',
      'receivedAt: RECEIVED_IN_FUTURE',
      'signatories: SIGNATORIES_TOO_FEW',
    ]);
    expect(await office.sql('SELECT count(*)::int AS n FROM appeals')).toEqual(before);
  });

  it('takes no day that has not come yet: neither of birth nor of the covering letter', async () => {
    const told = await register({
      applicant: { kind: 'naturalPerson', lastName: 'Сапаров', birthOn: '2026-02-03' },
      coverOn: '2026-02-03',
    });
    expect(told.refusals).toMatchObject([
      { code: 'DAY_IN_FUTURE', field: 'coverOn' },
      { code: 'DAY_IN_FUTURE', field: 'applicant.birthOn' },
    ]);
  });

  it('takes only leaves of the classifier and codes that are known', async () => {
    expect((await register({ questionCode: '01' })).refusals).toMatchObject([
      { code: 'QUESTION_NOT_A_LEAF', field: 'questionCode' },
    ]);
    expect((await register({ source: 'pigeon' })).refusals).toMatchObject([
      { code: 'CODE_UNKNOWN', field: 'source' },
    ]);
  });

  it('registers a letter of the evening on the next working day', async () => {
    office.setNow('2026-02-06T19:10:00+05:00');
    const evening = await register({ receivedAt: '2026-02-06T19:05:00+05:00', questionCode: '01.01.03' });
    office.setNow('2026-02-02T09:00:00+05:00');
    const [row] = await office.sql('SELECT registered_on::text AS day FROM appeals WHERE id = $1', [
      evening.appeal?.id,
    ]);
    expect(row).toEqual({ day: '2026-02-09' });
  });

  it('opens a new card for another question, and continues the card for the same', async () => {
    const first = await register({ questionCode: '02.01.01' });
    const other = await register({ questionCode: '01.01.01' });
    expect(other.appeal?.card.id).not.toBe(first.appeal?.card.id);
    const again = await register({ questionCode: '02.01.01', cardId: first.appeal?.card.id });
    expect(again.appeal).toMatchObject({ ordinal: 2, isRepeat: true, card: { id: first.appeal?.card.id } });
    const wrong = await register({ questionCode: '01.01.01', cardId: first.appeal?.card.id });
    expect(wrong.refusals).toMatchObject([{ code: 'QUESTION_NEEDS_NEW_CARD', field: 'questionCode' }]);
  });

  it('keeps the base section as it was, whoever tries to change it', async () => {
    const { appeal } = await register();
    await expect(
      office.sql(`UPDATE cards SET last_name = 'Другой' WHERE id = $1`, [appeal?.card.id]),
    ).rejects.toThrow('base section');
    await expect(
      office.sql(`UPDATE appeals SET number = 'ЖТ-2026-99999999' WHERE id = $1`, [appeal?.id]),
    ).rejects.toThrow('identity');
    await expect(office.sql('DELETE FROM appeals WHERE id = $1', [appeal?.id])).rejects.toThrow(
      'never deleted',
    );
    await expect(
      office.sql(`UPDATE appeals SET question_code = '02.01.01' WHERE id = $1`, [appeal?.id]),
    ).rejects.toThrow('card of its own');
  });

  it('loses no number and gives none twice when many register at once', async () => {
    const before = await register();
    const many = await Promise.all(
      Array.from({ length: 60 }, () => register({ idempotencyKey: randomUUID() })),
    );
    const serials = many.map(({ appeal }) => Number(appeal?.number.slice(-8))).sort((a, b) => a - b);
    const start = Number(before.appeal?.number.slice(-8));
    expect(serials).toEqual(Array.from({ length: 60 }, (_, index) => start + 1 + index));
    expect(await office.sql('SELECT * FROM broken_journal_entries()')).toEqual([]);
  });

  it('is for registrars only', async () => {
    const analyst = await office.as('analyst');
    const { errors } = await analyst.tryToAsk(REGISTER, { input: aLetter() });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
