import { randomUUID } from 'node:crypto';
import type { Role } from '@tyndau/domain/access/roles';
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
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportJobsOf } from '../features/exports/exportJobs.ts';
import { registered } from '../features/paths/testing.ts';
import { makeWorld } from '../testing/makeWorld.ts';
import { type Person, type TestOffice, testOffice } from '../testing/testOffice.ts';
import { textOfPaper } from '../testing/textOfPaper.ts';
import { schema } from './schema.ts';

/**
 * An executor of a body to which nothing of all this was ever sent asks everything there is to ask. Two words are planted
 * into whatever people wrote: by one he searches, the other may be in no answer.
 */
const SOUGHT = 'Күмісдала';
const SECRET = 'Алтынбақа';

/** What belongs to the office and not to a body: everybody reads it. */
const OF_THE_OFFICE = `bodies|users|questions|territor|dictionar|setting|template|calendar|term_rule|migrations|
  hall_screen|official|session|board|list_view|trusted_certificate|reception_day`;
const WRITTEN = `annotation|text|essence|remarks|reason|words|resolution|report|findings|note|name|address|reply|
  conclusion|title|subject|comment|plan|place|ground|email|summary|content|result`;

/** What is for everybody, a session or not. */
const FOR_EVERYBODY = { publicReceptionSchedule: 'hangs on the wall and stands on the site by law' } as const;

/** Mutations that would end the walk itself. */
const NOT_WALKED = {
  signOut: 'ends the session of the walk',
  signOutEverywhere: 'ends the session of the walk',
  changePassword: 'ends the session of the walk',
  signIn: 'is the door itself',
} as const;

/** Addresses that answer an executor, and why nothing of another body is behind them. */
const ANSWERING: Readonly<Record<string, string>> = {
  '/healthz': 'says that the server lives',
  '/readyz': 'says that the archive answers',
  '/api/schedule.pdf': 'hangs on the wall by law; of applicants there is nothing in it',
};

/** Not asked here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'GET /api/live': 'never ends; it says nouns, numbers and versions, and live tests look at whom',
  'POST /graphql': 'is walked above, field by field',
};

/** Addresses that take something in: what comes back of it. */
const TAKING: Readonly<Record<string, string>> = {
  'POST /api/files': 'a file of his own, which belongs to nothing yet',
};

const IDS = [1, 2, 3, 4, 5, 8, 13, 21, 34, 55, 89];

let office: TestOffice;
let stranger: Person;
let ownId: number;
let ownNumber: string;
let known: { readonly iin: string; readonly phone: string; readonly number: string };

beforeAll(async () => {
  office = await testOffice();
  await makeWorld(office, { appeals: 150 });
  await office.sql(PLANT);
  const [row] = await office.sql<typeof known & Record<string, unknown>>(
    `SELECT a.applicant_iin AS iin, c.phone, a.number FROM appeals a JOIN cards c ON c.id = a.card_id
     WHERE a.applicant_iin IS NOT NULL ORDER BY a.id LIMIT 1`,
  );
  known = { iin: row?.iin ?? '', phone: row?.phone ?? '', number: row?.number ?? '' };
  await office.sql(`INSERT INTO bodies (code, kind, name_kk, name_ru, name_en, short_kk, short_ru, territory_code)
    SELECT 'kst-nobody', kind, 'Бос орган', 'Новый орган', 'New body', '', '', territory_code FROM bodies WHERE code = 'kst-land'`);
  await office.app.keeper.renew();
  stranger = await office.as('executor', { bodyCode: 'kst-nobody' });
  const registrar = await office.as('registrar');
  const bodyId = office.app.keeper.current.bodiesByCode.get('kst-nobody')?.id;
  ({ id: ownId, number: ownNumber } = await registered(registrar, { route: { bodyId } }));
  const { hash } = (await bring(registrar, FILE)).json<{ hash: string }>();
  await office.sql(
    `INSERT INTO attachments (appeal_id, name, file_hash, added_by_id) SELECT id, 'hat.txt', $1, $2 FROM appeals ORDER BY id LIMIT 1`,
    [hash, registrar.id],
  );
});
afterAll(() => office.close());

/** Everything of the answer down to a depth that asks for nothing more. */
function selectionOf(type: GraphQLOutputType, depth: number, path: readonly string[] = []): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named)) return ' { __typename }';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type))) return [];
    const isDeeper = isCompositeType(getNamedType(field.type));
    if (isDeeper && (depth <= 1 || path.includes(getNamedType(field.type).name))) return [];
    return [`${field.name}${selectionOf(field.type, depth - 1, [...path, named.name])}`];
  });
  return ` { ${['__typename', ...fields].join(' ')} }`;
}

/** A value for an argument, as a guess: an id of somebody else's, the word that was planted, a day, a code. */
function guess(name: string, type: GraphQLInputType, id: number): unknown {
  if (isNonNullType(type)) return guess(name, type.ofType, id);
  if (isListType(type)) return [guess(name, type.ofType, id)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const wanted = fields.filter((field) => isNonNullType(field.type) || /text|id$/i.test(field.name));
    return Object.fromEntries(wanted.map((field) => [field.name, guess(field.name, field.type, id)]));
  }
  const kind = String(type);
  if (kind === 'Int') return /page$|year|limit/i.test(name) ? 1 : /offset/i.test(name) ? 0 : id;
  if (kind === 'PlainDate') return '2026-02-02';
  if (kind === 'Instant') return '2026-02-02T04:00:00Z';
  if (kind === 'Boolean') return true;
  if (kind === 'Float') return 1;
  if (kind === 'Json') return {};
  return words[name] ?? SOUGHT;
}

const words: Readonly<Record<string, string>> = {
  ...{
    tab: 'all',
    state: 'waiting',
    kind: 'application',
    language: 'ru',
    entity: 'appeal',
    grouping: 'body',
  },
  ...{ format: 'xlsx', field: 'id', fileHash: 'a'.repeat(64), hash: 'a'.repeat(64), where: '', stage: 'all' },
};

type Kind = 'query' | 'mutation';

function questionsOf(
  kind: Kind,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  ids: readonly number[],
) {
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const document = `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${selectionOf(field.type, depth)} }`;
  const all = ids.map((id) =>
    Object.fromEntries(field.args.map((arg) => [arg.name, guess(arg.name, arg.type, id)])),
  );
  if (known.iin && field.args.some(({ name }) => name === 'iin')) all.push({ ...all[0], iin: known.iin });
  if (known.phone && field.args.some(({ name }) => name === 'phone'))
    all.push({ ...all[0], phone: known.phone });
  const bare = Object.fromEntries(
    field.args.filter((arg) => isNonNullType(arg.type)).map((arg) => [arg.name, all[0]?.[arg.name]]),
  );
  // Unlike questions are asked once.
  return {
    document,
    variables: [...new Map([bare, ...all].map((one) => [JSON.stringify(one), one])).values()],
  };
}

/** Asks everything of a field as deep as the window gives it; tells how often the word came back. */
async function walk(person: Person, kind: Kind, field: GraphQLField<unknown, unknown>, ids = IDS) {
  let [found, answered] = [0, 0];
  for (let depth = 4; depth > 0; depth -= 1) {
    const { document, variables } = questionsOf(kind, field, depth, ids);
    for (const one of variables) {
      const answer = await person.tryToAsk(document, one);
      const code = answer.errors?.[0]?.extensions?.code;
      if (code === 'QUERY_TOO_LARGE') break;
      answered += 1;
      if (JSON.stringify(answer).includes(SECRET)) found += 1;
    }
    if (answered > 0) return { found, answered };
  }
  throw new Error(`${field.name} cannot be asked`);
}

const fieldsOf = (kind: Kind) => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const left = { ...NOT_WALKED, ...FOR_EVERYBODY };
  return Object.values(type?.getFields() ?? {}).filter(({ name }) => !(name in left));
};

describe('an executor of another body', () => {
  it.each(fieldsOf('query').map((field) => [field.name, field] as const))(
    'finds nothing of it in the query %s, with any id and any word',
    async (_name, field) => {
      expect((await walk(stranger, 'query', field)).found).toBe(0);
    },
  );

  it.each(fieldsOf('mutation').map((field) => [field.name, field] as const))(
    'gets nothing of it out of the mutation %s, and changes nothing of it',
    async (_name, field) => {
      expect((await walk(stranger, 'mutation', field, [1, 8])).found).toBe(0);
    },
  );

  it('has changed nothing of what is not his', async () => {
    const [row] = await office.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM journal j WHERE j.actor_id = $1 AND j.entity = 'appeal'
         AND j.entity_id NOT IN (SELECT appeal_id FROM routings r JOIN bodies b ON b.id = r.body_id WHERE b.code = 'kst-nobody')`,
      [stranger.id],
    );
    expect(row?.count).toBe(0);
  });

  it('is given nothing by any address that gives, read as a person would read the paper', async () => {
    const given = routes().filter(({ method }) => method === 'GET');
    expect(given.length).toBeGreaterThan(25);
    for (const { address } of given) {
      for (const url of filled(address)) {
        const answer = await stranger.request({ method: 'GET', url });
        if (answer.statusCode !== 200) {
          expect(answer.body, url).not.toContain(SECRET);
          continue;
        }
        expect([url, address in ANSWERING]).toEqual([url, true]);
        expect(await textOfPaper(answer.rawPayload), url).not.toContain(SECRET);
      }
    }
  });

  it('is known at every address that takes something in: a new one needs a word here', () => {
    // The window is walked above, field by field.
    const taking = routes().filter(({ method, address }) => method !== 'GET' && address !== '/graphql');
    expect(taking.map(({ method, address }) => `${method} ${address}`).sort()).toEqual(Object.keys(TAKING));
  });

  it('does not come to the file of another body by bringing the same bytes', async () => {
    const own = await bring(stranger, FILE);
    expect(own.statusCode).toBe(201);
    const { hash } = own.json<{ hash: string }>();
    const known = await office.sql<{ id: number }>('SELECT id FROM attachments WHERE file_hash = $1', [hash]);
    expect(known.length).toBeGreaterThan(0);
    for (const { id } of known) {
      for (const url of [`/api/files/${id}`, `/api/files/${id}?download=1`]) {
        expect([url, (await stranger.request({ method: 'GET', url })).statusCode]).toEqual([url, 404]);
      }
    }
  });

  it('reads in the papers that he may print his own letter alone, and takes away no list', async () => {
    const cards = await stranger.request({ method: 'GET', url: cardsOf([ownId, ...IDS]) });
    const printed = await textOfPaper(cards.rawPayload);
    expect(printed).toContain(ownNumber);
    expect(printed).not.toContain(SECRET);
    const { errors } = await stranger.tryToAsk(START_EXPORT, { input: exportOf({ format: 'csv' }) });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('the walk itself', () => {
  it('reads the word in papers and lists of those who may see it', async () => {
    const registrar = await office.as('registrar');
    const cards = await registrar.request({ method: 'GET', url: cardsOf(IDS) });
    expect(await textOfPaper(cards.rawPayload)).toContain(SECRET);
    for (const format of ['xlsx', 'csv']) expect(await listOf(registrar, { format })).toContain(SECRET);
  });

  it('finds the word where it may be read: everything was planted and asked for', async () => {
    const finders: Role[] = ['leadership', 'registrar', 'controller', 'receptionOrganiser'];
    const found = new Set<string>();
    for (const role of finders) {
      const person = await office.as(role);
      for (const field of fieldsOf('query')) {
        if (!found.has(field.name) && (await walk(person, 'query', field, IDS.slice(0, 4))).found > 0)
          found.add(field.name);
      }
    }
    const sure = [
      'appeal',
      'appeals',
      'assignment',
      'assignments',
      'search',
      'intake',
      'intakes',
      'reception',
    ];
    expect([...found]).toEqual(expect.arrayContaining(sure));
    expect(found.size).toBeGreaterThan(15);
  });
});

/** Every address of the server itself, whoever has added it. */
function routes(): { readonly method: string; readonly address: string }[] {
  const above: string[] = [];
  return office.app.server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, path, methods] = /^([│ ]*)[├└]── (\S*) \(([A-Z, ]+)\)$/.exec(line) ?? [];
      if (indent === undefined || path === undefined) return [];
      const depth = indent.length / 4;
      const address = `${depth > 0 ? above[depth - 1] : ''}${path}`;
      above[depth] = address;
      return (methods ?? '').split(', ').map((method) => ({ method, address }));
    })
    .filter(({ method, address }) => method !== 'HEAD' && !(`${method} ${address}` in ELSEWHERE));
}

const FILE = `${SECRET} файл`;

function bring(person: Person, content: string) {
  const part = `content-disposition: form-data; name="file"; filename="hat.txt"\r\ncontent-type: text/plain`;
  return person.request({
    ...{ method: 'POST', url: '/api/files' },
    headers: { 'x-tyndau': '1', 'content-type': 'multipart/form-data; boundary=bir' },
    payload: `--bir\r\n${part}\r\n\r\n${content}\r\n--bir--\r\n`,
  });
}

const cardsOf = (ids: readonly number[]) => `/api/cards.pdf?ids=${ids.join(',')}`;

const START_EXPORT = 'mutation($input: StartExportInput!) { startExport(input: $input) { export { id } } }';

const exportOf = (input: Record<string, unknown>) => ({
  idempotencyKey: randomUUID(),
  title: 'Тізім',
  language: 'kk',
  columns: [],
  ...input,
});

/** A list taken away, as its reader reads it. */
async function listOf(person: Person, input: Record<string, unknown>): Promise<string> {
  const { startExport } = await person.ask<{ startExport: { export: { id: number } } }>(START_EXPORT, {
    input: exportOf(input),
  });
  await exportJobsOf(office.app.archive).idle();
  const { id } = startExport.export;
  return textOfPaper((await person.request({ method: 'GET', url: `/api/exports/${id}` })).rawPayload);
}

/** The address with its places filled: every guess of an id, and the names of papers that are made by day or year. */
function filled(address: string): string[] {
  const place = /:(\w+)(\((?:[^()]|\([^()]*\))*\))?/g;
  const variants = IDS.flatMap((id) =>
    [`${id}.pdf`, `${id}.xlsx`, '2026-02-02.pdf', 'list.pdf'].map((file) => ({ id, file })),
  );
  const urls = variants.map(({ id, file }) =>
    address.replace(place, (_all, name: string) => {
      const fixed: Record<string, string> = {
        ...{ file, what: 'signature.cms', year: '2026', hash: 'a'.repeat(64), token: 'a'.repeat(24) },
      };
      return fixed[name] ?? String(id);
    }),
  );
  return [...new Set(urls)];
}

/** Writes the words before every text that people wrote, past all triggers; what a check forbids stays as it is. */
const PLANT = `SET session_replication_role = replica;
DO $plant$
DECLARE c record;
BEGIN
  FOR c IN SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'text' AND is_generated = 'NEVER'
      AND column_name ~ '${WRITTEN.replace(/\s/g, '')}' AND column_name !~ 'hash|code|kind|language|by_name_key'
      AND table_name !~ '${OF_THE_OFFICE.replace(/\s/g, '')}'
      AND NOT EXISTS (SELECT 1 FROM pg_index i JOIN pg_attribute t ON t.attrelid = i.indrelid AND t.attnum = ANY(i.indkey)
        WHERE i.indisunique AND i.indrelid = quote_ident(table_name)::regclass AND t.attname = column_name)
  LOOP
    BEGIN
      EXECUTE format('UPDATE %I SET %I = %L || %I', c.table_name, c.column_name, '${SECRET} ${SOUGHT} ', c.column_name);
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END LOOP;
END $plant$`;
