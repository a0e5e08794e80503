import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../auth/passwords.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { uploaded } from '../files/testing.ts';
import { bodyIdOf, registered } from '../paths/testing.ts';
import { doInside, inside, mustSee, roomOf } from './testing.ts';

const PASSWORD = 'Құпия-сөз-2026';
const REFUSING = 'По статье 12 Закона «О жилищных отношениях» отказано. Ответ можно обжаловать в суд.';

describe('the room of a body', () => {
  let office: TestOffice;
  let registrar: Person;
  let controller: Person;
  let head: Person;
  let executor: Person;
  let colleague: Person;
  let stranger: Person;
  let helperBody: Person;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    controller = await office.as('controller');
    head = await office.as('executor', { bodyCode: 'kst-utilities', name: 'Басшыбаев' });
    executor = await office.as('executor', { bodyCode: 'kst-utilities', name: 'Орындаушыев' });
    colleague = await office.as('executor', { bodyCode: 'kst-utilities', name: 'Әріптесов' });
    stranger = await office.as('executor', { bodyCode: 'kst-health' });
    helperBody = await office.as('executor', { bodyCode: 'kst-land' });
    await office.sql('UPDATE users SET signs_answers = true, password_hash = $2 WHERE id = $1', [
      head.id,
      await hashPassword(PASSWORD),
    ]);
    await office.app.keeper.renew();
  });
  afterAll(() => office.close());

  const letter = async (changes: Record<string, unknown> = {}, route: Record<string, unknown> = {}) =>
    registered(registrar, { ...changes, route: { bodyId: bodyIdOf(office, 'kst-utilities'), ...route } });
  const taken = async (changes: Record<string, unknown> = {}, route: Record<string, unknown> = {}) => {
    const { id, version } = await letter(changes, route);
    await doInside(executor, 'takeAppealIntoWork', 'AppealStepInput', { id, version });
    return id;
  };
  const draft = (changes: Record<string, unknown> = {}) => ({
    ...{ outcome: 'explained', language: 'ru', text: 'Разъясняем порядок по статье 12 Закона.' },
    ...changes,
  });
  const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);

  it('shows what came to the body, sorted by the time left, and counts it by its state', async () => {
    const first = await letter({ questionCode: '01.01.02' });
    const second = await taken({
      questionCode: '01.01.03',
      kind: 'complaint',
      complainedPerson: 'Басқабаев',
    });
    const seen = await roomOf(executor);
    expect(seen.rows.map(({ id, stage }) => [id, stage])).toEqual([
      [first.id, 'new'],
      [second, 'inWork'],
    ]);
    expect(Object.fromEntries(seen.counts.map(({ tab, count }) => [tab, count]))).toMatchObject({
      all: 2,
      new: 1,
      inWork: 1,
      mine: 0,
    });
    expect((await roomOf(stranger)).rows).toEqual([]);
  });

  it('gives an appeal to a colleague with a resolution, and parts to helpers who report', async () => {
    const { id, version } = await letter({ questionCode: '01.02.01' });
    const passed = await doInside(head, 'passOn', 'PassOnInput', {
      ...{ id, version, userId: executor.id, text: 'Рассмотреть с выездом', dueOn: '2026-02-16' },
      helpers: [{ userId: colleague.id, text: 'Справка о состоянии сетей', dueOn: '2026-02-10' }],
    });
    expect(passed.refusals).toEqual([]);
    expect(passed.appeal).toMatchObject({ state: 'inWork', execution: { partsOutstanding: 1 } });
    expect((await roomOf(executor, 'mine')).rows).toMatchObject([{ id, holder: { id: executor.id } }]);
    expect((await roomOf(colleague, 'parts')).rows.map((row) => row.id)).toEqual([id]);

    const part = (await mustSee(colleague, id)).execution.resolutions.find(({ role }) => role === 'helper');
    expect(part).toMatchObject({ mayReport: true, dueOn: '2026-02-10' });
    const report = { appealId: id, resolutionId: part?.id, report: 'Сети в порядке' };
    expect((await executor.tryToAsk(REPORT, { input: report })).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
    const file = await uploaded(colleague, 'networks.txt', 'Қағаз networks');
    await doInside(colleague, 'reportPart', 'ReportPartInput', { ...report, files: [file] });
    expect((await mustSee(executor, id)).execution).toMatchObject({ partsOutstanding: 0 });
    expect((await roomOf(executor, 'mine')).rows).toMatchObject([{ parts: 1, partsReported: 1 }]);
    expect((await roomOf(colleague, 'parts')).rows).toEqual([]);
  });

  it('does not give it out of the body, nor to the official complained about', async () => {
    const { id, version } = await letter({
      ...{ questionCode: '01.02.02', complainedPerson: 'Әріптесов Тест' },
    });
    const to = (userId: number) =>
      doInside(head, 'passOn', 'PassOnInput', { id, version, userId, text: 'Рассмотреть' });
    expect(codes(await to(stranger.id))).toEqual(['PASS_OUTSIDE_BODY']);
    expect(codes(await to(colleague.id))).toEqual(['PASS_TO_OFFICIAL_COMPLAINED_ABOUT']);
    expect((await mustSee(head, id)).execution.colleagues.map((one) => one.id)).not.toContain(colleague.id);
  });

  it('waits for the parts of helpers and of co-executing bodies, or says why it does not', async () => {
    const id = await taken(
      { questionCode: '01.02.03' },
      { coBodyIds: [bodyIdOf(office, 'kst-land')], resolution: 'Дать границы участка' },
    );
    await doInside(executor, 'saveAnswerDraft', 'SaveAnswerDraftInput', { appealId: id, ...draft() });
    const send = { appealId: id, version: 1, approverId: head.id };
    expect(codes(await doInside(executor, 'sendDraftForApproval', 'DraftStepInput', send))).toEqual([
      'PARTS_OUTSTANDING',
    ]);
    const owed = await mustSee(helperBody, id);
    expect(owed.execution).toMatchObject({ draft: null, owedPart: { text: 'Дать границы участка' } });
    expect((await roomOf(helperBody, 'parts')).rows.map((row) => row.id)).toEqual([id]);
    await doInside(helperBody, 'reportPart', 'ReportPartInput', { appealId: id, report: 'Границы в акте' });
    expect((await roomOf(helperBody, 'parts')).rows).toEqual([]);
    expect(codes(await doInside(executor, 'sendDraftForApproval', 'DraftStepInput', send))).toEqual([]);
  });

  it('leads an answer from the draft over the remarks of the head to his signature and the department', async () => {
    const id = await taken({ questionCode: '01.03.01' });
    const file = await uploaded(executor, 'act.txt', 'Қағаз act');
    const save = (input: Record<string, unknown>) =>
      doInside(executor, 'saveAnswerDraft', 'SaveAnswerDraftInput', { appealId: id, ...draft(), ...input });
    const saved = await save({ outcome: 'refused', text: 'Нет.', files: [file] });
    expect(saved.appeal?.execution.draft).toMatchObject({ state: 'draft', version: 1 });
    const [attachment] = saved.appeal?.execution.draft?.attachments ?? [];

    const send = (version: number) =>
      doInside(executor, 'sendDraftForApproval', 'DraftStepInput', {
        ...{ appealId: id, version, approverId: head.id },
      });
    expect(codes(await send(1))).toEqual(['REFUSAL_WITHOUT_GROUNDS', 'REFUSAL_WITHOUT_WAY_TO_COMPLAIN']);
    await save({ version: 1, outcome: 'refused', text: REFUSING, keptFileIds: [attachment?.id] });
    expect(codes(await send(2))).toEqual([]);
    expect(codes(await save({ version: 3 }))).toEqual(['DRAFT_STEP_NOT_IN_STATE']);
    expect((await roomOf(head, 'mine')).rows.map((row) => row.id)).toContain(id);

    const refuse = { appealId: id, version: 3, remarks: 'Назовите суд' };
    expect(codes(await doInside(executor, 'returnDraft', 'DraftStepInput', refuse))).toEqual([
      'HEAD_DECIDES',
    ]);
    await doInside(head, 'returnDraft', 'DraftStepInput', refuse);
    expect((await mustSee(executor, id)).execution.draft).toMatchObject({
      state: 'returned',
      remarks: 'Назовите суд',
    });
    const better = `${REFUSING} Специализированный суд Костаная.`;
    await save({ version: 4, outcome: 'refused', text: better, keptFileIds: [attachment?.id] });
    await send(5);
    const spared = { text: '', exemption: 'participantRequest', reason: 'Просил решить без заслушивания' };
    const { version: before } = await mustSee(head, id);
    await doInside(head, 'prepareDecision', 'PrepareDecisionInput', { id, version: before, ...spared });

    const { version } = await mustSee(head, id);
    const sign = (person: Person, password: string, draftVersion = 6) =>
      doInside(person, 'signAnswer', 'SignAnswerInput', { id, version, draftVersion, password });
    expect(codes(await sign(executor, PASSWORD))).toEqual(['HEAD_DECIDES']);
    expect(codes(await sign(head, 'не тот'))).toEqual(['PASSWORD_WRONG']);
    expect(codes(await sign(head, PASSWORD, 5))).toEqual(['STALE_VERSION']);
    expect((await mustSee(controller, id)).answers).toEqual([]);
    const signed = await sign(head, PASSWORD);
    expect(signed.refusals).toEqual([]);
    expect(signed.appeal).toMatchObject({ state: 'answered', execution: { draft: null } });

    const [given] = (await mustSee(controller, id)).answers;
    expect(given).toMatchObject({ text: better, signedByName: 'Басшыбаев Т.' });
    const [kept] = await office.sql<{ kind: string; document: string; digest: string }>(
      `SELECT kind, document, digest, encode(sha256(convert_to(document, 'UTF8')), 'hex') = digest AS matches
       FROM answer_signatures s JOIN answers n ON n.id = s.answer_id WHERE n.appeal_id = $1`,
      [id],
    );
    expect(kept).toMatchObject({ kind: 'account', matches: true });
    expect(kept?.document).toContain(better);
    expect(kept?.document).toContain(`SHA-256 ${file.hash}`);
    // Whoever signs reads what he signs, in the languages of the state.
    expect(kept?.document).toMatch(/^Нәтижесі \/ Результат: Бас тартылды \/ Отказано$/m);
    expect(kept?.document).not.toMatch(/^[a-z ]+:/m);
    const url = `/api/files/${attachment?.id}`;
    expect((await controller.request({ method: 'GET', url })).statusCode).toBe(200);
    await expect(office.sql("UPDATE answer_signatures SET digest = 'x'")).rejects.toThrow(/never deleted/);
  });

  it('lets nobody sign past the head, on paper neither', async () => {
    const id = await taken({ questionCode: '01.03.02' });
    const { availableActions } = await mustSee(executor, id);
    const refused = availableActions.find(({ action }) => action === 'appeal.answer')?.refusal;
    expect(refused?.code).toBe('HEAD_DECIDES');
  });

  it('asks for more time; the head refuses with a reason or grants, and both days are kept', async () => {
    const id = await taken({ questionCode: '01.03.03' });
    const ask = (dueOn: string) =>
      doInside(executor, 'askExtension', 'AskExtensionInput', { appealId: id, dueOn, ground: 'Ждём акт' });
    expect(codes(await ask('2026-02-20'))).toEqual(['EXTENSION_NOT_LONGER']);
    expect(codes(await ask('2026-03-20'))).toEqual([]);
    expect(codes(await ask('2026-03-21'))).toEqual(['EXTENSION_REQUEST_WAITS']);
    const refuse = (person: Person, reason: string) =>
      doInside(person, 'refuseExtension', 'RefuseExtensionInput', { appealId: id, reason });
    expect(codes(await refuse(executor, 'Сам'))).toEqual(['HEAD_DECIDES']);
    expect(codes(await refuse(head, ' '))).toEqual(['DECISION_REASON_REQUIRED']);
    expect(codes(await refuse(head, 'Акт готов'))).toEqual([]);
    expect((await mustSee(executor, id)).dueOn).toBe('2026-02-23');

    await ask('2026-03-13');
    const { version } = await mustSee(controller, id);
    const granted = await doInside(controller, 'grantExtension', 'GrantExtensionInput', {
      ...{ id, version, dueOn: '2026-03-13', ground: 'Ждём акт', decidedBy: 'headOfApparatus' },
    });
    expect(granted.refusals).toEqual([]);
    expect(granted.appeal?.dueOn).toBe('2026-03-13');
    expect(granted.appeal?.execution.extensionRequests).toMatchObject([
      { verdict: 'refused', dueOnBefore: '2026-02-23', dueOn: '2026-03-20', decisionReason: 'Акт готов' },
      { verdict: 'granted', dueOnBefore: '2026-02-23', dueOn: '2026-03-13' },
    ]);
  });

  it('is closed to an executor of another body: no query, no link, no guess opens any of it', async () => {
    const id = await taken({ questionCode: '01.03.04' });
    const file = await uploaded(executor, 'secret.txt', 'Қағаз secret');
    const saved = await doInside(executor, 'saveAnswerDraft', 'SaveAnswerDraftInput', {
      ...{ appealId: id, ...draft(), files: [file] },
    });
    const attachmentId = saved.appeal?.execution.draft?.attachments[0]?.id;
    await doInside(executor, 'askExtension', 'AskExtensionInput', {
      ...{ appealId: id, dueOn: '2026-03-20', ground: 'Ждём' },
    });

    expect(await inside(stranger, id)).toBeNull();
    expect((await roomOf(stranger)).rows).toEqual([]);
    const asFile = { method: 'GET', url: `/api/files/${attachmentId}` } as const;
    expect((await executor.request(asFile)).statusCode).toBe(200);
    expect((await stranger.request(asFile)).statusCode).toBe(404);
    // A draft is the body's own: the department reads what was signed.
    expect((await controller.request(asFile)).statusCode).toBe(404);
    expect((await mustSee(controller, id)).execution.draft).toBeNull();

    const guesses: [string, string, Record<string, unknown>][] = [
      ['passOn', 'PassOnInput', { id, version: 2, userId: stranger.id, text: 'Мне' }],
      ['saveAnswerDraft', 'SaveAnswerDraftInput', { appealId: id, version: 1, ...draft() }],
      ['sendDraftForApproval', 'DraftStepInput', { appealId: id, version: 1, approverId: stranger.id }],
      ['recallDraft', 'DraftStepInput', { appealId: id, version: 1 }],
      ['returnDraft', 'DraftStepInput', { appealId: id, version: 1, remarks: 'Нет' }],
      ['signAnswer', 'SignAnswerInput', { id, version: 2, draftVersion: 1, password: 'x' }],
      ['reportPart', 'ReportPartInput', { appealId: id, report: 'Нет' }],
      ['askExtension', 'AskExtensionInput', { appealId: id, dueOn: '2026-03-25', ground: 'Да' }],
      ['refuseExtension', 'RefuseExtensionInput', { appealId: id, reason: 'Нет' }],
      ['grantExtension', 'GrantExtensionInput', GRANT(id)],
    ];
    for (const [verb, type, input] of guesses) {
      const document = `mutation Guess($input: ${type}!) { ${verb}(input: $input) { appeal { id } refusals { code } } }`;
      const { errors } = await stranger.tryToAsk(document, { input });
      expect(errors?.[0]?.extensions?.code, verb).toBe('NOT_FOUND');
    }
  });

  it('follows the appeal out of the body: drafts are dropped and nobody works on it there', async () => {
    const id = await taken({ questionCode: '01.04.01' });
    await doInside(executor, 'saveAnswerDraft', 'SaveAnswerDraftInput', { appealId: id, ...draft() });
    const { version } = await mustSee(controller, id);
    const bodyId = bodyIdOf(office, 'kst-land');
    await doInside(controller, 'routeAppeal', 'RouteAppealInput', { id, version, bodyId });
    expect((await roomOf(executor)).rows.map((row) => row.id)).not.toContain(id);
    const [row] = await office.sql('SELECT state FROM answer_drafts WHERE appeal_id = $1', [id]);
    expect(row).toEqual({ state: 'dropped' });
  });
});

const REPORT =
  'mutation Report($input: ReportPartInput!) { reportPart(input: $input) { refusals { code } } }';
const GRANT = (id: number) => ({
  ...{ id, version: 2, dueOn: '2026-03-20', ground: 'Да', decidedBy: 'head' },
});
