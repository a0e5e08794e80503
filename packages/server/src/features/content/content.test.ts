import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerOf } from '../../register/followRegister.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';

let office: TestOffice;
let analyst: Person;
const surnames =
  'Ахметов Болатов Дауренов Ермеков Жанатов Кайратов Маратов Нуржанов Оразов Сериков Талгатов Уалиев'.split(
    ' ',
  );

beforeAll(async () => {
  office = await testOffice();
  analyst = await office.as('analyst');
  const registrar = await office.as('registrar');
  const send = async (at: number, changes: Record<string, unknown>) => {
    const applicant = {
      ...{ kind: 'naturalPerson', lastName: surnames[at], firstName: 'Иван', patronymic: '' },
      ...{ territoryCode: '391000000', address: `ул. Степная, ${at + 1}`, phone: `8 701 000 00 ${10 + at}` },
    };
    const { registerAppeal } = await registrar.ask<{ registerAppeal: { refusals: unknown[] } }>(REGISTER, {
      input: aLetter({ applicant, ...changes }),
    });
    expect(registerAppeal.refusals).toEqual([]);
  };
  for (const [at] of surnames.entries())
    await send(at, {
      annotation:
        'Просим вернуть автобусный маршрут номер семь до посёлка Дружба, дети не могут добраться до школы',
      questionCode: '05.01.01',
    });
  for (const [at] of surnames.entries())
    await send(at, { annotation: `Протекает крыша дома, подъезд ${at}`, questionCode: '01.05.01' });
});
afterAll(() => office.close());

interface Content {
  words: {
    against: string;
    words: { word: string; here: number; elsewhere: number }[];
    letters: number;
    lettersRead: number;
    elsewhere: number;
  };
  systemic: { questionCode: string; people: number }[];
  campaigns: { lettersRead: number; campaigns: { annotation: string; people: number; numbers: string[] }[] };
}
const ask = (args: string, fields = '') => `{ letterContent(from: "2026-01-01", to: "2026-02-28"${args}) {
  words${fields} { against words { word here elsewhere } letters lettersRead elsewhere } systemic { questionCode people }
  campaigns { lettersRead campaigns { annotation people numbers } } } }`;
const content = async (args = '', fields = '', who = analyst) =>
  (await who.ask<{ letterContent: Content }>(ask(args, fields))).letterContent;

describe('what letters say', () => {
  it('tells a question of many people from one place', async () => {
    const { systemic } = await content();
    expect(systemic.map(({ questionCode, people }) => [questionCode, people])).toContainEqual([
      '05.01.01',
      12,
    ]);
  });

  it('says the same from the archive, while the register is being read, as from the register', async () => {
    const cells = ['', ', questionCode: "05"', ', territoryCode: "391000000"'];
    const fields = '(against: "question")';
    const before = await Promise.all(cells.map((cell) => content(cell, fields)));
    await registerOf(office.app.archive).open();
    expect(await Promise.all(cells.map((cell) => content(cell, fields)))).toEqual(before);
  });

  it('finds the same letter of different people, and the register opens its letters', async () => {
    const { campaigns } = await content();
    expect(campaigns.lettersRead).toBe(24);
    expect(campaigns.campaigns[0]).toMatchObject({ people: 12 });
    expect(campaigns.campaigns[0]?.annotation).toContain('автобусный маршрут');
    const where = `number:${campaigns.campaigns[0]?.numbers.map((number) => `"${number}"`).join(',')}`;
    const { appeals } = await analyst.ask<{ appeals: { total: number } }>(
      'query ($where: String) { appeals(where: $where) { total } }',
      { where },
    );
    expect(appeals.total).toBe(12);
  });

  it('names the words that set a question apart from the others, in the same place and period', async () => {
    const { words } = await content(', questionCode: "05"');
    expect(words).toMatchObject({ against: 'question', letters: 12, lettersRead: 12, elsewhere: 12 });
    const names = words.words.map(({ word }) => word);
    expect(names).toContain('автобусный маршрут');
    expect(names.some((word) => word.includes('крыша'))).toBe(false);
  });

  it('sets a question against the same question of other places, or of the year before, where that is asked', async () => {
    const { words } = await content(', questionCode: "05"', '(against: "place")');
    expect(words).toMatchObject({ against: 'place', elsewhere: 0 });
    const year = await content(', territoryCode: "391000000"', '(against: "period")');
    expect(year.words).toMatchObject({ against: 'period', letters: 24, elsewhere: 0 });
  });

  it('is told within what one may see, and to those who may see figures', async () => {
    const elsewhere = await content('', '', await office.as('analyst', { territoryCode: '393200000' }));
    expect(elsewhere).toMatchObject({ systemic: [], campaigns: { lettersRead: 0, campaigns: [] } });
    expect(elsewhere.words).toMatchObject({ words: [], letters: 0 });
    const refused = await (await office.as('registrar')).tryToAsk(ask(''));
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
