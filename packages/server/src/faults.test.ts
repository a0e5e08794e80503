import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hashPassword } from './auth/passwords.ts';
import { type ServerProcess, startServer } from './testing/serverProcess.ts';
import { type SeverableLine, severableLine } from './testing/severableLine.ts';
import { createTestDatabase, withClient } from './testing/template.ts';

const PASSWORD = 'Жасырын-құпия-сөз-77';
const IIN = '850315300019';
const name = `tyndau_test_${process.ppid}_${process.pid}_faults`;

let line: SeverableLine;
let server: ServerProcess;
let owner: pg.Client;
let cookie: string;

beforeAll(async () => {
  const url = await createTestDatabase(inject('databaseServer'), inject('databaseTemplate'), name);
  owner = new pg.Client({ connectionString: url });
  owner.on('error', () => undefined);
  await owner.connect();
  await owner.query(
    `INSERT INTO users (login, password_hash, last_name, first_name, role, body_id)
     SELECT 'aigul', $1, 'Ахметова', 'Айгүл', 'registrar', id FROM bodies WHERE code = 'kst-control'`,
    [await hashPassword(PASSWORD)],
  );
  line = await severableLine(url);
  server = await startServer({ DATABASE_URL: line.url, LOG_LEVEL: 'debug' });
  const response = await post(
    'mutation ($l: String!, $p: String!) { signIn(input: { login: $l, password: $p }) { viewer { id } } }',
    { l: 'aigul', p: PASSWORD },
  );
  cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
});
afterAll(async () => {
  await server.end();
  await line.cut().catch(() => undefined);
  await owner.end();
  await withClient(inject('databaseServer'), (client) =>
    client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  );
});

const post = (query: string, variables: Record<string, unknown> = {}) =>
  fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tyndau': '1', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
const ask = async (query: string, variables: Record<string, unknown> = {}) =>
  (await post(query, variables)).json() as Promise<{
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: { code: string; requestId?: string } }[];
  }>;
const statusOf = async (path: string) => (await fetch(server.address + path)).status;

const SAVE =
  'mutation ($payload: Json!) { saveDraft(key: "registerAppeal", payload: $payload) { draft { key } } }';

// Asked from elsewhere: within one transaction the view of what goes on stands still.
const waitingForLock = () =>
  withClient(inject('databaseServer'), async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`,
      [name],
    );
    return rows[0].n as number;
  });
const patiently = { timeout: 10_000 };
const faultsLogged = () =>
  server
    .written()
    .split('\n')
    .filter((text) => text.includes('"msg":"fault"'))
    .map((text) => JSON.parse(text));

describe('a fault', () => {
  it('tells the person nothing but the id under which it stands in the log', async () => {
    await owner.query('ALTER TABLE drafts RENAME TO drafts_elsewhere');
    const response = await post(SAVE, { payload: { iin: IIN, text: 'Көшеде жарық жоқ' } });
    const body = await response.text();
    await owner.query('ALTER TABLE drafts_elsewhere RENAME TO drafts');
    const { errors } = JSON.parse(body);
    expect(errors).toEqual([
      {
        message: 'Internal fault',
        path: ['saveDraft'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: response.headers.get('x-request-id') },
      },
    ]);
    expect(body).not.toMatch(/drafts|prisma|node_modules/);
    await expect.poll(faultsLogged, patiently).toHaveLength(1);
    expect(faultsLogged()[0]).toMatchObject({
      requestId: errors[0].extensions.requestId,
      path: ['saveDraft'],
    });
  });

  it('leaves nothing of people in the log: no password, number, text, session or query', async () => {
    await owner.query(
      "ALTER TABLE users ADD CONSTRAINT never CHECK (preferences::text NOT LIKE '%qqq%') NOT VALID",
    );
    const answer = await ask(
      'mutation ($p: Json) { savePreferences(preferences: $p) { refusals { code } } }',
      { p: { name: `qqq ${IIN}` } },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    await owner.query('ALTER TABLE users DROP CONSTRAINT never');
    await fetch(`${server.address}/api/nothing?text=${IIN}`, { headers: { cookie } });
    await expect.poll(faultsLogged, patiently).toHaveLength(2);
    const log = server.written();
    for (const secret of [
      PASSWORD,
      IIN,
      'жарық',
      'qqq',
      'aigul',
      cookie.split('=')[1] ?? 'no cookie',
      'saveDraft(key',
    ])
      expect(log, secret).not.toContain(secret);
  });
});

describe('when the disk is full', () => {
  it('whoever writes is told so, and can write again as soon as there is room', async () => {
    await owner.query(`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON drafts FOR EACH ROW EXECUTE FUNCTION no_room()`);
    expect((await ask(SAVE, { payload: {} })).errors?.[0]).toMatchObject({
      message: 'There is no room left on the disk',
      extensions: { code: 'STORAGE_FULL', requestId: expect.any(String) },
    });
    expect((await ask('{ viewer { login } }')).errors).toBeUndefined();
    await owner.query('DROP TRIGGER no_room ON drafts');
    expect((await ask(SAVE, { payload: {} })).errors).toBeUndefined();
  });
});

describe('when the archive is away', () => {
  it('a question is answered by a clear code, the process lives, and works again when the archive is back', async () => {
    expect(await ask('{ viewer { login } }')).toEqual({ data: { viewer: { login: 'aigul' } } });
    await line.cut();
    const { errors } = await ask('{ viewer { login } }');
    expect(errors?.[0]).toMatchObject({
      message: 'The archive cannot be reached',
      extensions: { code: 'DATABASE_UNAVAILABLE', requestId: expect.any(String) },
    });
    expect((await ask(SAVE, { payload: {} })).errors?.[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 503]);
    await line.restore();
    expect(await ask('{ viewer { login } }')).toEqual({ data: { viewer: { login: 'aigul' } } });
    expect(await ask(SAVE, { payload: {} })).toEqual({
      data: { saveDraft: { draft: { key: 'registerAppeal' } } },
    });
    expect(await statusOf('/readyz')).toBe(200);
  });

  it('work in the middle of its transaction fails with that code and nothing else does', async () => {
    // Somebody holds the row, so that the command stands in the middle of its transaction when the line is cut.
    await owner.query('BEGIN');
    await owner.query(`SELECT 1 FROM users WHERE login = 'aigul' FOR UPDATE`);
    const waiting = ask('mutation { changePassword(input: { current: "x", next: "y" }) { done } }');
    await expect.poll(waitingForLock, patiently).toBeGreaterThan(0);
    await line.cut();
    expect((await waiting).errors?.[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
    await owner.query('ROLLBACK');
    await line.restore();
    expect(server.isAlive()).toBe(true);
    expect((await ask('{ ping }')).data).toEqual({ ping: true });
  });

  it('connections that the archive’s keeper has thrown out are opened again', async () => {
    await Promise.all(Array.from({ length: 8 }, () => ask('{ viewer { login } }')));
    await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`,
      [name],
    );
    await expect.poll(async () => (await ask('{ viewer { login } }')).errors, patiently).toBeUndefined();
    expect(server.isAlive()).toBe(true);
  });
});

describe('the end', () => {
  it('comes in order when the system asks for it: what was begun is answered first', async () => {
    await owner.query('BEGIN');
    await owner.query(`SELECT 1 FROM users WHERE login = 'aigul' FOR UPDATE`);
    const begun = ask('mutation { savePreferences(language: "ru") { viewer { language } } }');
    await expect.poll(waitingForLock, patiently).toBeGreaterThan(0);
    const ended = server.end();
    await expect
      .poll(() => fetch(`${server.address}/healthz`).catch(() => 'closed'), patiently)
      .toBe('closed');
    await owner.query('ROLLBACK');
    expect(await begun).toEqual({ data: { savePreferences: { viewer: { language: 'ru' } } } });
    expect(await ended).toBe(0);
  });
});
