import type { Role } from '@tyndau/domain/access/roles';
import type { LightMyRequestResponse } from 'fastify';
import { hashPassword } from '../auth/passwords.ts';
import { type GraphqlAnswer, HOME_DEPARTMENT, HOME_TERRITORY, type TestOffice } from './testOffice.ts';

export interface Account {
  readonly id: number;
  readonly login: string;
  readonly password: string;
}

/** A browser with a jar for one cookie: for tests of the door itself, where `office.as` would come in by the window. */
export interface Browser {
  /** The session's cookie as the server last set it; null when it was taken away. */
  cookie: string | null;
  /** Further headers of every request. */
  readonly headers: Record<string, string>;
  /** The last answer, with its headers. */
  last: LightMyRequestResponse | null;
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  /** An account with a password that works. */
  employ(role: Role, person?: { lastName?: string; firstName?: string }): Promise<Account>;
}

let employed = 0;

/** Opens a browser with an empty jar at the address. */
export function openBrowser(office: TestOffice, address = '10.0.0.1'): Browser {
  const { server, archive, keeper } = office.app;
  const browser: Browser = {
    cookie: null,
    last: null,
    headers: {},
    async ask(query, variables = {}) {
      const response = await server.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: address,
        headers: {
          'x-tyndau': '1',
          'user-agent': 'Firefox 140',
          ...browser.headers,
          ...(browser.cookie ? { cookie: `tyndau_session=${browser.cookie}` } : {}),
        },
        payload: { query, variables },
      });
      browser.last = response;
      const set = response.cookies.find((cookie) => cookie.name === 'tyndau_session');
      if (set) browser.cookie = set.value || null;
      return response.json();
    },
    async employ(role, person = {}) {
      employed += 1;
      const [login, password] = [`person${employed}`, `Дала желі ${employed} соғады`];
      const { id } = await archive.prisma.user.create({
        data: {
          login,
          passwordHash: await hashPassword(password),
          lastName: person.lastName ?? `Сыналған${employed}`,
          firstName: person.firstName ?? 'Адам',
          role,
          bodyId: keeper.current.bodiesByCode.get(HOME_DEPARTMENT)?.id ?? 0,
          territoryCode: HOME_TERRITORY,
        },
      });
      await keeper.renew();
      return { id, login, password };
    },
  };
  return browser;
}
