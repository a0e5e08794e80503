import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from './testing/testOffice.ts';

let office: TestOffice;
let strict: TestOffice;
const web = mkdtempSync(join(tmpdir(), 'tyndau-web-'));

beforeAll(async () => {
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Tyndau</title>');
  office = await testOffice({ webFolder: web });
  strict = await testOffice({ secureCookies: true, introspection: false });
});
afterAll(async () => {
  await office.close();
  await strict.close();
  rmSync(web, { recursive: true });
});

const directivesOf = (policy: string) =>
  new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim().split(' ').slice(1)]));

describe('every answer tells the browser what our pages never do', () => {
  it.each(['/', '/appeals/17', '/healthz', '/graphql', '/nowhere.js'])('%s', async (url) => {
    const { headers } = await office.app.server.inject({ url, headers: { accept: 'text/html' } });
    const csp = directivesOf(String(headers['content-security-policy']));
    expect(csp.get('default-src')).toEqual(["'self'"]);
    // WebAssembly of our own may run: it reads barcodes from the camera. Text never becomes a program.
    expect(csp.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(csp.get('object-src')).toEqual(["'none'"]);
    expect(csp.get('frame-ancestors')).toEqual(["'self'"]);
    expect(csp.get('base-uri')).toEqual(["'self'"]);
    expect(csp.get('form-action')).toEqual(["'self'"]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('and what the archive says is kept by no cache', async () => {
    const person = await office.as('registrar');
    const { headers } = await person.request({
      method: 'POST',
      url: '/graphql',
      payload: '{"query":"{ ping }"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('behind TLS the browser is told to stay there, and the session never leaves it', async () => {
    const { headers } = await strict.app.server.inject({ url: '/healthz' });
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    const { openBrowser } = await import('./testing/testBrowser.ts');
    const browser = openBrowser(strict);
    const { login, password } = await browser.employ('registrar');
    await browser.ask(
      'mutation ($l: String!, $p: String!) { signIn(input: { login: $l, password: $p }) { viewer { id } } }',
      { l: login, p: password },
    );
    expect(String(browser.last?.headers['set-cookie'])).toMatch(/; Secure/);
  });
});

describe('a page of another site', () => {
  const forged = (headers: Record<string, string>, payload: string) =>
    office.app.server.inject({ method: 'POST', url: '/graphql', headers, payload });
  const body = JSON.stringify({ query: 'mutation { signOut { done } }' });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'cannot send a mutation as a form of the kind %s',
    async (type) => {
      const response = await forged({ 'content-type': type }, body);
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.body).not.toContain('"done":true');
    },
  );

  it('cannot send one by an address either', async () => {
    const person = await office.as('registrar');
    const response = await person.request({
      method: 'GET',
      url: '/graphql?query=mutation%7BsignOut%7Bdone%7D%7D',
    });
    expect(response.body).not.toContain('"done"');
    expect(await person.ask('{ ping }')).toEqual({ ping: true });
  });

  it('cannot post to any other address: it cannot write our header', async () => {
    const response = await office.app.server.inject({ method: 'POST', url: '/api/files', payload: '' });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'FORGED_REQUEST' });
  });
});

describe('the window', () => {
  it('does not describe itself where the settings do not ask for it', async () => {
    const ask = async (from: TestOffice) =>
      (await from.as('auditor')).tryToAsk('{ __schema { queryType { name } } }');
    expect((await ask(strict)).errors).toBeDefined();
    expect((await ask(office)).errors).toBeUndefined();
  });
});
