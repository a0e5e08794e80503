import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../testing/testBrowser.ts';
import { type TestOffice, testOffice } from '../testing/testOffice.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const headers = { 'content-type': 'application/json', 'x-tyndau': '1' };

async function send(payload: string, more: Record<string, string> = {}) {
  const answer = await office.app.server.inject({
    ...{ method: 'POST', url: '/graphql', payload, headers: { ...headers, ...more } },
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() };
}

const question = (query: string, operationName?: string) => JSON.stringify({ query, operationName });
const codeOf = (body: { errors: { extensions: { code: string } }[] }) => body.errors[0]?.extensions.code;

describe('a question over HTTP', () => {
  it.each(['application/json', 'application/graphql-response+json'])('is answered as %s', async (accept) => {
    const { status, type, body } = await send(question('{ ping }'), { accept });
    expect(status).toBe(200);
    expect(type).toContain(accept);
    expect(body).toEqual({ data: { ping: true } });
  });

  it.each([
    ['one operation of several, none chosen', question('query A { ping } query B { ping }')],
    ['an operation that is not there', question('query A { ping } query B { ping }', 'C')],
    ['a kind of operation the window does not have', question('subscription { ping }')],
    ['a text that cannot be read', question('{')],
    ['a field that is not there', question('{ nope }')],
    ['several at once', `[${question('{ ping }')}]`],
    ['a body that is no JSON', '{bad'],
    ['an empty body', ''],
  ])('that asks for %s is the asker’s mistake and no fault', async (_, payload) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { status, body } = await send(payload, { accept });
      expect(status).toBe(400);
      expect(body.errors).toHaveLength(1);
      expect(codeOf(body)).not.toBe('INTERNAL_SERVER_ERROR');
    }
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'] as const)('is not asked by %s', async (method) => {
    const answer = await office.app.server.inject({ method, url: '/graphql?query=%7Bping%7D', headers });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('POST');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'is not sent as “%s”',
    async (type) => {
      const { status, body } = await send(question('{ ping }'), { 'content-type': type });
      expect(status).toBe(415);
      expect(codeOf(body)).toBe('UNSUPPORTED_MEDIA_TYPE');
    },
  );

  it('that is larger than any form is refused in the words of the window', async () => {
    const { status, body } = await send(
      JSON.stringify({ query: '{ ping }', variables: { a: 'x'.repeat(3_000_000) } }),
    );
    expect(status).toBe(413);
    expect(codeOf(body)).toBe('FST_ERR_CTP_BODY_TOO_LARGE');
  });

  it.each(['{ users { id } }', 'mutation { removeBoard(id: 1) { done } }'])(
    'of somebody who is not signed in has one status, whatever is asked: %s',
    async (query) => {
      const browser = openBrowser(office);
      const { errors } = await browser.ask(query);
      expect(browser.last?.statusCode).toBe(401);
      expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    },
  );
});
