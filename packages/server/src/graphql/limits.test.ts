import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../testing/testOffice.ts';
import { readPage } from './page.ts';
import { schema } from './schema.ts';
import { weighQuery } from './weighQuery.ts';

let office: TestOffice;
let registrar: Person;

beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar');
});
afterAll(() => office.close());

const refusalOf = async (query: string, variables = {}) => {
  const { errors } = await registrar.tryToAsk(query, variables);
  return errors?.[0]?.extensions;
};

describe('a question that is too large is refused before it is carried out', () => {
  it('because it is too deep', async () => {
    const inwards = (depth: number): string =>
      depth === 0 ? 'id' : `applicant { appeals(limit: 1) { card { ${inwards(depth - 1)} } } }`;
    expect(await refusalOf(`{ appeal(id: 1) { card { ${inwards(5)} } } }`)).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      measure: 'depth',
    });
  });

  it('because it asks one thing under very many names', async () => {
    const aliases = Array.from({ length: 41 }, (_, n) => `p${n}: id`).join(' ');
    expect(await refusalOf(`{ viewer { ${aliases} } }`)).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      measure: 'aliases',
    });
  });

  it('because it tries many passwords in one request', async () => {
    const tries = Array.from(
      { length: 25 },
      (_, n) => `t${n}: signIn(input: { login: "admin", password: "${n}" }) { viewer { id } }`,
    );
    expect(await refusalOf(`mutation { ${tries.join(' ')} }`)).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      measure: 'roots',
    });
  });

  it('because the rows within rows would be too many, also when the number comes as a variable', async () => {
    const dear =
      'query ($n: Int) { appeals(pageSize: $n) { items { card { appeals { history { id at action } } } } } }';
    expect(await refusalOf(dear, { n: 200 })).toMatchObject({ code: 'QUERY_TOO_LARGE', measure: 'cost' });
    expect(await refusalOf(dear, { n: 5 })).toBeUndefined();
  });

  it('because its text is too long, without being read', async () => {
    expect(await refusalOf(`{ viewer { id } } # ${'ж'.repeat(20_000)}`)).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      measure: 'length',
    });
    expect(await refusalOf(`{ viewer { ${'id '.repeat(3000)} } }`)).toMatchObject({
      code: 'QUERY_TOO_LARGE',
    });
  });

  it('because fragments within fragments would never come to an end', async () => {
    const bomb = Array.from(
      { length: 25 },
      (_, n) => `fragment f${n} on Viewer { ...f${n + 1} ...f${n + 1} }`,
    ).join(' ');
    const from = performance.now();
    const answer = await refusalOf(`{ viewer { ...f0 } } ${bomb} fragment f25 on Viewer { id }`);
    expect(answer).toMatchObject({ code: 'QUERY_TOO_LARGE', measure: 'cost' });
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('because it comes in a heap', async () => {
    const response = await registrar.request({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify([{ query: '{ ping }' }, { query: '{ ping }' }]),
    });
    expect(response.statusCode).toBe(400);
  });
});

describe('the weight of a question', () => {
  const weigh = (text: string, variables = {}, of = schema) => {
    const document = parse(text);
    return weighQuery(of, document, document.definitions[0] as OperationDefinitionNode, variables, 1e9);
  };
  const small = buildSchema(`
    type Query { rows(pageSize: Int): Page! some: [Row!]! }
    type Page { items: [Row!]! total: Int! }
    type Row { id: Int! name: String! inner(limit: Int): [Row!]! }`);

  it('counts a list for as many rows as it may bring', () => {
    expect(weigh('{ rows(pageSize: 20) { total items { id name } } }', {}, small)).toEqual({
      depth: 3,
      aliases: 0,
      roots: 1,
      cost: 43,
    });
    expect(weigh('{ rows { items { id } } }', {}, small).cost).toBe(52);
    expect(weigh('{ some { inner(limit: 3) { id } } }', {}, small).cost).toBe(1 + 10 + 30);
  });

  it('believes no number above the largest page and none below one', () => {
    expect(weigh('{ rows(pageSize: 100000) { items { id } } }', {}, small).cost).toBe(202);
    expect(weigh('query ($n: Int) { rows(pageSize: $n) { items { id } } }', { n: -5 }, small).cost).toBe(3);
  });

  it('counts what stands in fragments where they are used', () => {
    const text =
      '{ rows(pageSize: 2) { items { ...R ... on Row { id } } } } fragment R on Row { name inner { id } }';
    expect(weigh(text, {}, small).cost).toBe(1 + 1 + 1 + 2 + 2 + 20 + 2);
  });
});

describe('a page', () => {
  it.each([
    [{}, { limit: 50, offset: 0 }],
    [
      { page: 3, pageSize: 20 },
      { limit: 20, offset: 40 },
    ],
    [
      { page: 2, pageSize: 5000 },
      { limit: 200, offset: 200 },
    ],
    [
      { page: 0, pageSize: 0 },
      { limit: 1, offset: 0 },
    ],
    [
      { page: -4, pageSize: -1 },
      { limit: 1, offset: 0 },
    ],
  ])('asked for as %o is %o', (asked, page) => {
    expect(readPage(asked)).toEqual(page);
  });
});

describe('a variable of the wrong kind', () => {
  it('is a mistake of whoever asks, not a fault of the server', async () => {
    const answer = await registrar.request({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({
        query: 'query ($id: Int!) { appeal(id: $id) { id } }',
        variables: { id: null },
      }),
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
