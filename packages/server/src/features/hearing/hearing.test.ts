import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { doInside } from '../execution/testing.ts';
import { bodyIdOf, passTimeUntil, registered } from '../paths/testing.ts';

const PAPER = `id version state preliminaryDecisions {
    text exemption earliestActOn objectionDueOn protocolDueOn remarksDueOn heldOn isReplaced }
  notices { templateCode }`;

interface Answer {
  readonly appeal: {
    readonly version: number;
    readonly state: string;
    readonly preliminaryDecisions: readonly Record<string, unknown>[];
    readonly notices: readonly { readonly templateCode: string }[];
  } | null;
  readonly refusals: readonly { readonly code: string; readonly params: Record<string, unknown> }[];
}

describe('a refusal', () => {
  let office: TestOffice;
  let registrar: Person;
  let executor: Person;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    executor = await office.as('executor', { bodyCode: 'kst-utilities' });
  });
  afterAll(() => office.close());

  const at = (moment: string) => passTimeUntil(office, moment);
  const inWork = async (questionCode: string, changes: Record<string, unknown> = {}) => {
    await at('2026-02-02T09:00:00+05:00');
    const route = { bodyId: bodyIdOf(office, 'kst-utilities') };
    const { id, version } = await registered(registrar, { route, questionCode, ...changes });
    const taken = await doInside(executor, 'takeAppealIntoWork', 'AppealStepInput', { id, version });
    return { id, version: taken.appeal?.version ?? 0 };
  };
  const step = async (verb: string, type: string, input: Record<string, unknown>) => {
    const answer = await executor.ask<Record<string, Answer>>(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { appeal { ${PAPER} } refusals { code params } } }`,
      { input },
    );
    return answer[verb] as Answer;
  };
  const refuse = (appeal: { id: number; version: number }, on: string) =>
    step('answerAppeal', 'AnswerInput', {
      ...{ ...appeal, idempotencyKey: randomUUID(), outcome: 'refused', language: 'ru', answeredOn: on },
      ...{ text: 'По статье 12 Закона отказано. Ответ можно обжаловать.', signedByName: 'Тлеуов А. С.' },
    });
  const prepare = (appeal: { id: number; version: number }, changes: Record<string, unknown> = {}) =>
    step('prepareDecision', 'PrepareDecisionInput', {
      ...appeal,
      text: 'Отказать: дом не в списке',
      ...changes,
    });

  it('follows a preliminary decision by three working days, of which the applicant is told', async () => {
    const appeal = await inWork('01.01.02');
    expect((await refuse(appeal, '2026-02-02')).refusals).toMatchObject([
      { code: 'PRELIMINARY_DECISION_REQUIRED' },
    ]);
    expect((await prepare(appeal, { text: ' ' })).refusals).toMatchObject([
      { code: 'PRELIMINARY_TEXT_REQUIRED' },
    ]);
    const given = await prepare(appeal);
    expect(given.appeal?.notices).toEqual([{ templateCode: 'preliminaryDecisionNotice' }]);
    expect(given.appeal?.preliminaryDecisions).toMatchObject([{ earliestActOn: '2026-02-05' }]);
    const seen = { id: appeal.id, version: given.appeal?.version ?? 0 };
    await at('2026-02-04T10:00:00+05:00');
    expect((await refuse(seen, '2026-02-04')).refusals).toMatchObject([
      { code: 'PRELIMINARY_DECISION_TOO_RECENT', params: { on: '2026-02-05' } },
    ]);
    await at('2026-02-05T10:00:00+05:00');
    expect((await refuse(seen, '2026-02-05')).appeal).toMatchObject({ state: 'answered' });
  });

  it('waits for the hearing that was appointed; its protocol and the remarks have terms of their own', async () => {
    const appeal = await inWork('01.01.03');
    const given = await prepare(appeal, { hearingOn: '2026-02-06', hearingTime: '10:00', place: 'каб. 12' });
    await at('2026-02-09T10:00:00+05:00');
    const seen = { id: appeal.id, version: given.appeal?.version ?? 0 };
    expect((await refuse(seen, '2026-02-09')).refusals).toMatchObject([
      { code: 'HEARING_NOT_HELD', params: { on: '2026-02-06' } },
    ]);
    const facts = {
      ...{ deliveredOn: '2026-02-03', objectedOn: '2026-02-04', objection: 'Дом в списке есть' },
      ...{ hearingOn: '2026-02-06', hearingTime: '10:00', place: 'каб. 12', heldOn: '2026-02-06' },
      ...{ protocol: 'Заявитель показал выписку', protocolOn: '2026-02-09', remarks: '' },
    };
    const wrong = await step('recordHearing', 'RecordHearingInput', {
      ...seen,
      ...facts,
      heldOn: '2026-02-02',
    });
    expect(wrong.refusals).toMatchObject([{ code: 'HEARING_DAYS_OUT_OF_ORDER' }]);
    const recorded = await step('recordHearing', 'RecordHearingInput', { ...seen, ...facts });
    expect(recorded.appeal?.preliminaryDecisions).toMatchObject([
      { objectionDueOn: '2026-02-05', protocolDueOn: '2026-02-10', remarksDueOn: '2026-02-12' },
    ]);
    const [noted] = await office.sql<{ changes: Record<string, unknown> }>(
      `SELECT changes FROM journal WHERE action = 'appeal.recordHearing' AND entity_id = $1`,
      [appeal.id],
    );
    expect(noted?.changes).toMatchObject({
      heldOn: [null, '2026-02-06'],
      objection: ['', 'Дом в списке есть'],
    });
    const after = { id: appeal.id, version: recorded.appeal?.version ?? 0 };
    expect((await refuse(after, '2026-02-09')).refusals).toEqual([]);
  });

  it('needs no hearing by a ground of the Code, nor by the simplified procedure', async () => {
    const appeal = await inWork('01.02.01');
    expect((await prepare(appeal, { text: '', exemption: 'urgency' })).refusals).toMatchObject([
      { code: 'HEARING_EXEMPTION_REASON_REQUIRED' },
    ]);
    const spared = await prepare(appeal, { text: '', exemption: 'urgency', reason: 'Угроза обрушения' });
    expect(spared.appeal?.notices).toEqual([]);
    const seen = { id: appeal.id, version: spared.appeal?.version ?? 0 };
    expect((await refuse(seen, '2026-02-02')).refusals).toEqual([]);
    const simple = await inWork('01.02.02', { kind: 'inquiry' });
    expect((await prepare(simple)).refusals).toMatchObject([{ code: 'HEARING_NOT_NEEDED' }]);
    expect((await refuse(simple, '2026-02-02')).refusals).toEqual([]);
  });
});
