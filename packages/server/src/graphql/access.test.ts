import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../testing/testBrowser.ts';
import { type TestOffice, testOffice } from '../testing/testOffice.ts';
import { schema } from './schema.ts';

/** Fields that answer people without a session; whoever adds one here says why. */
const open = {
  viewer: 'tells that nobody is signed in',
  ping: 'says that the window is open, and nothing else',
  demonstrationAccounts: 'names invented people where demonstration data stands, and nobody elsewhere',
  signIn: 'is the door itself',
  publicReceptionSchedule:
    'hangs on the wall and stands on the site by law; of applicants there is nothing in it',
} as const;

let office: TestOffice;

beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

/** The smallest value a field's argument takes. */
function dummy(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return required(type.ofType);
  return null;
}

function required(type: GraphQLInputType): unknown {
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, dummy(field.type)]),
    );
  }
  return (
    { PlainDate: '2026-02-02', Instant: '2026-02-02T04:00:00Z', Int: 1, Float: 1, Boolean: true, Json: {} }[
      String(type)
    ] ?? 'x'
  );
}

// Something of the answer that needs no arguments: its name is enough.
function selectionOf(type: GraphQLOutputType): string {
  return isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
}

function questionOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>) {
  const asked = field.args.filter((arg) => isNonNullType(arg.type));
  const declared = asked.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = asked.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const document = `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${selectionOf(field.type)} }`;
  return { document, variables: Object.fromEntries(asked.map((arg) => [arg.name, dummy(arg.type)])) };
}

const fields = (['query', 'mutation'] as const).flatMap((kind) => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, name: field.name, field }));
});

describe('whoever has no session', () => {
  it.each(fields.filter(({ name }) => !(name in open)))(
    'gets nothing from the $kind $name',
    async ({ kind, field }) => {
      const { document, variables } = questionOf(kind, field);
      const { data, errors } = await openBrowser(office).ask(document, variables);
      expect(
        errors?.map(({ extensions }) => extensions?.code),
        document,
      ).toEqual(['UNAUTHENTICATED']);
      expect(data?.[field.name] ?? null).toBeNull();
    },
  );

  it.each(Object.keys(open))('is answered by %s, as the list of open fields says', async (name) => {
    const found = fields.find((field) => field.name === name);
    if (!found) throw new Error(`${name} is in the list of open fields and not in the schema`);
    const { document, variables } = questionOf(found.kind, found.field);
    expect((await openBrowser(office).ask(document, variables)).errors).toBeUndefined();
  });

  it('is nobody, whatever the browser claims about itself', async () => {
    const browser = openBrowser(office);
    Object.assign(browser.headers, {
      authorization: 'Bearer administrator',
      'x-user-id': '1',
      'x-role': 'administrator',
    });
    expect((await browser.ask('{ viewer { id } }')).data).toEqual({ viewer: null });
    browser.cookie = 'a'.repeat(43);
    expect((await browser.ask('{ users { id } }')).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

describe('whoever must choose a password first', () => {
  const own = [
    'viewer',
    'ping',
    'signIn',
    'signOut',
    'signOutEverywhere',
    'changePassword',
    'savePreferences',
    'sessions',
    'demonstrationAccounts',
    'publicReceptionSchedule',
  ];

  it.each(fields.filter(({ name }) => !own.includes(name)))(
    'gets nothing from the $kind $name',
    async ({ kind, field }) => {
      const person = await administrator();
      const { document, variables } = questionOf(kind, field);
      const { errors } = await person.tryToAsk(document, variables);
      expect(
        errors?.map(({ extensions }) => extensions?.code),
        document,
      ).toEqual(['PASSWORD_CHANGE_REQUIRED']);
    },
  );

  let made: ReturnType<TestOffice['as']> | undefined;
  const administrator = async () => {
    made ??= office.as('administrator');
    const person = await made;
    await office.sql('UPDATE users SET must_change_password = true WHERE id = $1', [person.id]);
    return person;
  };
});
