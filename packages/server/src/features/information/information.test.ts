import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { doInside } from '../execution/testing.ts';
import { uploaded } from '../files/testing.ts';
import { bodyIdOf, registered } from '../paths/testing.ts';
import { sweepTerms } from '../reminders/sweepTerms.ts';

const REQUEST = `id number appealId isJoined text anewReason dueOn isLate reply repliedAt withdrawnAt hasAccounts
  mayReply mayWithdraw attachments { id name url } toBody { code } fromBody { code }`;

interface Request {
  readonly id: number;
  readonly number: string;
  readonly appealId: number | null;
  readonly isJoined: boolean;
  readonly dueOn: string;
  readonly reply: string;
  readonly mayReply: boolean;
  readonly attachments: readonly { readonly id: number; readonly url: string }[];
}

interface Outcome {
  readonly appeal: { readonly version: number; readonly informationRequests: readonly Request[] } | null;
  readonly refusals: readonly { readonly code: string; readonly params: Record<string, unknown> }[];
}

describe('a request of information', () => {
  let office: TestOffice;
  let registrar: Person;
  let controller: Person;
  let executor: Person;
  let asked: Person;
  let stranger: Person;
  let toBodyId: number;

  beforeAll(async () => {
    office = await testOffice();
    [registrar, controller] = [await office.as('registrar'), await office.as('controller')];
    executor = await office.as('executor', { bodyCode: 'kst-utilities' });
    asked = await office.as('executor', { bodyCode: 'kst-land' });
    stranger = await office.as('executor', { bodyCode: 'kst-health' });
    toBodyId = bodyIdOf(office, 'kst-land');
  });
  afterAll(() => office.close());

  const inWork = async (changes: Record<string, unknown> = {}) => {
    const route = { bodyId: bodyIdOf(office, 'kst-utilities') };
    const { id, version, number } = await registered(registrar, { route, ...changes });
    const taken = await doInside(executor, 'takeAppealIntoWork', 'AppealStepInput', { id, version });
    return { id, number, version: taken.appeal?.version ?? 0 };
  };
  const step = async (person: Person, verb: string, type: string, input: Record<string, unknown>) => {
    const answer = await person.ask<Record<string, Outcome>>(
      `mutation ($input: ${type}!) { ${verb}(input: $input) {
        appeal { version informationRequests { ${REQUEST} } } refusals { code params } } }`,
      { input },
    );
    return answer[verb] as Outcome;
  };
  const ask = (person: Person, { number: _number, ...input }: Record<string, unknown>) =>
    step(person, 'askInformation', 'AskInformationInput', { toBodyId, text: 'Границы участка', ...input });
  const reply = (person: Person, input: Record<string, unknown>) =>
    person.tryToAsk(
      `mutation ($input: ReplyInformationInput!) { replyInformation(input: $input) {
        request { ${REQUEST} } refusals { code } } }`,
      { input },
    );
  const roomOf = async (person: Person, tab: string) =>
    (
      await person.ask<{ informationRoom: { rows: Request[]; counts: { tab: string; count: number }[] } }>(
        `query ($tab: String!) { informationRoom(tab: $tab) { counts { tab count } rows { ${REQUEST} } } }`,
        { tab },
      )
    ).informationRoom;

  it('comes to the body asked, which replies with its papers; whoever asked is told and reads it', async () => {
    const { id, version, number } = await inWork({ questionCode: '01.01.02' });
    const made = await ask(executor, { id, version });
    expect(made.refusals).toEqual([]);
    const [request] = made.appeal?.informationRequests ?? [];
    expect(request).toMatchObject({ dueOn: '2026-02-05', isLate: false, mayReply: false });
    const waiting = await roomOf(asked, 'toUs');
    expect(waiting.rows).toMatchObject([{ number, appealId: null, mayReply: true }]);
    expect((await roomOf(stranger, 'toUs')).rows).toEqual([]);
    expect((await roomOf(executor, 'ours')).counts).toContainEqual({ tab: 'ours', count: 1 });

    const file = await uploaded(asked, 'plan.txt', 'Участок жоспары');
    const wrong = await reply(stranger, { id: request?.id, reply: 'Чужой ответ' });
    expect(wrong.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const own = await reply(executor, { id: request?.id, reply: 'Сам себе' });
    expect(own.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await reply(asked, { id: request?.id, reply: 'Границы по акту 12', files: [file] });
    expect((await reply(asked, { id: request?.id, reply: 'Ещё' })).data).toMatchObject({
      replyInformation: { refusals: [{ code: 'INFORMATION_REPLIED' }] },
    });
    const seen = await requestsOf(executor, id);
    expect(seen).toMatchObject([{ reply: 'Границы по акту 12', attachments: [{ name: 'plan.txt' }] }]);
    const url = seen[0]?.attachments[0]?.url ?? '';
    const opened = async (person: Person) => (await person.request({ method: 'GET', url })).statusCode;
    expect([await opened(executor), await opened(controller), await opened(asked)]).toEqual([200, 200, 200]);
    expect(await opened(stranger)).toBe(404);
    const told = await office.sql(
      `SELECT user_id, kind FROM notifications WHERE kind LIKE 'appeal.%Information' ORDER BY id`,
    );
    expect(told).toEqual([
      { user_id: asked.id, kind: 'appeal.askInformation' },
      { user_id: executor.id, kind: 'appeal.replyInformation' },
    ]);
    const noted = await office.sql(
      `SELECT action FROM journal WHERE entity = 'appeal' AND entity_id = $1 AND action LIKE '%Information' ORDER BY id`,
      [id],
    );
    expect(noted).toEqual([{ action: 'appeal.askInformation' }, { action: 'appeal.replyInformation' }]);
  });

  const requestsOf = async (person: Person, id: number) =>
    (
      await person.ask<{ appeal: { informationRequests: Request[] } | null }>(
        `query ($id: Int!) { appeal(id: $id) { informationRequests { ${REQUEST} } } }`,
        { id },
      )
    ).appeal?.informationRequests ?? [];

  it('is not made twice in one matter: the reply is shown and joined, and asked anew only with a reason', async () => {
    const first = await inWork({ questionCode: '01.01.03' });
    const made = await ask(executor, first);
    const waited = await ask(controller, { ...first, version: made.appeal?.version });
    expect(waited.refusals).toMatchObject([
      { code: 'INFORMATION_WAITED_FOR', params: { number: first.number } },
    ]);
    const requestId = made.appeal?.informationRequests[0]?.id ?? 0;
    await reply(asked, { id: requestId, reply: 'Земля оформлена' });

    const repeat = await inWork({ questionCode: '01.01.03' });
    const refused = await ask(executor, repeat);
    expect(refused.refusals).toMatchObject([
      { code: 'INFORMATION_GIVEN_EARLIER', params: { number: first.number } },
    ]);
    const { earlierInformation } = await executor.ask<{ earlierInformation: { requests: Request[] } }>(
      `query ($appealId: Int!, $toBodyId: Int) { earlierInformation(appealId: $appealId, toBodyId: $toBodyId) {
        usualDueOn requests { ${REQUEST} } } }`,
      { appealId: repeat.id, toBodyId },
    );
    expect(earlierInformation.requests).toMatchObject([{ id: requestId, reply: 'Земля оформлена' }]);
    const joined = await step(executor, 'joinInformation', 'JoinInformationInput', {
      ...{ id: repeat.id, version: repeat.version, requestId },
    });
    expect(joined.appeal?.informationRequests).toMatchObject([{ id: requestId, isJoined: true }]);
    const anew = await ask(executor, {
      ...{ id: repeat.id, version: joined.appeal?.version, anewReason: 'Участок с тех пор разделён' },
    });
    expect(anew.refusals).toEqual([]);
    expect(anew.appeal?.informationRequests).toHaveLength(2);

    const other = await inWork({ questionCode: '02.01.01' });
    const strange = await executor.tryToAsk(
      `mutation ($input: JoinInformationInput!) { joinInformation(input: $input) { refusals { code } } }`,
      { input: { id: other.id, version: other.version, requestId } },
    );
    expect(strange.errors?.[0]?.extensions?.code ?? 'joined').toBe('NOT_FOUND');
  });

  it('may be made of the department, reminds of its term, and is taken back when it is not needed', async () => {
    const { id, version } = await inWork({ questionCode: '01.02.01' });
    const made = await ask(executor, { id, version, toBodyId: bodyIdOf(office, 'kst-apparatus') });
    expect(made.refusals).toEqual([]);
    expect((await roomOf(controller, 'toUs')).rows).toMatchObject([{ mayReply: true, appealId: id }]);
    office.setNow('2026-02-05T10:00:00+05:00');
    await sweepTerms(office.app);
    const [reminded] = await office.sql(
      `SELECT count(*)::int AS count FROM notifications WHERE kind = 'informationRequest.due' AND user_id = $1`,
      [controller.id],
    );
    expect(reminded).toEqual({ count: 1 });
    office.setNow('2026-02-02T09:00:00+05:00');
    const withdraw = (person: Person, reason: string) =>
      person.tryToAsk(
        `mutation ($id: Int!, $reason: String!) { withdrawInformation(id: $id, reason: $reason) {
          request { withdrawnAt } refusals { code } } }`,
        { id: made.appeal?.informationRequests[0]?.id, reason },
      );
    expect((await withdraw(stranger, 'Чужое')).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await withdraw(executor, ' ')).data).toMatchObject({
      withdrawInformation: { refusals: [{ code: 'TEXT_REQUIRED' }] },
    });
    await withdraw(executor, 'Нашли сами');
    expect((await roomOf(controller, 'toUs')).rows).toEqual([]);
  });

  it('of a body without accounts is replied on paper, and written down by whoever asked', async () => {
    const { id, version } = await inWork({ questionCode: '01.02.02' });
    const made = await ask(executor, { id, version, toBodyId: bodyIdOf(office, 'kst-culture') });
    const [request] = made.appeal?.informationRequests ?? [];
    expect(request).toMatchObject({ hasAccounts: false, mayReply: true });
    const written = await reply(executor, { id: request?.id, reply: 'Письмо № 5 от 3 февраля' });
    expect(written.data).toMatchObject({ replyInformation: { refusals: [] } });
  });
});
