import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { uploaded } from '../files/testing.ts';
import { bodyIdOf, paperOf, registered, takeStep } from './testing.ts';

let office: TestOffice;
let registrar: Person;
let controller: Person;
let executor: Person;
let leader: Person;
const bodyId = (code: string) => bodyIdOf(office, code);
const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);

beforeAll(async () => {
  office = await testOffice();
  // The clock jumps from day to day here, and nobody shall be signed out by it.
  await office.sql(
    "UPDATE settings SET value = '100000' WHERE key IN ('access.sessionMinutes', 'access.idleMinutes')",
  );
  await office.app.keeper.renew();
  registrar = await office.as('registrar');
  controller = await office.as('controller', { name: 'Бақылаушы' });
  leader = await office.as('leadership', { name: 'Басшы' });
  executor = await office.as('executor', { bodyCode: 'kst-utilities' });
});
afterAll(() => office.close());
beforeEach(() => office.setNow('2026-02-02T09:00:00+05:00'));

describe('forwarding by competence', () => {
  const forward = { ground: 'notCompetent', notice: { delivery: 'post' } };

  it('to a body outside ends the appeal here, with a numbered notice kept among its papers', async () => {
    const { id } = await registered(registrar);
    const input = { id, version: 1, bodyId: bodyId('min-justice'), ...forward };
    const { appeal } = await takeStep(registrar, 'forwardAppeal', 'ForwardInput', input);
    expect(appeal).toMatchObject({
      state: 'forwarded',
      outcome: 'forwarded',
      closedOn: '2026-02-02',
      body: { code: 'min-justice' },
      pathSteps: [{ ground: 'notCompetent', dueOn: '2026-02-05', isLate: false }],
      notices: [{ dueOn: '2026-02-05', sentOn: null, isVoid: false, isLate: false, delivery: 'post' }],
    });
    const [notice] = appeal?.notices ?? [];
    expect(notice?.outgoingNumber).toMatch(/^Ш-2026-\d{6}$/);
    const [paper] = appeal?.attachments ?? [];
    expect(paper?.name).toBe(`${notice?.outgoingNumber}.pdf`);
    const file = await registrar.request({ method: 'GET', url: `/api/files/${paper?.id}` });
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const printed = await registrar.request({ method: 'GET', url: notice?.url ?? '' });
    expect([printed.statusCode, printed.headers.location]).toEqual([303, `/api/files/${paper?.id}`]);
  });

  it('later than three working days is done and stands as a breach', async () => {
    const { id } = await registered(registrar);
    office.setNow('2026-02-06T10:00:00+05:00');
    const input = { id, version: 1, bodyId: bodyId('min-justice'), ...forward };
    const { appeal } = await takeStep(registrar, 'forwardAppeal', 'ForwardInput', input);
    expect(appeal).toMatchObject({ state: 'forwarded', pathSteps: [{ dueOn: '2026-02-05', isLate: true }] });
    expect(appeal?.notices[0]?.isLate).toBe(true);
  });

  it('to a body that works here gives it the appeal with a term of its own; until it is taken it can be recalled', async () => {
    const neighbour = await office.as('executor', { bodyCode: 'kst-health' });
    const { id } = await registered(registrar, { route: { bodyId: bodyId('kst-utilities') } });
    office.setNow('2026-02-04T10:00:00+05:00');
    const input = { id, version: 1, bodyId: bodyId('kst-health'), ...forward };
    const sent = await takeStep(executor, 'forwardAppeal', 'ForwardInput', input);
    expect(sent.refusals).toEqual([]);
    // Fifteen working days from the day after it came to the competent body.
    expect(sent.appeal).toMatchObject({ state: 'routed', body: { code: 'kst-health' }, dueOn: '2026-02-25' });
    const recalled = await takeStep(controller, 'recallForwarding', 'AppealStepInput', { id, version: 2 });
    expect(recalled.appeal).toMatchObject({
      state: 'routed',
      body: { code: 'kst-utilities' },
      dueOn: '2026-02-23',
      pathSteps: [{ endReason: 'recalled' }],
      notices: [{ isVoid: true }],
    });
    await takeStep(executor, 'forwardAppeal', 'ForwardInput', { ...input, version: 3 });
    await takeStep(neighbour, 'takeAppealIntoWork', 'AppealStepInput', { id, version: 4 });
    const late = await takeStep(controller, 'recallForwarding', 'AppealStepInput', { id, version: 5 });
    expect(codes(late)).toEqual(['ACTION_NOT_IN_STATE']);
  });

  it('cannot be recalled once the applicant was told; a mistaken mark can be taken off', async () => {
    const { id } = await registered(registrar);
    const input = { id, version: 1, bodyId: bodyId('min-justice'), ...forward };
    const { appeal } = await takeStep(registrar, 'forwardAppeal', 'ForwardInput', input);
    const noticeId = appeal?.notices[0]?.id;
    const mark = (sentOn: string | null) =>
      takeStep(registrar, 'markNoticeSent', 'MarkNoticeSentInput', { noticeId, sentOn, delivery: 'email' });
    expect(codes(await mark('2026-02-03'))).toEqual(['NOTICE_SENT_IN_FUTURE']);
    expect((await mark('2026-02-02')).appeal?.notices).toMatchObject([
      { sentOn: '2026-02-02', delivery: 'email' },
    ]);
    const recall = () => takeStep(registrar, 'recallForwarding', 'AppealStepInput', { id, version: 2 });
    expect(codes(await recall())).toEqual(['RECALL_AFTER_NOTICE']);
    await mark(null);
    expect((await recall()).appeal).toMatchObject({
      state: 'registered',
      closedOn: null,
      outcome: null,
      body: null,
    });
    expect(codes(await mark('2026-02-02'))).toEqual(['NOTICE_IS_VOID']);
  });

  it('never goes to the body complained about, and names the one above it', async () => {
    const complaint = { kind: 'complaint', category: 'complaint', complainedBodyId: bodyId('kst-migration') };
    const { id } = await registered(registrar, complaint);
    const refused = await takeStep(registrar, 'forwardAppeal', 'ForwardInput', {
      ...{ id, version: 1, bodyId: bodyId('kst-migration'), ...forward },
    });
    expect(refused.refusals).toMatchObject([
      { code: 'ROUTE_TO_COMPLAINED_BODY', params: { insteadId: bodyId('kst-police') } },
    ]);
    const { appeal } = await registrar.ask<{ appeal: { barredBodies: unknown[] } }>(
      'query($id: Int!) { appeal(id: $id) { barredBodies { body { code } refusal { code } instead { code } } } }',
      { id },
    );
    expect(appeal.barredBodies).toEqual([
      {
        body: { code: 'kst-migration' },
        refusal: { code: 'ROUTE_TO_COMPLAINED_BODY' },
        instead: { code: 'kst-police' },
      },
    ]);
    const up = await takeStep(registrar, 'passAppealUp', 'ForwardInput', {
      ...{ id, version: 1, bodyId: bodyId('min-interior'), ground: 'complaintWithCase' },
    });
    expect(up.appeal).toMatchObject({ state: 'forwarded', pathSteps: [{ dueOn: '2026-02-05' }] });
  });
});

describe('a letter of several questions', () => {
  const roof = { questionCode: '01.01.01', annotation: 'Протекает крыша' };
  const heat = { questionCode: '01.01.02', annotation: 'Нет отопления' };

  it('is split into parts with fractions of its number, each with its own card, and follows them', async () => {
    const scan = await uploaded(registrar, 'letter.txt', 'Два вопроса');
    const { id, number } = await registered(registrar, { fileHashes: [scan] });
    const parts = [roof, { ...heat, bodyId: bodyId('kst-utilities') }];
    const split = await takeStep(registrar, 'splitAppeal', 'SplitInput', { id, version: 1, parts });
    expect(split.appeal).toMatchObject({
      state: 'registered',
      parts: [
        { number: `${number}/1`, state: 'registered' },
        { number: `${number}/2`, state: 'routed' },
      ],
    });
    const [first, second] = split.appeal?.parts ?? [];
    if (!first || !second) throw new Error('No parts');
    const card = await paperOf(registrar, second.id);
    expect(card).toMatchObject({
      partOf: { number },
      dueOn: '2026-02-23',
      card: { number: `${number}/2`, questionCode: '01.01.02' },
      attachments: [{ name: 'letter.txt' }],
    });
    const { appeals: found } = await registrar.ask<{ appeals: { items: { number: string }[] } }>(
      'query ($where: String) { appeals(where: $where) { items { number } } }',
      { where: 'words:отопления' },
    );
    expect(found.items.map((item) => item.number)).toContain(`${number}/2`);
    // The letter itself is in nobody's hands any more.
    const routed = await takeStep(registrar, 'routeAppeal', 'RouteAppealInput', {
      ...{ id, version: 2, bodyId: bodyId('kst-utilities') },
    });
    expect(codes(routed)).toEqual(['LETTER_IS_SPLIT']);
    await expect(paperOf(executor, id)).rejects.toThrow('No appeal');
    expect(await paperOf(executor, second.id)).toMatchObject({ number: `${number}/2`, partOf: null });

    const forward = { bodyId: bodyId('min-justice'), ground: 'notCompetent', notice: { delivery: 'post' } };
    const gone = await takeStep(registrar, 'forwardAppeal', 'ForwardInput', {
      id: first.id,
      version: 1,
      ...forward,
    });
    expect(gone.appeal?.state).toBe('forwarded');
    expect(await paperOf(registrar, id)).toMatchObject({ state: 'routed', closedOn: null });
    await takeStep(executor, 'takeAppealIntoWork', 'AppealStepInput', { id: second.id, version: 2 });
    expect(await paperOf(registrar, id)).toMatchObject({ state: 'inWork' });
    await takeStep(executor, 'answerAppeal', 'AnswerInput', {
      ...{ id: second.id, version: 3, idempotencyKey: 'part-answer', outcome: 'satisfied' },
      ...{ text: 'Тепло подано.', language: 'ru', signedByName: 'Б. Т.', answeredOn: '2026-02-02' },
    });
    await takeStep(controller, 'acceptAnswer', 'AppealStepInput', { id: second.id, version: 4 });
    expect(await paperOf(registrar, id)).toMatchObject({
      state: 'closed',
      outcome: 'partlySatisfied',
      closedOn: '2026-02-02',
    });
    const history = await registrar.ask<{ appeal: { history: { action: string }[] } }>(
      'query($id: Int!) { appeal(id: $id) { history { action } } }',
      { id },
    );
    expect(
      history.appeal.history.map(({ action }) => action).filter((action) => action === 'appeal.followParts')
        .length,
    ).toBe(4);
  });

  it('never sends a part to the body complained about: the refusal stands at that part, and nothing is split', async () => {
    const complaint = { kind: 'complaint', category: 'complaint', complainedBodyId: bodyId('kst-migration') };
    const { id } = await registered(registrar, complaint);
    const parts = [roof, { ...heat, bodyId: bodyId('kst-migration') }];
    const { refusals } = await takeStep(registrar, 'splitAppeal', 'SplitInput', { id, version: 1, parts });
    expect(refusals).toMatchObject([{ code: 'ROUTE_TO_COMPLAINED_BODY', field: 'parts.1.bodyId' }]);
    expect((await paperOf(registrar, id)).parts).toEqual([]);
  });

  it('comes back as a repeat: whoever answered the part on this question may not have it again', async () => {
    const first = await registered(registrar, { questionCode: roof.questionCode });
    const parts = [roof, { ...heat, bodyId: bodyId('kst-utilities') }];
    const split = await takeStep(registrar, 'splitAppeal', 'SplitInput', { id: first.id, version: 1, parts });
    const part = split.appeal?.parts[1];
    await takeStep(executor, 'takeAppealIntoWork', 'AppealStepInput', { id: part?.id, version: 2 });
    await takeStep(executor, 'answerAppeal', 'AnswerInput', {
      ...{ id: part?.id, version: 3, idempotencyKey: 'answered-part', outcome: 'satisfied' },
      ...{ text: 'Тепло подано.', language: 'ru', signedByName: 'Б. Т.', answeredOn: '2026-02-02' },
    });
    const about = (questionCode: string) => registered(registrar, { questionCode, repeatOfId: first.id });
    const send = (id: number) =>
      takeStep(registrar, 'routeAppeal', 'RouteAppealInput', {
        id,
        version: 1,
        bodyId: bodyId('kst-utilities'),
      });
    const again = await about(heat.questionCode);
    expect(codes(await send(again.id))).toEqual(['ROUTE_TO_EARLIER_DECIDER']);
    expect(codes(await send((await about(roof.questionCode)).id))).toEqual([]);
    const foreseen = await registrar.ask(
      `query($input: BulkPreviewInput!) { bulkPreview(input: $input) { can groups { refusal { code } count } } }`,
      { input: { action: 'appeal.route', scope: { ids: [again.id] }, bodyId: bodyId('kst-utilities') } },
    );
    expect(foreseen).toMatchObject({
      bulkPreview: { can: 0, groups: [{ refusal: { code: 'ROUTE_TO_EARLIER_DECIDER' }, count: 1 }] },
    });
  });

  it('that reports a crime keeps the report in a part', async () => {
    const { id } = await registered(registrar, { reportsCrime: true });
    const split = (parts: unknown[]) =>
      takeStep(registrar, 'splitAppeal', 'SplitInput', { id, version: 1, parts });
    expect(codes(await split([roof, heat]))).toEqual(['SPLIT_LOSES_CRIME_REPORT']);
    const made = await split([roof, { ...heat, reportsCrime: true }]);
    expect(made.appeal?.parts).toHaveLength(2);
  });

  it('can be forwarded in part: the part goes away under its own number, the rest stays', async () => {
    const { id, number } = await registered(registrar);
    const input = { id, version: 1, bodyId: bodyId('min-justice'), ground: 'partNotCompetent', ...heat };
    const { appeal } = await takeStep(registrar, 'forwardInPart', 'ForwardInPartInput', input);
    expect(appeal).toMatchObject({
      state: 'registered',
      parts: [{ number: `${number}/1`, state: 'forwarded' }],
      notices: [{ dueOn: '2026-02-05' }],
    });
    const part = appeal?.parts[0];
    const refused = await takeStep(registrar, 'forwardInPart', 'ForwardInPartInput', {
      ...input,
      id: part?.id,
      version: 2,
    });
    expect(codes(refused)).toEqual(['ACTION_NOT_IN_STATE']);
    const recalled = await takeStep(registrar, 'recallForwarding', 'AppealStepInput', {
      id: part?.id,
      version: 2,
    });
    expect(recalled.appeal).toMatchObject({ state: 'registered', pathSteps: [{ endReason: 'recalled' }] });
    expect((await paperOf(registrar, id)).notices).toMatchObject([{ isVoid: true }]);
  });
});

describe('bringing into conformity', () => {
  it('stops the clock until the applicant has put it right, and then gives back the days that were left', async () => {
    const { id } = await registered(registrar, { route: { bodyId: bodyId('kst-utilities') } });
    office.setNow('2026-02-05T10:00:00+05:00');
    const asked = await takeStep(registrar, 'askToComply', 'AskToComplyInput', {
      ...{ id, version: 1, requirements: ['signature', 'address'], notice: { delivery: 'post' } },
    });
    expect(asked.appeal).toMatchObject({
      state: 'awaitingConformity',
      dueOn: null,
      pathSteps: [{ fixByOn: '2026-02-12' }],
      notices: [{ dueOn: '2026-02-10' }],
    });
    office.setNow('2026-02-12T10:00:00+05:00');
    const complied = await takeStep(registrar, 'complyAppeal', 'ComplyInput', { id, version: 2 });
    expect(complied.appeal).toMatchObject({
      state: 'routed',
      dueOn: '2026-03-02',
      pathSteps: [{ endReason: 'complied' }],
    });
  });

  it('that was not heeded in time leads to a return within three working days', async () => {
    const { id } = await registered(registrar);
    await takeStep(registrar, 'askToComply', 'AskToComplyInput', {
      id,
      version: 1,
      requirements: ['signature'],
    });
    const back = (version: number) =>
      takeStep(controller, 'returnAppeal', 'TakePathInput', {
        ...{ id, version, ground: 'conformityTermExpired', reason: 'Подпись не поставлена' },
      });
    expect(codes(await back(2))).toEqual(['PATH_CONFORMITY_TERM_RUNS']);
    office.setNow('2026-02-12T10:00:00+05:00');
    expect((await back(2)).appeal).toMatchObject({
      state: 'returned',
      outcome: 'returned',
      pathSteps: [{}, { ground: 'conformityTermExpired', dueOn: '2026-02-12', isLate: false }],
    });
  });
});

describe('an appeal the same as an earlier one', () => {
  it('that was terminated is returned; the next identical one is attached to the case without an answer', async () => {
    const person = { reason: 'Вопрос уже рассмотрен судом' };
    const first = await registered(registrar);
    const ended = await takeStep(controller, 'terminateAppeal', 'TakePathInput', {
      ...{ id: first.id, version: 1, ground: 'courtAct', decidedBy: 'deputyHead', ...person },
    });
    expect(ended.appeal).toMatchObject({
      state: 'terminated',
      pathSteps: [{ ground: 'courtAct', dueOn: null, isLate: false }],
      notices: [{ dueOn: '2026-02-05' }],
    });
    const second = await registered(registrar);
    const back = (earlierId: number | null) =>
      takeStep(controller, 'returnAppeal', 'TakePathInput', {
        ...{ id: second.id, version: 1, ground: 'identicalAfterTermination', earlierId, ...person },
      });
    expect(codes(await back(null))).toEqual(['PATH_EARLIER_REQUIRED']);
    expect((await back(first.id)).appeal).toMatchObject({ state: 'returned' });
    const third = await registered(registrar);
    const attached = await takeStep(registrar, 'attachAppealToEarlier', 'TakePathInput', {
      ...{ id: third.id, version: 1, ground: 'secondIdentical', earlierId: second.id },
    });
    expect(attached.appeal).toMatchObject({
      state: 'attached',
      outcome: 'leftWithoutConsideration',
      attachedTo: { id: second.id },
      notices: [],
    });
    const [told] = await office.sql(
      "SELECT changes->'attached'->>1 AS number FROM journal WHERE action = 'appeal.attachToEarlier' AND entity_id = $1",
      [second.id],
    );
    expect(told).toEqual({ number: third.number });
  });

  it('of a stranger cannot be leaned on', async () => {
    const stranger = { kind: 'naturalPerson', lastName: 'Өзге', firstName: 'Адам', address: 'Қостанай' };
    const his = await registered(registrar, { applicant: stranger });
    await takeStep(controller, 'terminateAppeal', 'TakePathInput', {
      ...{ id: his.id, version: 1, ground: 'courtAct', decidedBy: 'head', reason: 'Есть судебный акт' },
    });
    const { id } = await registered(registrar);
    const leaning = controller.tryToAsk(
      'mutation($input: TakePathInput!) { returnAppeal(input: $input) { appeal { id } } }',
      { input: { id, version: 1, ground: 'identicalAfterTermination', earlierId: his.id, reason: 'То же' } },
    );
    expect((await leaning).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('termination and withdrawal', () => {
  it('are decided by whom the Code names, on a ground of the procedure', async () => {
    const { id } = await registered(registrar);
    const end = (input: Record<string, unknown>) =>
      takeStep(controller, 'terminateAppeal', 'TakePathInput', {
        id,
        version: 1,
        reason: 'Нет сути',
        ...input,
      });
    expect(codes(await end({ ground: 'withoutEssence', decidedBy: 'head' }))).toEqual([
      'PATH_GROUND_NOT_FOR_KIND',
    ]);
    expect(codes(await end({ ground: 'otherLaw', decidedBy: 'authorised' }))).toEqual([
      'PATH_DECIDER_NOT_ENTITLED',
    ]);
    expect(codes(await end({ ground: 'otherLaw', decidedBy: 'head', reason: ' ' }))).toEqual([
      'PATH_REASON_REQUIRED',
    ]);
    const byRegistrar = await takeStep(registrar, 'terminateAppeal', 'TakePathInput', {
      ...{ id, version: 1, ground: 'otherLaw', decidedBy: 'head', reason: 'x' },
    });
    expect(codes(byRegistrar)).toEqual(['ACTION_NOT_FOR_ROLE']);
  });

  it('of an anonymous letter writes to nobody', async () => {
    const { id } = await registered(registrar, {
      ...{ kind: 'report', isAnonymous: true, applicant: { kind: 'naturalPerson' } },
    });
    const { appeal } = await takeStep(leader, 'terminateAppeal', 'TakePathInput', {
      ...{ id, version: 1, ground: 'anonymous', decidedBy: 'head', reason: 'Нет подписи и адреса' },
    });
    expect(appeal).toMatchObject({ state: 'terminated', notices: [], attachments: [] });
  });

  it('needs the written application of the applicant', async () => {
    const { id } = await registered(registrar);
    const withdraw = (files: unknown[]) =>
      takeStep(registrar, 'withdrawAppeal', 'TakePathInput', { id, version: 1, ground: 'withdrawn', files });
    expect(codes(await withdraw([]))).toEqual(['PATH_PAPER_REQUIRED']);
    const paper = await uploaded(registrar, 'withdrawal.txt', 'Прошу не рассматривать');
    const { appeal } = await withdraw([paper]);
    expect(appeal).toMatchObject({ state: 'withdrawn', notices: [{ dueOn: '2026-02-05' }] });
    expect(appeal?.attachments.map(({ name }) => name)).toContain('withdrawal.txt');
  });
});

describe('a report of a crime', () => {
  it('is neither returned nor terminated nor attached nor withdrawn; it goes on at once, to the hour', async () => {
    const { id } = await registered(registrar, { kind: 'report', reportsCrime: true });
    for (const verb of ['returnAppeal', 'terminateAppeal', 'attachAppealToEarlier', 'withdrawAppeal']) {
      const refused = await takeStep(controller, verb, 'TakePathInput', {
        ...{ id, version: 1, ground: 'obsceneWords', reason: 'Брань' },
      });
      expect(codes(refused), verb).toEqual(['CRIME_REPORT_MUST_BE_FORWARDED']);
    }
    const { appeal: card } = await registrar.ask<{ appeal: Record<string, unknown> }>(
      `query($id: Int!) { appeal(id: $id) { crimeDueAt crimeBodies { code }
        pathOptions { action grounds { code dueOn dueAt isLate refusal { code } } } } }`,
      { id },
    );
    expect(card).toMatchObject({
      crimeDueAt: '2026-02-03T04:00:00.000Z',
      crimeBodies: [{ code: 'kst-police' }, { code: 'kst-prosecutor' }],
    });
    const { appeal } = await takeStep(registrar, 'forwardAppeal', 'ForwardInput', {
      ...{ id, version: 1, ground: 'crimeOrThreat', bodyId: bodyId('kst-police') },
    });
    expect(appeal).toMatchObject({
      pathSteps: [{ ground: 'crimeOrThreat', dueOn: '2026-02-02', isLate: false }],
      // The letter names art. 64(7-2), and says nothing of competence.
      notices: [{ templateCode: 'crimeForwardingNotice' }],
    });
  });
});

describe('what a body proposes', () => {
  it('waits for the department, which accepts it by doing it or declines it with a reason', async () => {
    const { id } = await registered(registrar, { route: { bodyId: bodyId('kst-utilities') } });
    const propose = (version: number) =>
      takeStep(executor, 'proposePath', 'ProposeInput', {
        ...{
          id,
          version,
          action: 'appeal.return',
          ground: 'obsceneWords',
          reason: 'Брань на второй странице',
        },
      });
    const alone = await takeStep(executor, 'returnAppeal', 'TakePathInput', {
      ...{ id, version: 1, ground: 'obsceneWords', reason: 'x' },
    });
    expect(codes(alone)).toEqual(['ACTION_NOT_FOR_ROLE']);
    expect((await propose(1)).refusals).toEqual([]);
    expect(codes(await propose(2))).toEqual(['PROPOSAL_WAITS']);
    const told = await office.sql(
      "SELECT user_id FROM notifications WHERE kind = 'appeal.propose' AND entity_id = $1",
      [id],
    );
    expect(told).toEqual([{ user_id: controller.id }]);
    const decline = (reason: string) =>
      takeStep(controller, 'declineProposal', 'AppealStepInput', { id, version: 2, reason });
    expect(codes(await decline(''))).toEqual(['PATH_REASON_REQUIRED']);
    await decline('Брани нет');
    await propose(3);
    await takeStep(controller, 'returnAppeal', 'TakePathInput', {
      ...{ id, version: 4, ground: 'obsceneWords', reason: 'Брань на второй странице' },
    });
    const verdicts = await office.sql(
      'SELECT verdict, remarks FROM path_proposals WHERE appeal_id = $1 ORDER BY id',
      [id],
    );
    expect(verdicts).toEqual([
      { verdict: 'declined', remarks: 'Брани нет' },
      { verdict: 'accepted', remarks: '' },
    ]);
  });
});

describe('an official who is complained about', () => {
  it('cannot take the complaint into work', async () => {
    const contested = await office.as('executor', { bodyCode: 'kst-utilities', name: 'Жарқынбаев' });
    const { id } = await registered(registrar, {
      ...{
        kind: 'complaint',
        category: 'complaint',
        complainedPerson: 'Жарқынбаев Т.',
        complainedPost: 'маман',
      },
      route: { bodyId: bodyId('kst-utilities') },
    });
    const taken = (who: Person) => takeStep(who, 'takeAppealIntoWork', 'AppealStepInput', { id, version: 1 });
    expect(codes(await taken(contested))).toEqual(['OFFICIAL_COMPLAINED_ABOUT']);
    expect((await taken(executor)).appeal?.state).toBe('inWork');
  });
});

describe('a notice', () => {
  const preview = async (language: string) => {
    const { id } = await registered(registrar, { language });
    const { previewNotice } = await controller.ask<{
      previewNotice: { language: string; title: string; text: string }[];
    }>('query($input: PreviewNoticeInput!) { previewNotice(input: $input) { language title text } }', {
      input: { id, action: 'appeal.terminate', ground: 'courtAct', reason: 'Решение суда от 12.01.2026' },
    });
    return previewNotice;
  };

  it('can be read before it is issued, in the language of the appeal; in both when that is another', async () => {
    const [russian] = await preview('ru');
    expect(russian?.text).toContain('Основание: ст. 70 Административного');
    expect(russian?.text).toContain('Имеется вступивший в силу судебный акт. Решение суда от 12.01.2026.');
    expect(russian?.text).toContain('Тұлпарбаев Ержан Болатұлы');
    expect(russian?.text).not.toMatch(/\{\{|undefined|null/);
    const [kazakh] = await preview('kk');
    expect(kazakh?.text).toContain('Күшіне енген сот актісі бар');
    expect((await preview('other')).map(({ language }) => language)).toEqual(['kk', 'ru']);
  });

  it('is not there for somebody who may not know of the appeal', async () => {
    const { id } = await registered(registrar);
    const { appeal } = await takeStep(registrar, 'forwardAppeal', 'ForwardInput', {
      ...{ id, version: 1, bodyId: bodyId('min-justice'), ground: 'notCompetent' },
    });
    const url = appeal?.notices[0]?.url ?? '';
    expect((await executor.request({ method: 'GET', url })).statusCode).toBe(404);
    expect((await office.app.server.inject({ url })).statusCode).toBe(401);
    const marked = await executor.tryToAsk(
      'mutation($input: MarkNoticeSentInput!) { markNoticeSent(input: $input) { appeal { id } } }',
      { input: { noticeId: appeal?.notices[0]?.id, sentOn: '2026-02-02', delivery: 'post' } },
    );
    expect(marked.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
