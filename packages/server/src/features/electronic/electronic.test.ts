import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

const RECEIVE = `mutation ($input: ReceiveElectronicAppealInput!) { receiveElectronicAppeal(input: $input) {
  receipt { id state originalHash talonNumber } refusals { code field } } }`;
const ISSUE = `mutation ($input: IssueMachineAccountInput!) { issueMachineAccount(input: $input) {
  issued { secret account { id } } refusals { code field } } }`;
const LIST = `query { electronicMessages(state: "unread") { total items { id original refusals { code field } } } }`;

interface Received {
  readonly receipt: { id: number; state: string; originalHash: string; talonNumber: string | null } | null;
  readonly refusals: readonly { code: string; field: string | null }[];
}

let office: TestOffice;
let admin: Person;
let clerk: Person;
let secret: string;
beforeAll(async () => {
  office = await testOffice();
  admin = await office.as('administrator');
  clerk = await office.as('intakeClerk');
  secret = (await issue()).secret;
});
afterAll(() => office.close());

async function issue(changes: Record<string, unknown> = {}) {
  const input = {
    name: 'Портал электронного правительства',
    source: 'egov',
    externalSystem: 'egov',
    callsPerMinute: 100,
    responsibleId: clerk.id,
    ...changes,
  };
  const answer = await admin.ask<{
    issueMachineAccount: {
      issued: { secret: string; account: { id: number } } | null;
      refusals: readonly { code: string; field: string | null }[];
    };
  }>(ISSUE, { input: { idempotencyKey: randomUUID(), ...input } });
  const { issued, refusals } = answer.issueMachineAccount;
  if (!issued) throw new Error(refusals.map(({ code, field }) => `${code}@${field}`).join());
  return { secret: issued.secret, id: issued.account.id };
}

async function send(changes: Record<string, unknown> = {}, by = secret) {
  const input = {
    externalId: 'ЖТ-1',
    original: '{"text":"Су жоқ"}\r\n',
    applicantName: 'Ахметова Айгүл Бекқызы',
    text: 'Үшінші күн су жоқ, көмек керек.',
    ...changes,
  };
  const answer = await office.app.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-tyndau': '1', authorization: `Bearer ${by}` },
    payload: { query: RECEIVE, variables: { input } },
  });
  return answer.json<{
    data: { receiveElectronicAppeal: Received } | null;
    errors?: { extensions: { code: string } }[];
  }>();
}
const received = async (changes: Record<string, unknown> = {}) => {
  const { data, errors } = await send(changes);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.receiveElectronicAppeal;
};

describe('a message of another system', () => {
  it('becomes a letter with a talon, and its original is kept byte for byte', async () => {
    const original = '{"text":"Су жоқ",\t"ё":1}\r\n\u0000конец';
    const { receipt } = await received({ externalId: 'byte', original });
    expect(receipt).toMatchObject({ state: 'accepted' });
    expect(receipt?.talonNumber).toMatch(/^Т-2026-\d{6}$/);
    const [row] = await office.sql<{ original: Buffer; source: string; form: string; language: string }>(
      `SELECT m.original, i.source, i.form, i.language FROM electronic_messages m JOIN intakes i ON i.id = m.intake_id
       WHERE m.id = $1`,
      [receipt?.id],
    );
    expect(row?.original.toString('utf8')).toBe(original);
    expect(row).toMatchObject({ source: 'egov', form: 'electronic', language: 'kk' });
  });

  it('sent twice, or ten times at once, makes one letter', async () => {
    const first = await received({ externalId: 'twice' });
    const again = await Promise.all(Array.from({ length: 10 }, () => received({ externalId: 'twice' })));
    expect(new Set(again.map(({ receipt }) => receipt?.id))).toEqual(new Set([first.receipt?.id]));
    const [count] = await office.sql(`SELECT count(*)::int AS n FROM intakes WHERE id IN
      (SELECT intake_id FROM electronic_messages WHERE external_id = 'twice')`);
    expect(count).toEqual({ n: 1 });
  });

  it('that says something else under a known number is refused to its sender', async () => {
    await received({ externalId: 'differs' });
    const { refusals } = await received({ externalId: 'differs', original: 'басқа мәтін' });
    expect(refusals).toEqual([{ code: 'MESSAGE_DIFFERS', field: 'original' }]);
  });

  it('whose original was tampered with cannot be written', async () => {
    const { receipt } = await received({ externalId: 'fixed' });
    await expect(
      office.sql(`UPDATE electronic_messages SET original = '\\x00' WHERE id = $1`, [receipt?.id]),
    ).rejects.toThrow(/never changed/);
  });
});

describe('a message that cannot be read', () => {
  it('waits for a person, who completes it to a letter', async () => {
    const { receipt } = await received({ externalId: 'nameless', applicantName: '', text: '' });
    expect(receipt).toMatchObject({ state: 'unread', talonNumber: null });
    const { electronicMessages } = await clerk.ask<{
      electronicMessages: { items: { id: number; original: string; refusals: { code: string }[] }[] };
    }>(LIST);
    const found = electronicMessages.items.find(({ id }) => id === receipt?.id);
    expect(found?.original).toBe('{"text":"Су жоқ"}\r\n');
    expect(found?.refusals.map(({ code }) => code)).toEqual([
      'MESSAGE_SAYS_NOTHING',
      'APPLICANT_NAME_REQUIRED',
    ]);
    const complete = `mutation ($id: Int!, $fields: MessageFieldsInput!) { completeElectronicMessage(id: $id, fields: $fields) {
      message { state intake { talonNumber acceptedBy { id } } } refusals { code field } } }`;
    const bare = await clerk.ask<{ completeElectronicMessage: { refusals: { code: string }[] } }>(complete, {
      id: receipt?.id,
      fields: { applicantName: 'Оспанова Сәуле', text: '' },
    });
    expect(bare.completeElectronicMessage.refusals.map(({ code }) => code)).toEqual(['MESSAGE_SAYS_NOTHING']);
    const fields = { applicantName: 'Оспанова Сәуле', text: 'Су жоқ' };
    const done = await clerk.ask<{ completeElectronicMessage: { message: unknown } }>(complete, {
      id: receipt?.id,
      fields,
    });
    expect(done.completeElectronicMessage.message).toMatchObject({
      state: 'accepted',
      intake: { acceptedBy: { id: clerk.id } },
    });
  });

  it('is put aside only with a reason, and once', async () => {
    const { receipt } = await received({ externalId: 'advert', text: '' });
    const reject = async (reason: string) =>
      (
        await clerk.ask<{ rejectElectronicMessage: { refusals: { code: string }[] } }>(
          `mutation ($id: Int!, $reason: String!) { rejectElectronicMessage(id: $id, reason: $reason) { refusals { code } } }`,
          { id: receipt?.id, reason },
        )
      ).rejectElectronicMessage.refusals.map(({ code }) => code);
    expect(await reject(' ')).toEqual(['REQUIRED']);
    expect(await reject('Рекламная рассылка')).toEqual([]);
    expect(await reject('Ещё раз')).toEqual(['MESSAGE_DECIDED']);
  });

  it('made of bytes that are no text is kept as well', async () => {
    const { receipt } = await received({
      externalId: 'bytes',
      original: null,
      originalBase64: '//79/A==',
      text: '',
    });
    const [row] = await office.sql<{ original: Buffer }>(
      'SELECT original FROM electronic_messages WHERE id = $1',
      [receipt?.id],
    );
    expect([...(row?.original ?? [])]).toEqual([0xff, 0xfe, 0xfd, 0xfc]);
  });
});

describe('a machine', () => {
  it('comes in with its secret only: a person, a stranger and a revoked one do not', async () => {
    const person = await clerk.tryToAsk(RECEIVE, { input: { externalId: 'x', original: 'x' } });
    expect(person.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await send({}, 'tyn_' + 'a'.repeat(43))).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { secret: other, id } = await issue({ externalSystem: 'portal' });
    expect((await send({ externalId: 'before' }, other)).data).not.toBeNull();
    await admin.ask('mutation ($id: Int!) { revokeMachineAccount(id: $id) { account { id } } }', { id });
    expect((await send({ externalId: 'after' }, other)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('may do nothing else with its secret', async () => {
    const answer = await office.app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-tyndau': '1', authorization: `Bearer ${secret}` },
      payload: { query: '{ intakes { items { id } } }' },
    });
    expect(answer.json().errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is stopped at its own rate, and goes on in the next minute', async () => {
    const { secret: slow } = await issue({ externalSystem: 'slow', callsPerMinute: 2 });
    const call = async (externalId: string) =>
      (await send({ externalId }, slow)).data?.receiveElectronicAppeal.refusals.map(({ code }) => code);
    expect([await call('1'), await call('2'), await call('3')]).toEqual([[], [], ['TOO_MANY_CALLS']]);
    office.setNow('2026-02-02T09:01:01+05:00');
    expect(await call('3')).toEqual([]);
  });

  it('is issued by the administrator alone, its secret is not in the archive, and who answers for it may accept', async () => {
    await expect(issue({ responsibleId: admin.id })).rejects.toThrow(
      'RESPONSIBLE_MAY_NOT_ACCEPT@responsibleId',
    );
    await expect(issue({ externalSystem: 'две системы' })).rejects.toThrow('SYSTEM_NAME@externalSystem');
    const { errors } = await clerk.tryToAsk('{ machineAccounts { id } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const rows = await office.sql(`SELECT 1 FROM machine_accounts WHERE secret_hash LIKE '%' || $1 || '%'`, [
      secret,
    ]);
    expect(rows).toEqual([]);
    const [journal] = await office.sql(
      `SELECT count(*)::int AS n FROM journal WHERE changes::text LIKE '%' || $1 || '%'`,
      [secret],
    );
    expect(journal).toEqual({ n: 0 });
  });
});
