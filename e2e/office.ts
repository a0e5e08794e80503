import { test as base, expect, type Page } from '@playwright/test';
import { waitForOneDay } from './oneDay.ts';

/** The demonstration accounts the journeys walk as. */
export type Login =
  | 'priem'
  | 'registrar'
  | 'registrar2'
  | 'registrar3'
  | 'registrar4'
  | 'controller'
  | 'organiser'
  | 'analyst'
  | 'leader'
  | 'admin'
  | 'auditor'
  | 'executor'
  | 'executor2'
  | 'head'
  | `exec-${string}`;

export const PASSWORD = 'Tyndau-2026';

export interface Somebody {
  readonly page: Page;
  /** Carries out a document with the person's own session: to set the scene, never to make the step under test. */
  ask<Answer>(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

interface Fixtures {
  /**
   * Opens a browser of somebody who is signed in, in Russian. Journeys share these accounts and walk beside each other:
   * whoever wants another language, which belongs to the account, hires a person of his own.
   */
  signInAs(login: Login): Promise<Somebody>;
  /** Nobody walks over midnight. */
  oneDay: undefined;
}

const SIGN_IN =
  'mutation($input: SignInInput!) { signIn(input: $input) { viewer { id } refusals { code } } }';
const SPEAK = 'mutation($language: String) { savePreferences(language: $language) { refusals { code } } }';

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the browser is asked for through the second argument's contexts
  baseURL: async ({}, use) => use(process.env.OFFICE_URL),
  oneDay: [
    // biome-ignore lint/correctness/noEmptyPattern: it needs nothing, and everybody needs it
    async ({}, use, journey) => {
      await waitForOneDay(journey);
      await use(undefined);
    },
    { auto: true },
  ],
  signInAs: async ({ browser, baseURL }, use) => {
    const opened: { close(): Promise<void> }[] = [];
    const language = 'ru';
    await use(async (login) => {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: language });
      opened.push(context);
      const page = await context.newPage();
      const ask = async <Answer>(query: string, variables: Record<string, unknown> = {}) => {
        const answer = await context.request.post('/graphql', {
          headers: { 'x-tyndau': '1' },
          data: { query, variables },
        });
        const { data, errors } = await answer.json();
        if (errors) throw new Error(JSON.stringify(errors));
        return data as Answer;
      };
      const signed = await ask<{ signIn: { refusals: unknown[] } }>(SIGN_IN, {
        input: { login, password: PASSWORD },
      });
      expect(signed.signIn.refusals).toEqual([]);
      await ask(SPEAK, { language });
      return { page, ask };
    });
    for (const context of opened) await context.close();
  },
});

export { expect };
