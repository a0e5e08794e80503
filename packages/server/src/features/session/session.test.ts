import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { type Browser, openBrowser } from './testBrowser.ts';

const SIGN_IN = `mutation ($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) { viewer { id login } refusals { code params } } }`;
const VIEWER =
  '{ viewer { id login displayName initials role permissions today body { code } territory { code } } }';

let office: TestOffice;
let browser: Browser;

beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  browser = openBrowser(office);
});

describe('signing in', () => {
  it('lets a person in by login and password, and the next question is asked by that person', async () => {
    const { login, password } = await browser.employ('registrar', {
      lastName: 'Ахметова',
      firstName: 'Айгүл',
    });
    const answer = await browser.ask(SIGN_IN, { login, password });
    expect(answer.data?.signIn).toMatchObject({ viewer: { login }, refusals: [] });
    const { data } = await browser.ask(VIEWER);
    expect(data?.viewer).toMatchObject({
      login,
      displayName: 'Ахметова А.',
      initials: 'АА',
      role: 'registrar',
      today: '2026-02-02',
      body: { code: 'kst-control' },
      territory: { code: '390000000' },
    });
  });
});
