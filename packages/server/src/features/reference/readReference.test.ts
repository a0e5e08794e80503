import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../testing/testOffice.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const EVERYTHING = `{
  territories { code parentCode level kind name { kk ru en } lat lon residents validFrom validTo version }
  bodies { id code parentId kind name { ru } shortName { kk ru en } territoryCode bin isHigher verified questionCodes version }
  questions { code parentCode level name { ru } path { ru } keywordsKk keywordsRu districtFirst bodyIds version }
  dictionaries(names: ["form", "language"]) { dictionary code name { kk } position mark authority extra version }
  templates { code purpose name { ru } bodyKk bodyRu article validFrom version }
  calendarExceptions(year: 2026) { on kind name { ru } confirmed version }
  termRules { code appealKind variant validFrom validTo length unit start article { ru } verified version }
  settings { key value kind choices name { ru } hint { ru } verified authority version }
}`;

type Rows = Record<string, Record<string, unknown>[]>;

describe('the reference data that pickers read', () => {
  it('is given whole to anybody who is signed in', async () => {
    const clerk = await office.as('intakeClerk');
    const answer = await clerk.ask<Rows>(EVERYTHING);
    expect(answer.territories?.find((row) => row.code === '390000000')).toMatchObject({
      name: { kk: 'Қостанай облысы', ru: 'Костанайская область' },
      parentCode: '000000000',
    });
    expect(answer.dictionaries?.map((row) => `${row.dictionary}.${row.code}`)).toEqual([
      'form.paper',
      'form.electronic',
      'form.oral',
      'form.videoconference',
      'language.kk',
      'language.ru',
      'language.other',
    ]);
    const heating = answer.questions?.find((row) => row.code === '01.01');
    expect(heating?.path).toEqual([
      { ru: 'Жилищно-коммунальное хозяйство и бытовое обслуживание' },
      { ru: 'Отопление' },
    ]);
    const utilities = answer.bodies?.find((row) => row.code === 'kst-utilities');
    expect(heating?.bodyIds).toContain(utilities?.id);
    expect(utilities?.questionCodes).toContain('01.01');
    expect(answer.calendarExceptions?.every((row) => String(row.on).startsWith('2026-'))).toBe(true);
    expect(
      answer.termRules?.find((row) => row.appealKind === 'complaint' && row.validTo === null),
    ).toMatchObject({ length: 20, unit: 'workingDays', start: 'nextDay' });
    expect(answer.settings?.find((row) => row.key === 'journal.numbering')).toMatchObject({
      value: 'perYear',
      choices: ['perYear', 'perDay'],
    });
    expect(answer.templates?.length).toBeGreaterThan(0);
  });

  it('is not given to somebody who is not signed in', async () => {
    for (const field of ['territories { code }', 'templates { code }', 'settings { key }']) {
      const answer = await office.app.server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-tyndau': '1' },
        payload: { query: `{ ${field} }` },
      });
      expect(answer.json().errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});
