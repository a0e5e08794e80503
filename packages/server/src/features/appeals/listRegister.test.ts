import {
  type AppealField,
  appealFields,
  appealSorts,
  type FilterField,
} from '@tyndau/domain/filters/appealFields';
import { parseFilter, printFilter } from '@tyndau/domain/filters/filterText';
import type { Filter, FilterTest } from '@tyndau/domain/filters/filterTree';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../db/archive.ts';
import { registerOf } from '../../register/followRegister.ts';
import { officeOf } from '../../testing/officeOf.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { visibleAppeals } from './appeals.visibility.ts';
import { filterCondition } from './filterCondition.ts';
import { askRegister, listFromArchive, listRegister } from './listRegister.ts';
import { aLetter, REGISTER, STEP } from './testing.ts';

let office: TestOffice;
let registrar: Person;
let controller: Person;
let executor: Person;

const bodyId = (code: string) => office.app.keeper.current.bodiesByCode.get(code)?.id ?? 0;
const register = async (changes: Record<string, unknown> = {}) => {
  const { registerAppeal } = await registrar.ask<{
    registerAppeal: { appeal: { id: number; version: number } | null; refusals: unknown[] };
  }>(REGISTER, { input: aLetter(changes) });
  if (!registerAppeal.appeal) throw new Error(JSON.stringify(registerAppeal.refusals));
  return registerAppeal.appeal;
};
const step = (person: Person, verb: string, type: string, input: Record<string, unknown>) =>
  person.ask(STEP(verb, type), { input });
const route = (id: number, code: string) =>
  step(registrar, 'routeAppeal', 'RouteAppealInput', { id, version: 1, bodyId: bodyId(code) });

const LIST = `query ($filter: AppealFilter, $where: String, $sort: SortInput, $offset: Int, $pageSize: Int, $id: Int!) {
  appeals(filter: $filter, where: $where, sort: $sort, offset: $offset, pageSize: $pageSize) {
    total items { id number } place(id: $id) { place previousId nextId }
  }
}`;
interface Listed {
  appeals: {
    total: number;
    items: { id: number; number: string }[];
    place: { place: number; previousId: number | null; nextId: number | null } | null;
  };
}
const list = (person: Person, variables: Record<string, unknown>) =>
  person.ask<Listed>(LIST, { id: 0, ...variables }).then(({ appeals }) => appeals);

const names = ['Әбенов', 'Аханов', 'Ғалымов', 'Гурьев', 'Қасымов', 'Козлов', 'Өтегенов', 'Орлов', 'Іргебаев'];

beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar', { name: 'Сериков' });
  controller = await office.as('controller');
  executor = await office.as('executor', { bodyCode: 'kst-education' });
  for (const [index, lastName] of names.entries()) {
    office.setNow(`2026-02-${String(2 + Math.floor(index / 2)).padStart(2, '0')}T09:00:00+05:00`);
    const { id } = await register({
      applicant: {
        kind: index % 4 === 3 ? 'soleEntrepreneur' : 'naturalPerson',
        lastName,
        firstName: 'Айгүл',
        territoryCode: '391000000',
        address: 'ул. Степная, 1',
        ...(index % 3 === 0 ? { sex: 'female' } : {}),
      },
      questionCode: index % 2 === 0 ? '01.01.01' : '01.01.02',
      language: index % 3 === 0 ? 'kk' : 'ru',
      category: index % 4 === 0 ? 'strategic' : 'typical',
      ...(index % 4 === 0 ? { strategicTopic: 'investment' } : {}),
      sheets: 1 + (index % 3),
      annotation: index === 4 ? 'Не горит фонарь у школы, просит починить' : 'Протекает крыша дома на улице',
    });
    if (index % 3 === 1) await route(id, 'kst-education');
    if (index % 3 === 2) await route(id, 'kst-health');
  }
  office.setNow('2026-02-20T09:00:00+05:00');
  await registerOf(office.app.archive).open();
}, 120_000);
afterAll(() => office.close());

describe('the register in memory', () => {
  it('answers every filter as the archive would, for every reader', async () => {
    const offices = await Promise.all([registrar, controller, executor].map((one) => officeOf(office, one)));
    await fc.assert(
      fc.asyncProperty(trees(2), fc.constantFrom(...offices), async (filter, reader) => {
        const answer = await askRegister(reader, { filter, sort: { field: 'registered', descending: true } });
        const rows = await reader.archive.read<{ id: number }>(Prisma.sql`
          SELECT a.id FROM appeals a JOIN cards c ON c.id = a.card_id
          WHERE ${visibleAppeals(reader)} AND ${filterCondition(reader, filter)}
          ORDER BY a.registered_on DESC, a.id DESC`);
        expect(Array.from(answer?.ids ?? []), printFilter(filter)).toEqual(rows.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it.each(appealSorts)('is sorted by %s both ways, the empty ones last', async (field) => {
    const reader = await officeOf(office, registrar);
    const filter: Filter = { all: [] };
    const up = await askRegister(reader, { filter, sort: { field, descending: false } });
    const down = await askRegister(reader, { filter, sort: { field, descending: true } });
    expect(up?.ids.length).toBe(names.length);
    expect([...(down?.ids ?? [])].sort()).toEqual([...(up?.ids ?? [])].sort());
  });

  it('finds words in letters written or put right since they were looked for', async () => {
    const found = async () => (await list(registrar, { where: 'words:тротуар' })).items.map(({ id }) => id);
    expect(await found()).toEqual([]);
    const { id } = await register({ annotation: 'Разбит тротуар у поликлиники, просит починить' });
    expect(await found()).toEqual([id]);
    const amend = (annotation: string) =>
      registrar.ask(
        'mutation ($input: AmendAppealInput!) { amendAppeal(input: $input) { refusals { code } } }',
        { input: { id, version: versions.shift(), annotation } },
      );
    const versions = [1, 2];
    await amend('Разбита дорожка у поликлиники, просит починить');
    expect(await found()).toEqual([]);
    await amend('Разбит тротуар и бордюр у поликлиники, просит починить');
    expect(await found()).toEqual([id]);
  });

  it('sorts people by the Kazakh alphabet, also those who came after it was read', async () => {
    const sort = { field: 'applicantName', descending: false };
    await list(registrar, { sort });
    await register({
      applicant: {
        kind: 'naturalPerson',
        lastName: 'Ғабитов',
        firstName: 'Ән',
        territoryCode: '391000000',
        address: 'х',
      },
    });
    await register({
      applicant: {
        kind: 'naturalPerson',
        lastName: 'Абай',
        firstName: 'Ән',
        territoryCode: '391000000',
        address: 'х',
      },
    });
    const { items } = await list(registrar, { sort, pageSize: 100 });
    const rows = await office.sql<{ id: number }>('SELECT id FROM appeals ORDER BY applicant_name, id');
    expect(items.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('knows of a change the moment it is committed, whoever made it', async () => {
    const where = 'words:"никогда"|category:complaint';
    const before = (await list(registrar, { where: 'crime:true' })).total;
    await office.sql('UPDATE appeals SET reports_crime = true WHERE id = (SELECT max(id) FROM appeals)');
    expect((await list(registrar, { where: 'crime:true' })).total).toBe(before + 1);
    expect((await list(registrar, { where })).total).toBe(0);
  });

  it('shows a row as it stands now, though it was shown before, and leaves the others at hand', async () => {
    const shown = () =>
      registrar
        .ask<{ appeals: { items: { id: number; annotation: string }[] } }>(
          'query { appeals(pageSize: 50) { items { id annotation } } }',
        )
        .then(({ appeals }) => new Map(appeals.items.map(({ id, annotation }) => [id, annotation])));
    const before = await shown();
    const [id = 0, other = 0] = [...before.keys()];
    // Written past the server, as another process would: a column that no filter knows, so that the list itself stays as it is.
    await office.sql(`UPDATE appeals SET annotation = 'Иначе' WHERE id = ${id}`);
    const after = await shown();
    expect(after.get(id)).toBe('Иначе');
    expect(after.get(other)).toBe(before.get(other));
    await office.sql(`UPDATE appeals SET annotation = '${before.get(id)}' WHERE id = ${id}`);
    expect(await shown()).toEqual(before);
    const reads: string[] = [];
    const { pool } = office.app.archive;
    const query = pool.query.bind(pool);
    Object.assign(pool, {
      query: (asked: { text: string }) => {
        reads.push(asked.text);
        return query(asked as never);
      },
    });
    await shown().finally(() => Object.assign(pool, { query }));
    expect(reads.filter((text) => text.includes('annotation'))).toEqual([]);
  });

  it('gives an executor what was sent to his body and nothing else, whatever he asks', async () => {
    const mine = await list(executor, { where: 'sentTo:myBody' });
    expect(mine.total).toBe(3);
    expect((await list(executor, { where: `!sentTo:myBody` })).total).toBe(0);
    expect((await list(executor, {})).total).toBe(3);
  });

  it('gives windows from any place, neighbours, and the exact total', async () => {
    const all = await list(registrar, { sort: { field: 'number', descending: false }, pageSize: 100 });
    const window = await list(registrar, {
      sort: { field: 'number', descending: false },
      offset: 4,
      pageSize: 3,
      id: all.items[5]?.id,
    });
    expect(window.items).toEqual(all.items.slice(4, 7));
    expect(window.total).toBe(all.items.length);
    expect(window.place).toEqual({ place: 6, previousId: all.items[4]?.id, nextId: all.items[6]?.id });
  });

  it('finds words of the letter in any form, in letters of either language', async () => {
    expect((await list(registrar, { where: 'words:фонари' })).total).toBe(1);
    expect((await list(registrar, { where: 'words:"ШКОЛА фонарь"' })).total).toBe(1);
    expect((await list(registrar, { where: 'words:"школа крыша"' })).total).toBe(0);
    await register({ annotation: 'Мектептің жанындағы көше қараңғы', language: 'kk' });
    expect((await list(registrar, { where: 'words:мектеп' })).total).toBe(1);
    expect((await list(registrar, { where: 'words:"коше карангы"' })).total).toBe(1);
  });

  it('finds words as they stand together, without others, and either of them', async () => {
    await register({ annotation: 'Горячая вода подаётся с перебоями' });
    await register({ annotation: 'Вода в подвале, горячая линия не отвечает' });
    await register({ annotation: 'Холодная вода ржавая' });
    const total = async (typed: string) => (await list(registrar, { filter: { text: typed } })).total;
    expect(await total('горячая вода')).toBe(2);
    expect(await total('"горячая вода"')).toBe(1);
    expect(await total('вода -горячая')).toBe(1);
    expect(await total('вода -«горячая вода»')).toBe(2);
    expect(await total('ржавая ИЛИ "горячая линия"')).toBe(2);
    const all = (await list(registrar, {})).total;
    expect(await total('-вода')).toBe(all - 3);
  });

  it('refuses a filter that cannot be read, with the place of the fault', async () => {
    const { errors } = await registrar.tryToAsk(LIST, { where: 'state:flying', id: 0 });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      filter: { code: 'WRONG_VALUE', field: 'state' },
    });
  });

  it('does not let an analyst find people by the number he may not see', async () => {
    const analyst = await office.as('analyst');
    await register();
    expect((await list(registrar, { where: 'iin:850315300019' })).total).toBeGreaterThan(0);
    expect((await list(analyst, { where: 'iin:850315300019' })).total).toBe(0);
    expect((await list(analyst, { where: 'phone:"8 700 000 00 01"' })).total).toBe(0);
  });

  it('is stood in for by the archive, in the same order, while it is being read', async () => {
    const reader = await officeOf(office, registrar);
    const parsed = parseFilter('open:true;!crime:true');
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    const window = { offset: 1, limit: 5 };
    for (const field of appealSorts) {
      const query = { filter: parsed.value, sort: { field, descending: true } };
      const inMemory = await listRegister(reader, query, window);
      const archived = await listFromArchive(reader, query, window);
      expect(archived.total).toBe(inMemory.total);
      if (isOrderedAlike(field)) expect(archived.items, field).toEqual(inMemory.items);
    }
  });
});

// Codes of closed lists and names have an order of their own in memory, which the archive does not know.
const isOrderedAlike = (field: string) =>
  field === 'applicantName' ||
  ['day', 'number', 'text'].includes(appealFields[field as AppealField]?.kind ?? '');

const values: Record<string, readonly string[]> = {
  flag: ['true', 'false'],
  question: ['01.01.01', '01.01', '01'],
  territory: ['391000000', '390000000', '100000000'],
  user: ['me', '1'],
  day: ['today', 'today-18', 'week+3', 'month', '2026-02-04', '2026-02-25'],
  number: ['0', '1', '2', '3'],
  entry: ['pensioner'],
};
const words: Record<string, readonly string[]> = {
  number: ['1', 'ЖТ-2026-00000003', 'нет'],
  person: ['Касымов', 'ов', 'Айгул'],
  words: ['крыша', 'фонарь школа', 'ничего', '-крыша', '"крыша школы" OR фонарь', 'школа -фонарь'],
  iin: ['850315300019'],
  phone: ['8 700 000 00 01'],
};

function tests(): fc.Arbitrary<FilterTest> {
  const fields = Object.entries<FilterField>(appealFields);
  return fc.constantFrom(...fields).chain(([field, declared]) => {
    const known =
      declared.kind === 'code'
        ? declared.codes
        : declared.kind === 'body'
          ? ['myBody', '1', '2', '3', '4', '5']
          : declared.kind === 'text'
            ? (words[field] ?? [])
            : (values[declared.kind] ?? []);
    const oneOf = fc
      .uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 3 })
      .map((chosen): FilterTest => ({ field, oneOf: chosen }));
    if (declared.kind === 'text') return oneOf;
    const empty = fc.constant<FilterTest>({ field, empty: true });
    if (declared.kind === 'flag' || field === 'timeliness') return oneOf;
    if (declared.kind !== 'day' && declared.kind !== 'number') return fc.oneof(oneOf, empty);
    const ends = fc.tuple(fc.constantFrom(...known), fc.constantFrom('', ...known));
    return fc.oneof(
      oneOf,
      empty,
      ends.map((range): FilterTest => ({ field, range })),
    );
  });
}

function trees(depth: number): fc.Arbitrary<Filter> {
  if (depth === 0) return tests();
  const parts = fc.array(trees(depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    tests(),
    parts.map((all): Filter => ({ all })),
    parts.map((any): Filter => ({ any })),
    trees(depth - 1).map((not): Filter => ({ not })),
  );
}
