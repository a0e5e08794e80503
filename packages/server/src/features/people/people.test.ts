import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, openBrowser } from '../../testing/testBrowser.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

const SAVE = `mutation ($input: SaveUserInput!) { saveUser(input: $input) {
  user { id login displayName role version body { code } territory { code } mustChangePassword }
  refusals { code field params conflict { version changedBy fields { name before theirs } } } } }`;
const RESET = `mutation ($userId: Int!) { resetPassword(userId: $userId) { user { id } temporaryPassword refusals { code } } }`;
const DISABLE = `mutation ($userId: Int!, $disabled: Boolean!) {
  setUserDisabled(userId: $userId, disabled: $disabled) { user { disabledAt } refusals { code field } } }`;
const SIGN_IN = `mutation ($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) { viewer { id mustChangePassword } refusals { code } } }`;

interface Saved {
  saveUser: {
    user: { id: number; version: number; login: string } | null;
    refusals: { code: string; field: string | null; conflict: unknown }[];
  };
}

let office: TestOffice;
let admin: Person;
let bodyId: number;

beforeAll(async () => {
  office = await testOffice();
  admin = await office.as('administrator', { name: 'Волков' });
  bodyId = office.app.keeper.current.bodiesByCode.get('kst-education')?.id ?? 0;
});
afterAll(() => office.close());

const form = (login: string, changes: Record<string, unknown> = {}) => ({
  login,
  lastName: 'Әбенова',
  firstName: 'Құралай',
  postKk: 'Бас маман',
  postRu: 'Главный специалист',
  role: 'executor',
  bodyId,
  territoryCode: '390000000',
  language: 'kk',
  password: 'берілген сөз 1',
  ...changes,
});
const save = async (input: Record<string, unknown>, by = admin) =>
  (await by.ask<Saved>(SAVE, { input })).saveUser;
const amend = ({ id, version, login }: { id: number; version: number; login: string }, changes: object) =>
  save({ ...form(login), password: undefined, id, version, ...changes });
const journalOf = (id: number) =>
  office.sql<{ action: string; text: string }>(
    `SELECT action, changes::text AS text FROM journal WHERE entity = 'user' AND entity_id = $1 ORDER BY id`,
    [id],
  );

describe('an account', () => {
  it('is opened by the administrator; its holder must choose an own password before anything else', async () => {
    const { user } = await save(form('  Kuralay '));
    expect(user).toMatchObject({
      login: 'kuralay',
      displayName: 'Әбенова Қ.',
      version: 1,
      mustChangePassword: true,
    });
    const browser = openBrowser(office, '10.1.0.1');
    await browser.ask(SIGN_IN, { login: 'kuralay', password: 'берілген сөз 1' });
    const blocked = await browser.ask('{ bodies { id } }');
    expect(blocked.errors?.[0]?.extensions?.code).toBe('PASSWORD_CHANGE_REQUIRED');
    await browser.ask(
      'mutation { changePassword(input: { current: "берілген сөз 1", next: "өзім таңдаған сөз" }) { done } }',
    );
    expect((await browser.ask('{ registrars { id } }')).errors).toBeUndefined();
  });

  it('says everything that is wrong at once, each with its field', async () => {
    const { refusals } = await save(
      form('кирилл', {
        lastName: ' ',
        role: 'tsar',
        bodyId: 999999,
        territoryCode: '999999999',
        language: 'de',
        email: 'none',
        password: 'мало',
      }),
    );
    expect(refusals.map(({ code, field }) => `${field}: ${code}`).sort()).toEqual([
      'bodyId: BODY_UNKNOWN',
      'email: EMAIL_FORMAT',
      'language: NOT_A_CHOICE',
      'lastName: NAME_REQUIRED',
      'login: LOGIN_FORMAT',
      'password: PASSWORD_TOO_SHORT',
      'role: NOT_A_CHOICE',
      'territoryCode: TERRITORY_UNKNOWN',
    ]);
  });

  it('needs a password when it is new, and a login that nobody else has in any case of letters', async () => {
    expect((await save(form('newcomer', { password: null }))).refusals).toMatchObject([
      { code: 'PASSWORD_REQUIRED' },
    ]);
    await save(form('taken'));
    expect((await save(form('TAKEN'))).refusals).toMatchObject([{ code: 'LOGIN_TAKEN', field: 'login' }]);
  });

  it('is not overwritten by whoever had an older version on the screen', async () => {
    const { user } = await save(form('versioned'));
    if (!user) throw new Error('no user');
    await amend(user, { postRu: 'Эксперт' });
    const { refusals } = await amend(user, { postRu: 'Консультант' });
    expect(refusals).toMatchObject([
      {
        code: 'STALE_VERSION',
        conflict: {
          version: 2,
          changedBy: 'Волков Т.',
          fields: [{ name: 'postRu', before: 'Главный специалист', theirs: 'Эксперт' }],
        },
      },
    ]);
  });

  it('leaves in the journal who changed what, and never a password', async () => {
    const { user } = await save(form('written', { password: 'құпия-сөз-алғашқы' }));
    if (!user) throw new Error('no user');
    await amend(user, { role: 'registrar', bodyId: bodyId, password: 'құпия-сөз-екінші' });
    const { temporaryPassword } = (
      await admin.ask<{ resetPassword: { temporaryPassword: string } }>(RESET, { userId: user.id })
    ).resetPassword;
    const entries = await journalOf(user.id);
    expect(entries.map(({ action }) => action)).toEqual(['user.save', 'user.save', 'user.resetPassword']);
    expect(JSON.parse(entries[1]?.text ?? '')).toMatchObject({
      role: ['executor', 'registrar'],
      version: [1, 2],
    });
    const all = JSON.stringify(entries);
    expect(all).not.toMatch(/құпия|argon2/);
    expect(all).not.toContain(temporaryPassword);
  });

  it('shows others the new name at once', async () => {
    const { user } = await save(form('renamed', { role: 'registrar' }));
    if (!user) throw new Error('no user');
    await amend(user, { role: 'registrar', lastName: 'Жаңабаева' });
    const { registrars } = await admin.ask<{ registrars: { displayName: string }[] }>(
      '{ registrars { displayName } }',
    );
    expect(registrars).toContainEqual({ displayName: 'Жаңабаева Қ.' });
  });

  it('is found by any words of the name, the login or the e-mail', async () => {
    await save(form('zh.omarova', { lastName: 'Омарова', firstName: 'Жібек', email: 'zhibek@kostanay.kz' }));
    const find = async (text: string) =>
      (
        await admin.ask<{ users: { login: string }[] }>(
          'query ($text: String) { users(text: $text) { login } }',
          { text },
        )
      ).users;
    for (const text of ['жібек омар', 'zh.om', 'zhibek@'])
      expect(await find(text), text).toEqual([{ login: 'zh.omarova' }]);
    expect(await find('жібек петров')).toEqual([]);
  });
});

describe('a forgotten password', () => {
  it('is replaced by one that is told once, serves one sign-in, ends the sessions and lifts the lock', async () => {
    const browser = openBrowser(office, '10.1.0.2');
    const person: Account = await browser.employ('controller');
    await browser.ask(SIGN_IN, { login: person.login, password: person.password });
    for (let n = 0; n < 5; n += 1)
      await openBrowser(office, '10.1.0.3').ask(SIGN_IN, { login: person.login, password: 'x' });
    const { resetPassword } = await admin.ask<{ resetPassword: { temporaryPassword: string } }>(RESET, {
      userId: person.id,
    });
    expect(resetPassword.temporaryPassword).toMatch(/^[a-zA-Z2-9]{14}$/);
    expect((await browser.ask('{ viewer { id } }')).data).toEqual({ viewer: null });
    const { data } = await browser.ask(SIGN_IN, {
      login: person.login,
      password: resetPassword.temporaryPassword,
    });
    expect(data?.signIn).toEqual({ viewer: { id: person.id, mustChangePassword: true }, refusals: [] });
  });
});

describe('leaving', () => {
  const disable = async (userId: number, disabled = true, by = admin) =>
    (await by.ask<{ setUserDisabled: { refusals: { code: string }[] } }>(DISABLE, { userId, disabled }))
      .setUserDisabled;

  it('closes the account and its sessions, and it can be opened again', async () => {
    const browser = openBrowser(office, '10.1.0.4');
    const person = await browser.employ('analyst');
    const credentials = { login: person.login, password: person.password };
    await browser.ask(SIGN_IN, credentials);
    expect((await disable(person.id)).refusals).toEqual([]);
    expect((await browser.ask('{ viewer { id } }')).data).toEqual({ viewer: null });
    expect((await browser.ask(SIGN_IN, credentials)).data?.signIn).toMatchObject({
      refusals: [{ code: 'SIGN_IN_FAILED' }],
    });
    expect((await disable(person.id, false)).refusals).toEqual([]);
    expect((await browser.ask(SIGN_IN, credentials)).data?.signIn).toMatchObject({ refusals: [] });
  });

  it('is not for oneself, and nobody takes the administrator out of an own role', async () => {
    expect((await disable(admin.id)).refusals).toMatchObject([{ code: 'OWN_ACCOUNT' }]);
    const [me] = await office.sql<{ login: string; version: number }>(
      'SELECT login, version FROM users WHERE id = $1',
      [admin.id],
    );
    const answer = await amend(
      { id: admin.id, login: me?.login ?? '', version: me?.version ?? 0 },
      { role: 'auditor' },
    );
    expect(answer.refusals).toMatchObject([{ code: 'OWN_ROLE', field: 'role' }]);
  });

  it('leaves one administrator even when two send each other away at the same moment', async () => {
    const second = await office.as('administrator');
    const answers = await Promise.all([
      disable(second.id, true, admin),
      disable(admin.id, true, second).catch(() => null),
    ]);
    const codes = answers.flatMap(
      (answer) => answer?.refusals.map(({ code }) => code) ?? ['UNAUTHENTICATED'],
    );
    expect(codes).toHaveLength(1);
    const rows = await office.sql(
      `SELECT id FROM users WHERE role = 'administrator' AND disabled_at IS NULL`,
    );
    expect(rows).toHaveLength(1);
    await office.sql('UPDATE users SET disabled_at = NULL WHERE id = $1', [admin.id]);
  });
});

describe('people and permissions', () => {
  it('only the administrator sees and changes accounts', async () => {
    for (const role of ['registrar', 'leadership', 'auditor', 'executor'] as const) {
      const person = await office.as(role);
      for (const [document, variables] of [
        ['{ users { id } }', {}],
        [SAVE, { input: form(`by-${role.toLowerCase()}`) }],
        [RESET, { userId: admin.id }],
        [DISABLE, { userId: admin.id, disabled: true }],
      ] as const) {
        const { errors } = await person.tryToAsk(document, variables);
        expect(errors?.[0]?.extensions?.code, `${role}: ${document}`).toBe('FORBIDDEN');
      }
    }
  });
});
