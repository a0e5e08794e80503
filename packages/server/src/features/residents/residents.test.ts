import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';
import { uploaded } from '../files/testing.ts';

let office: TestOffice;
let administrator: Person;
let analyst: Person;
beforeAll(async () => {
  office = await testOffice();
  [administrator, analyst] = [await office.as('administrator'), await office.as('analyst')];
  const registrar = await office.as('registrar');
  await registrar.ask(REGISTER, { input: aLetter({ territoryCode: '391000000' }) });
});
afterAll(() => office.close());

const SAVE = `mutation ($input: SaveResidentsInput!) { saveResidents(input: $input) { done refusals { code field } } }`;
const save = async (year: number, rows: object[], changes: object = {}) =>
  (
    await administrator.ask<{ saveResidents: { done: boolean; refusals: { code: string }[] } }>(SAVE, {
      input: { year, source: 'Бюро нацстатистики', statedOn: '2026-01-20', rows, ...changes },
    })
  ).saveResidents;
const perThousand = async (from = '2026-01-01', to = '2026-02-28') => {
  const { figures } = await analyst.ask<{
    figures: { rows: { keys: string[]; values: (number | null)[] }[]; residents: object[] }[];
  }>(
    `query ($questions: [FigureQuestionInput!]!) { figures(questions: $questions) { rows { keys values } residents { year source territories } } }`,
    { questions: [{ measures: ['perThousand'], dimensions: ['district'], from, to, filter: [] }] },
  );
  return figures[0];
};

describe('residents', () => {
  it('make the figure per thousand, and the answer says by whose word', async () => {
    expect((await perThousand())?.rows[0]?.values).toEqual([null]);
    expect((await save(2025, [{ code: '391000000', residents: 1000 }])).done).toBe(true);
    expect(await perThousand()).toMatchObject({
      rows: [{ keys: ['391000000'], values: [1] }],
      residents: [{ year: 2025, source: 'Бюро нацстатистики', territories: 1 }],
    });
    await save(2026, [{ code: '391000000', residents: 500 }], { source: 'Акимат' });
    expect(await perThousand()).toMatchObject({
      rows: [{ values: [2] }],
      residents: [{ year: 2026, source: 'Акимат' }],
    });
    await save(2026, [{ code: '391000000', residents: null }]);
    expect((await perThousand())?.rows[0]?.values).toEqual([1]);
  });

  it('are refused without a source, of an unknown territory and of a year far away', async () => {
    const row = { code: '391000000', residents: 1 };
    expect((await save(2025, [row], { source: '' })).refusals).toMatchObject([{ code: 'REQUIRED' }]);
    expect((await save(2025, [{ ...row, code: '999999999' }])).refusals).toMatchObject([
      { code: 'RESIDENTS_UNKNOWN_TERRITORY' },
    ]);
    expect((await save(1900, [row])).refusals).toMatchObject([{ code: 'OUT_OF_RANGE', field: 'year' }]);
    expect((await save(2025, [{ ...row, residents: -1 }])).refusals).toMatchObject([
      { code: 'OUT_OF_RANGE' },
    ]);
    const answer = await analyst.tryToAsk(SAVE, {
      input: { year: 2025, source: 'я', statedOn: '2026-01-20', rows: [row] },
    });
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('are read from a table with what was not understood', async () => {
    const { hash } = await uploaded(
      administrator,
      'residents.csv',
      'КАТО;Название;Жителей\n391000000;Костанай;256 100\n3932;Алтынсарин;14000\n999000000;Нигде;5\n391600000;Лисаковск;много\n',
    );
    const { readResidentsTable } = await administrator.ask<{
      readResidentsTable: { read: { rows: { code: string | null; residents: number | null }[] } };
    }>(
      'mutation ($hash: String!) { readResidentsTable(fileHash: $hash) { read { rows { code residents } } } }',
      { hash },
    );
    expect(readResidentsTable.read.rows).toEqual([
      { code: '391000000', residents: 256_100 },
      { code: '393200000', residents: 14_000 },
      { code: null, residents: 5 },
      { code: '391600000', residents: null },
    ]);
  });
});
