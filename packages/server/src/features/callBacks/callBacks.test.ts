import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER, STEP } from '../appeals/testing.ts';

interface Call {
  id: number;
  name: string;
  phone: string | null;
  script: string;
  nextOn: string | null;
  state: string;
  attempts: number;
  reopening: string | null;
}

const LIST = `query($filter: CallBackFilter) { callBacks(filter: $filter) { total items {
  id name phone script nextOn state attempts reopening } } }`;
const RECORD = `mutation($input: RecordCallBackInput!) { recordCallBack(input: $input) {
  callBack { state attempts nextOn reopening } refusals { code field } } }`;

describe('calls after an answer', () => {
  let office: TestOffice;
  let registrar: Person;
  let controller: Person;
  let executor: Person;
  let made = 0;

  const closed = async (outcome: string, applicant: Record<string, unknown> = {}) => {
    made += 1;
    const bodyId = office.app.keeper.current.bodiesByCode.get('kst-utilities')?.id;
    const { registerAppeal } = await registrar.ask<{ registerAppeal: { appeal: { id: number } } }>(REGISTER, {
      input: aLetter({
        applicant: {
          ...{
            kind: 'naturalPerson',
            lastName: `Қоңырауов${made}`,
            firstName: 'Сынақ',
            address: `Абая, ${made}`,
          },
          phone: `8 700 000 01 ${String(made).padStart(2, '0')}`,
          ...applicant,
        },
        route: { bodyId },
      }),
    });
    const { id } = registerAppeal.appeal;
    const step = (person: Person, verb: string, type: string, input: Record<string, unknown>) =>
      person.ask(STEP(verb, type), { input: { id, ...input } });
    await step(executor, 'takeAppealIntoWork', 'AppealStepInput', { version: 1 });
    // A refusal is preceded by a preliminary decision, unless the applicant does without.
    const decided = outcome === 'refused' ? 1 : 0;
    if (decided)
      await step(executor, 'prepareDecision', 'PrepareDecisionInput', {
        ...{
          version: 2,
          text: '',
          exemption: 'participantRequest',
          reason: 'Просил решить без заслушивания',
        },
      });
    await step(executor, 'answerAppeal', 'AnswerInput', {
      ...{
        version: 2 + decided,
        idempotencyKey: `answer-${id}`,
        outcome,
        text: 'По статье 12 Закона «О связи» рассмотрено. Ответ можно обжаловать в суд.',
      },
      ...{ language: 'ru', signedByName: 'Тлеуов А.', answeredOn: '2026-02-02' },
    });
    await step(controller, 'acceptAnswer', 'AppealStepInput', { version: 3 + decided });
    return id;
  };
  const callOf = async (appealId: number) =>
    (await office.sql<{ id: number }>('SELECT id FROM call_backs WHERE appeal_id = $1', [appealId]))[0]?.id;
  const record = async (id: number | undefined, input: Record<string, unknown>) =>
    (
      await controller.ask<{ recordCallBack: { callBack: Call | null; refusals: { code: string }[] } }>(
        RECORD,
        {
          input: { idempotencyKey: randomUUID(), id, ...input },
        },
      )
    ).recordCallBack;

  beforeAll(async () => {
    office = await testOffice();
    await office.sql(`UPDATE settings SET value = '100' WHERE key = 'callBack.samplePercent'`, []);
    await office.app.keeper.renew();
    registrar = await office.as('registrar');
    controller = await office.as('controller');
    executor = await office.as('executor', { bodyCode: 'kst-utilities' });
  });
  afterAll(() => office.close());

  it('come onto the list three working days after the answer was accepted, with the words in the language of the letter', async () => {
    const id = await closed('satisfied', { lastName: 'Тілеубеков' });
    const { callBacks } = await controller.ask<{ callBacks: { total: number; items: Call[] } }>(LIST);
    expect(callBacks.items).toMatchObject([
      {
        name: expect.stringContaining('Тілеубеков'),
        phone: '+77000000101',
        nextOn: '2026-02-05',
        state: 'waiting',
      },
    ]);
    expect(callBacks.items[0]?.script).toContain('Здравствуйте, Тілеубеков');
    expect(
      (await controller.ask<{ callBacks: { total: number } }>(LIST, { filter: { due: true } })).callBacks
        .total,
    ).toBe(0);
    expect(await callOf(id)).toBeDefined();
  });

  it('are not planned for those without a telephone, nor when the share is nought', async () => {
    expect(await callOf(await closed('satisfied', { phone: null }))).toBeUndefined();
    await office.sql(`UPDATE settings SET value = '0' WHERE key = 'callBack.samplePercent'`, []);
    await office.app.keeper.renew();
    expect(await callOf(await closed('satisfied'))).toBeUndefined();
    await office.sql(`UPDATE settings SET value = '100' WHERE key = 'callBack.samplePercent'`, []);
    await office.app.keeper.renew();
  });

  it('put what was promised and not done under control until it is done, and the card stays closed', async () => {
    const id = await closed('satisfied');
    const done = await record(await callOf(id), {
      ...{ result: 'answered', solved: 'notSolved', satisfaction: 1, words: 'Никто не приезжал' },
    });
    expect(done.callBack).toMatchObject({ state: 'done', reopening: 'control' });
    const { appeal } = await controller.ask<{ appeal: unknown }>(
      `{ appeal(id: ${id}) { state control { mark dueOn isUntilDone } history { action reason } } }`,
    );
    expect(appeal).toMatchObject({
      state: 'closed',
      control: { mark: 'green', dueOn: '2026-02-23', isUntilDone: true },
      history: [{ action: 'appeal.callBack', reason: 'Никто не приезжал' }, {}, {}, {}, {}, {}],
    });
  });

  it('do not open a case that was refused: the person is told of a repeat', async () => {
    const id = await closed('refused');
    const done = await record(await callOf(id), { result: 'answered', solved: 'notSolved', satisfaction: 2 });
    expect(done.callBack?.reopening).toBe('repeat');
    const { appeal } = await controller.ask<{ appeal: { control: unknown } }>(
      `{ appeal(id: ${id}) { control { mark } } }`,
    );
    expect(appeal.control).toBeNull();
  });

  it('are made again on the next working day, three times at most, and not after they ended', async () => {
    const call = await callOf(await closed('explained'));
    const noAnswer = () => record(call, { result: 'noAnswer' });
    expect((await noAnswer()).callBack).toMatchObject({
      state: 'waiting',
      attempts: 1,
      nextOn: '2026-02-03',
    });
    expect((await noAnswer()).callBack).toMatchObject({ state: 'waiting', attempts: 2 });
    expect((await noAnswer()).callBack).toMatchObject({ state: 'unreached', attempts: 3, nextOn: null });
    expect((await noAnswer()).refusals).toMatchObject([{ code: 'CALL_BACK_ENDED' }]);
  });

  it('stand in the order of a column: by the person, by what was said, by the day of the answer', async () => {
    const listed = async (sort: { field: string; descending: boolean }, filter = {}) => {
      const { callBacks } = await controller.ask<{
        callBacks: { items: { name: string; solved: string | null; appeal: { number: string } }[] };
      }>(
        `query ($sort: SortInput, $filter: CallBackFilter) {
           callBacks(sort: $sort, filter: $filter) { items { name solved appeal { number } } } }`,
        { sort, filter },
      );
      return callBacks.items;
    };
    const numbers = (await listed({ field: 'number', descending: false })).map(({ appeal }) => appeal.number);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual(numbers.toSorted());
    const back = await listed({ field: 'number', descending: true });
    expect(back.map(({ appeal }) => appeal.number)).toEqual(numbers.toReversed());
    const said = await listed({ field: 'outcome', descending: false }, { states: ['done'] });
    const places = said.map(({ solved }) => ['solved', 'partly', 'notSolved'].indexOf(solved ?? ''));
    expect(places).toEqual(places.toSorted());
  });

  it('told twice are one attempt: a double click does not use up the last one', async () => {
    const id = await callOf(await closed('satisfied'));
    const call = { idempotencyKey: 'one ring', result: 'noAnswer' };
    await Promise.all([record(id, call), record(id, call)]);
    expect((await record(id, call)).callBack).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  it('are neither seen nor made by whoever has no right to', async () => {
    expect((await executor.tryToAsk(LIST)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const elsewhere = await office.as('controller', { territoryCode: '710000000' });
    expect((await elsewhere.ask<{ callBacks: { total: number } }>(LIST)).callBacks.total).toBe(0);
    const input = {
      idempotencyKey: randomUUID(),
      id: await callOf(await closed('satisfied')),
      result: 'noAnswer',
    };
    expect((await elsewhere.tryToAsk(RECORD, { input })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
