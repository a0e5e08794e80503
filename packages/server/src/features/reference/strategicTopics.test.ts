import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';

const SAVE = `mutation($input: SaveDictionaryEntryInput!) { saveDictionaryEntry(input: $input) { refusals { code field } } }`;

describe('a strategic topic', () => {
  let office: TestOffice;
  let administrator: Person;
  let registrar: Person;
  const topic = {
    dictionary: 'strategicTopic',
    code: 'cleanWater',
    name: { kk: 'Таза су', ru: 'Чистая вода', en: 'Clean water' },
    position: 90,
    authority: 'Распоряжение № 14 от 02.03.2026',
    validFrom: '2026-03-02',
    validTo: '2026-12-31',
  };
  const save = async (changes: Record<string, unknown> = {}) =>
    (
      await administrator.ask<{ saveDictionaryEntry: { refusals: { code: string; field: string }[] } }>(
        SAVE,
        {
          input: { ...topic, ...changes },
        },
      )
    ).saveDictionaryEntry.refusals;
  const register = async (day: string) => {
    office.setNow(`${day}T10:00:00+05:00`);
    const { registerAppeal } = await registrar.ask<{
      registerAppeal: { refusals: { code: string; field: string }[] };
    }>(REGISTER, { input: aLetter({ category: 'strategic', strategicTopic: 'cleanWater' }) });
    return registerAppeal.refusals.map(({ code, field }) => `${field}: ${code}`);
  };

  beforeAll(async () => {
    office = await testOffice();
    administrator = await office.as('administrator');
    registrar = await office.as('registrar');
  });
  afterAll(() => office.close());

  it('is added by an order of the leadership, with its number and its day', async () => {
    expect(await save({ authority: '', validFrom: null })).toEqual([
      { code: 'ORDER_REQUIRED', field: 'authority' },
      { code: 'ORDER_DAY_REQUIRED', field: 'validFrom' },
    ]);
    expect(await save()).toEqual([]);
  });

  it('is ended by another order, named with its number', async () => {
    const [{ version } = { version: 0 }] = await office.sql<{ version: number }>(
      "SELECT version FROM dictionary_entries WHERE dictionary = 'strategicTopic' AND code = 'cleanWater'",
    );
    const ended = { version, validTo: '2026-11-30' };
    expect(await save(ended)).toEqual([{ code: 'ENDING_ORDER_REQUIRED', field: 'authority' }]);
    const authority = `${topic.authority}; прекращена распоряжением № 20 от 30.11.2026`;
    expect(await save({ ...ended, authority })).toEqual([]);
    expect(
      await save({ version: version + 1, authority: `${authority}; № 21`, validTo: '2026-12-31' }),
    ).toEqual([]);
  });

  it.each([
    ['2026-02-27', ['strategicTopic: CODE_UNKNOWN']],
    ['2026-03-02', []],
    ['2026-12-31', []],
    ['2027-01-05', ['strategicTopic: CODE_UNKNOWN']],
  ])('is taken on %s as its dates say', async (day, refusals) => {
    expect(await register(day)).toEqual(refusals);
  });
});
