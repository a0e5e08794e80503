import { type Role, roles } from '@tyndau/domain/access/roles';
import { type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KnownValues, likelyQuestion } from '../testing/likelyInput.ts';
import { makeWorld } from '../testing/makeWorld.ts';
import { strangeInputs } from '../testing/strangeInput.ts';
import { type GraphqlAnswer, type Person, type TestOffice, testOffice } from '../testing/testOffice.ts';
import { keepableText } from './keepableText.ts';
import { schema } from './schema.ts';

/** Whatever is sent, the answer is the thing done, a refusal, or that it was asked wrongly: never a fault of the server. */

const NOT_WALKED: Readonly<Record<string, string>> = {
  signIn: 'locks the door for everybody after five attempts',
  signOut: 'ends the session of the walk',
  signOutEverywhere: 'ends the session of the walk',
  changePassword: 'ends the session of the walk',
  rebuildFigures: 'takes no input and seconds',
  learnFromCards: 'takes no input and seconds',
};

const SENT_AWAY = ['FORBIDDEN', 'UNAUTHENTICATED'];
const FAULTS = ['INTERNAL_SERVER_ERROR', 'DATABASE_UNAVAILABLE'];

/** Codes and words that the law takes, by the names of fields. */
const words: KnownValues = {
  ...{ language: 'ru', outcome: 'explained', level: 'department', decidedBy: 'head', delivery: 'post' },
  ...{ kind: 'application', questionCode: '01.01.02', ground: 'notCompetent', dueOn: '2026-03-20' },
  ...{ files: [], fileHash: 'a'.repeat(64), hash: 'a'.repeat(64), state: 'upheld', format: 'xlsx' },
  ...{ penalty: 'remark', verdict: 'executed', recurrence: 'once', sourceKind: 'letter', grouping: 'body' },
  ...{ time: '10:00', atTime: '08:00', start: '09:00', end: '18:00', iin: null, bin: null, phone: null },
  ...{ territoryCode: '390000000', sharedWith: ['analyst'], scope: 'mine', rhythm: 'weekly', span: 'week' },
};

let office: TestOffice;
const people = new Map<Role, Person>();
let known: KnownValues;

beforeAll(async () => {
  office = await testOffice();
  await makeWorld(office, { appeals: 150 });
  for (const role of roles) {
    people.set(role, await office.as(role, role === 'executor' ? { bodyCode: 'kst-utilities' } : {}));
  }
  // Whoever is disabled, given a password or sent on leave by the walk is nobody of the walk.
  const spare = await office.as('registrar');
  const bodyId = office.app.keeper.current.bodiesByCode.get('kst-utilities')?.id;
  known = { ...words, bodyId, toBodyId: bodyId, userId: spare.id };
});
afterAll(() => office.close());

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (kind: 'query' | 'mutation') => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).filter(({ name }) => !(name in NOT_WALKED));
};
const codeOf = ({ errors }: GraphqlAnswer) => String(errors?.[0]?.extensions?.code ?? '');

function documentOf(kind: 'query' | 'mutation', field: Field, head: string): string {
  const type = getNamedType(field.type);
  const refusals = isObjectType(type) && 'refusals' in type.getFields() ? ' refusals { code }' : '';
  return `${kind} ${head}${isObjectType(type) ? ` { __typename${refusals} }` : ''} }`;
}

/** Asks the field with likely values as everybody, then with each strange value as those whom it lets in. */
async function faultsOf(kind: 'query' | 'mutation', field: Field): Promise<string[]> {
  const { head, variables } = likelyQuestion(field, known);
  const document = documentOf(kind, field, head);
  const faults: string[] = [];
  const send = async (person: Person, sent: Record<string, unknown>) => {
    const code = codeOf(await person.tryToAsk(document, sent));
    if (FAULTS.includes(code)) faults.push(`${field.name} ${JSON.stringify(sent).slice(0, 300)}`);
    return code;
  };
  const everybody = [...people.values()];
  const codes = await Promise.all(everybody.map((person) => send(person, variables)));
  const welcome = everybody.filter((_person, at) => !SENT_AWAY.includes(codes[at] ?? ''));
  // One of those who may, and of them one who is of a body.
  const askers = new Set([welcome[0], welcome.find((person) => person === people.get('executor'))]);
  for (const person of askers) {
    if (person) await Promise.all(strangeInputs(variables).map((strange) => send(person, strange)));
  }
  return faults;
}

it.each(fieldsOf('mutation').map((field) => [field.name, field] as const))(
  'the mutation %s answers whatever it is sent',
  async (_name, field) => {
    expect(await faultsOf('mutation', field)).toEqual([]);
  },
);

it.each(fieldsOf('query').map((field) => [field.name, field] as const))(
  'the query %s answers whatever it is asked, and after all that was sent',
  async (_name, field) => {
    expect(await faultsOf('query', field)).toEqual([]);
  },
);

describe('a text that the archive cannot keep', () => {
  const SAVE = 'mutation($p: Json!) { saveDraft(key: "registerAppeal", payload: $p) { refusals { code } } }';

  it('is refused where it stands, before anything is done', async () => {
    const clerk = await office.as('registrar');
    const answer = await clerk.tryToAsk(SAVE, { p: { card: [{ text: 'нет\u0000нет' }] } });
    expect(answer.errors).toMatchObject([
      {
        message: 'variables.p.card.0.text has the character U+0000, which cannot be kept',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(codeOf(await clerk.tryToAsk(SAVE, { p: { 'a\u0000': 1 } }))).toBe('BAD_USER_INPUT');
    const inQuery = String.raw`mutation { discardDraft(key: "a\u0000") { done } }`;
    expect(codeOf(await clerk.tryToAsk(inQuery))).toBe('BAD_USER_INPUT');
  });

  it('that nests for ever is refused as well', async () => {
    const clerk = await office.as('registrar');
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const answer = await clerk.request({
      ...{ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' } },
      payload: `{"query":${JSON.stringify(SAVE)},"variables":{"p":${deep}}}`,
    });
    expect(codeOf(answer.json())).toBe('BAD_USER_INPUT');
  });

  it('keeps its sense where a sign of two halves was cut: the half becomes the sign of replacement', () => {
    expect(keepableText({ text: 'өтініш \ud83d' }, '')).toEqual({ value: { text: 'өтініш \ufffd' } });
    expect(keepableText(['😀 ұ', 1, null, true], '')).toEqual({ value: ['😀 ұ', 1, null, true] });
  });
});

describe('a day beyond the calendar', () => {
  it.each(['0001-01-01', '9999-12-31'])('%s is asked wrongly', async (on) => {
    const clerk = await office.as('controller');
    const answer = await clerk.tryToAsk(
      'mutation($on: PlainDate!) { closeJournalDay(on: $on) { refusals { code } } }',
      { on },
    );
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  });

  it('and a year beyond it as well', async () => {
    const clerk = await office.as('controller');
    expect(codeOf(await clerk.tryToAsk('{ receptionDays(year: 2147483647) { id } }'))).toBe('BAD_USER_INPUT');
    const far = { receivedAt: '+275760-09-13T00:00:00.000Z' };
    const document =
      'query($receivedAt: Instant) { previewTerm(kind: "application", receivedAt: $receivedAt) { dueOn } }';
    expect(codeOf(await clerk.tryToAsk(document, far))).toBe('BAD_USER_INPUT');
  });
});
