import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@tyndau/domain/access/roles';
import type { LightMyRequestResponse } from 'fastify';
import { inject } from 'vitest';
import { type App, buildApp } from '../app.ts';
import { accessRules } from '../auth/accessRules.ts';
import { openSession, SESSION_COOKIE } from '../auth/sessions.ts';
import type { Environment } from '../env.ts';
import { openOwnersDoor } from './ownersDoor.ts';
import { createTestDatabase, withClient } from './template.ts';

/** Somebody who is signed in and asks through the window, as the browser would. */
export interface Person {
  readonly id: number;
  /** Carries out a document; throws when the answer has errors. */
  ask<Answer = Record<string, never>>(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Carries out a document and gives the whole answer, errors included. */
  tryToAsk(document: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  /** What the person's browser sends along: the session and the mark of our own pages. */
  headers(): Promise<Record<string, string>>;
  /** Any other request with the person's session. */
  request(options: {
    method: 'GET' | 'POST';
    url: string;
    payload?: Buffer | string;
    headers?: Record<string, string>;
  }): Promise<LightMyRequestResponse>;
}

export interface GraphqlAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** A whole office with a database of its own; the clock stands still until it is moved. */
export interface TestOffice {
  readonly app: App;
  readonly databaseUrl: string;
  /** Moves the clock, e.g. '2026-02-02T09:00:00+05:00'. */
  setNow(moment: string): void;
  /** Signs in a new person of the role; by default in the home department. */
  as(
    role: Role,
    options?: { bodyCode?: string; territoryCode?: string | null; name?: string },
  ): Promise<Person>;
  /** As the owner of the database, past all permissions: to see what the archive really holds. */
  sql<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export const HOME_DEPARTMENT = 'kst-control';
export const HOME_TERRITORY = '390000000';

let made = 0;

/** Opens an office; the caller closes it. Monday 2 February 2026, nine in the morning in Kostanay. */
export async function testOffice(changes: Partial<Environment> = {}): Promise<TestOffice> {
  made += 1;
  const name = `tyndau_test_${process.ppid}_${process.pid}_${made}`;
  const databaseUrl = await createTestDatabase(inject('databaseServer'), inject('databaseTemplate'), name);
  const folder = mkdtempSync(join(tmpdir(), 'tyndau-test-'));
  const app = await buildApp({
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    dataFolder: folder,
    webFolder: null,
    mode: 'test',
    poolSize: 6,
    secureCookies: false,
    trustProxy: false,
    introspection: true,
    demoAccounts: false,
    logLevel: 'silent',
    ...changes,
  });
  const owner = openOwnersDoor(databaseUrl);
  let now = new Date('2026-02-02T09:00:00+05:00');
  app.clock = () => now;
  return {
    app,
    databaseUrl,
    setNow(moment) {
      now = new Date(moment);
    },
    as: (role, options = {}) => signIn(app, role, options),
    sql: owner.ask,
    async close() {
      await app.close();
      await owner.close();
      await withClient(inject('databaseServer'), (client) =>
        client.query(`DROP DATABASE "${name}" WITH (FORCE)`),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let people = 0;

async function signIn(
  app: App,
  role: Role,
  options: { bodyCode?: string; territoryCode?: string | null; name?: string },
): Promise<Person> {
  people += 1;
  const body = app.keeper.current.bodiesByCode.get(options.bodyCode ?? HOME_DEPARTMENT);
  if (!body) throw new Error(`No body ${options.bodyCode ?? HOME_DEPARTMENT} in the reference data`);
  const user = await app.archive.prisma.user.create({
    data: {
      login: `${role}.${people}`,
      passwordHash: 'never-used',
      lastName: options.name ?? `Тестов${people}`,
      firstName: 'Тест',
      role,
      bodyId: body.id,
      territoryCode: options.territoryCode === undefined ? HOME_TERRITORY : options.territoryCode,
    },
  });
  await app.keeper.renew();
  const headersNow = signedInHeaders(app, user.id);
  const tryToAsk: Person['tryToAsk'] = async (query, variables = {}) => {
    const answer = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: await headersNow(),
      payload: { query, variables },
    });
    return answer.json() as GraphqlAnswer;
  };
  return {
    id: user.id,
    tryToAsk,
    headers: headersNow,
    async ask<Answer>(query: string, variables: Record<string, unknown> = {}) {
      const { data, errors } = await tryToAsk(query, variables);
      if (errors) throw new Error(errors.map((error) => error.message).join('; '));
      return data as Answer;
    },
    request: async (request) =>
      app.server.inject({ ...request, headers: { ...(await headersNow()), ...request.headers } }),
  };
}

/** The headers of the person's browser; whoever comes back on another day of the test's clock signs in again. */
function signedInHeaders(app: App, userId: number): () => Promise<Record<string, string>> {
  let openedAt = Number.NaN;
  let cookie = '';
  return async () => {
    const now = app.clock();
    if (!(Math.abs(now.getTime() - openedAt) < 10 * 60_000)) {
      const visit = { userId, userAgent: 'test', now };
      const { token } = await openSession(app.archive.prisma, visit, accessRules(app.keeper.current));
      openedAt = now.getTime();
      cookie = `${SESSION_COOKIE}=${token}`;
    }
    return { cookie, 'x-tyndau': '1' };
  };
}
