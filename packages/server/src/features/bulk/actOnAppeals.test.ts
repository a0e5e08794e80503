import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER, STEP } from '../appeals/testing.ts';
import { bulkJobsOf } from './bulkJobs.ts';

interface Act {
  id: number;
  state: string;
  done: number;
  refused: number;
  undoUntil: string | null;
  results: { number: string | null; outcome: string; refusals: { code: string }[] }[];
}
interface Answer {
  act: Act | null;
  refusals: { code: string; field: string | null }[];
}

const ACT = `act { id state total done refused undoUntil results { number outcome refusals { code } } } refusals { code field }`;
const control = { action: 'appeal.putOnControl', level: 'akim' };

let office: TestOffice;
let registrar: Person;
let controller: Person;

const register = async (changes: Record<string, unknown> = {}) => {
  const { registerAppeal } = await registrar.ask<{
    registerAppeal: { appeal: { id: number; number: string } };
  }>(REGISTER, { input: aLetter(changes) });
  return registerAppeal.appeal;
};
const several = async (count: number, changes: Record<string, unknown> = {}) => {
  const made = [];
  for (let at = 0; at < count; at += 1) made.push(await register(changes));
  return made;
};
const act = async (who: Person, input: Record<string, unknown>) => {
  const answer = await who.ask<{ actOnAppeals: Answer }>(
    `mutation ($input: BulkActInput!) { actOnAppeals(input: $input) { ${ACT} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  return answer.actOnAppeals;
};
const undo = async (who: Person, id: number) =>
  (await who.ask<{ undoBulkAct: Answer }>(`mutation ($id: Int!) { undoBulkAct(id: $id) { ${ACT} } }`, { id }))
    .undoBulkAct;
const preview = async (who: Person, input: Record<string, unknown>) =>
  (
    await who.ask<{
      bulkPreview: {
        total: number;
        can: number;
        groups: { refusal: { code: string }; count: number; numbers: string[] }[];
        refusals: { code: string }[];
      };
    }>(
      `query ($input: BulkPreviewInput!) { bulkPreview(input: $input) {
        total can groups { refusal { code } count numbers } refusals { code } } }`,
      { input },
    )
  ).bulkPreview;
const levels = (ids: readonly number[]) =>
  office
    .sql<{ control_level: string | null }>(
      'SELECT control_level FROM appeals WHERE id = ANY($1) ORDER BY id',
      [ids],
    )
    .then((rows) => rows.map((row) => row.control_level));

beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar');
  controller = await office.as('controller');
});
afterAll(() => office.close());

describe('an act on chosen appeals', () => {
  it('does with each what the command of one does, and says of each what became of it', async () => {
    const letters = await several(3);
    const [first, second, third] = letters;
    await controller.ask(STEP('putOnControl', 'ControlInput'), {
      input: { id: second?.id, version: 1, level: 'president' },
    });
    const ids = letters.map(({ id }) => id);
    expect(await preview(controller, { ...control, scope: { ids } })).toEqual({
      total: 3,
      can: 2,
      groups: [{ refusal: { code: 'ALREADY_ON_CONTROL' }, count: 1, numbers: [second?.number] }],
      refusals: [],
    });
    const answer = await act(controller, { ...control, scope: { ids } });
    expect(answer.act).toMatchObject({ state: 'done', done: 2, refused: 1 });
    expect(answer.act?.results).toEqual([
      { number: first?.number, outcome: 'done', refusals: [] },
      { number: second?.number, outcome: 'refused', refusals: [{ code: 'ALREADY_ON_CONTROL' }] },
      { number: third?.number, outcome: 'done', refusals: [] },
    ]);
    expect(await levels(ids)).toEqual(['akim', 'president', 'akim']);
    const journal = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'appeal' AND entity_id = $1 ORDER BY id`,
      [first?.id],
    );
    expect(journal.map(({ action }) => action)).toEqual(['appeal.register', 'appeal.putOnControl']);
  });

  it('asks the rules of routing for each: never to the body complained about', async () => {
    const bodyId = office.app.keeper.current.bodiesByCode.get('kst-education')?.id;
    const plain = await register();
    const complaint = await register({
      kind: 'complaint',
      category: 'complaint',
      complainedBodyId: bodyId,
      questionCode: '01.01.02',
    });
    const scope = { ids: [plain.id, complaint.id] };
    const routing = { action: 'appeal.route', bodyId, scope };
    expect((await preview(registrar, routing)).groups.map(({ refusal }) => refusal.code)).toEqual([
      'ROUTE_TO_COMPLAINED_BODY',
    ]);
    const { act: done } = await act(registrar, routing);
    expect(done).toMatchObject({ done: 1, refused: 1, undoUntil: null });
    expect(done?.results[1]?.refusals[0]?.code).toBe('ROUTE_TO_COMPLAINED_BODY');
    const executor = await office.as('executor', { bodyCode: 'kst-education' });
    const taken = await act(executor, { action: 'appeal.takeIntoWork', scope });
    // Of the other letter the body may not know: it is not even counted.
    expect(taken.act?.results).toEqual([{ number: plain.number, outcome: 'done', refusals: [] }]);
  });

  it('is one act though the button is pressed twice, and wants somebody who may', async () => {
    const { id } = await register();
    const input = { ...control, scope: { ids: [id] }, idempotencyKey: randomUUID() };
    const [one, other] = await Promise.all([act(controller, input), act(controller, input)]);
    expect(one.act?.id).toBe(other.act?.id);
    const analyst = await office.as('analyst');
    const refused = await analyst.tryToAsk(
      `mutation ($input: BulkActInput!) { actOnAppeals(input: $input) { ${ACT} } }`,
      { input: { ...input, idempotencyKey: randomUUID() } },
    );
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const wrong = await act(controller, {
      action: 'appeal.putOnControl',
      level: 'mars',
      scope: { ids: [id] },
    });
    expect(wrong.refusals[0]?.code).toBe('CONTROL_LEVEL_UNKNOWN');
    const paper = await act(controller, { action: 'appeal.return', scope: { ids: [id] } });
    expect(paper.refusals[0]?.code).toBe('CODE_UNKNOWN');
    expect((await act(controller, { ...control, scope: { ids: [] } })).refusals[0]?.code).toBe(
      'BULK_NOTHING_CHOSEN',
    );
  });

  it('belongs to whoever did it: nobody else reads its results', async () => {
    const { id } = await register();
    const done = await act(controller, { ...control, scope: { ids: [id] } });
    const stranger = await office.as('controller');
    const read = await stranger.tryToAsk('query ($id: Int!) { bulkAct(id: $id) { results { number } } }', {
      id: done.act?.id,
    });
    expect(read.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});

describe('an act on everything that answers a list', () => {
  it('takes the whole list as the viewer sees it but for what was unticked, in the background when it is long', async () => {
    const annotation = 'Жаппай бақылауға арналған хаттар тобы';
    const letters = await several(55, { questionCode: '02.01.01', annotation });
    const [spared] = letters;
    const elsewhere = await office.as('controller', { territoryCode: '710000000' });
    const scope = { where: 'question:02.01.01', exceptIds: [spared?.id] };
    expect((await preview(elsewhere, { ...control, scope })).refusals[0]?.code).toBe('BULK_NOTHING_CHOSEN');
    expect(await preview(controller, { ...control, scope })).toMatchObject({ total: 54, can: 54 });
    const begun = await act(controller, { ...control, scope });
    await bulkJobsOf(office.app.archive).idle();
    const { bulkAct } = await controller.ask<{ bulkAct: Act }>(
      'query ($id: Int!) { bulkAct(id: $id) { state done refused undoUntil results { outcome } } }',
      { id: begun.act?.id },
    );
    expect(bulkAct).toMatchObject({ state: 'done', done: 54, refused: 0 });
    expect(bulkAct.results.every(({ outcome }) => outcome === 'done')).toBe(true);
    expect((await levels([spared?.id ?? 0]))[0]).toBeNull();
    const told = await office.sql(`SELECT 1 FROM notifications WHERE kind = 'bulk.done' AND user_id = $1`, [
      controller.id,
    ]);
    expect(told).toHaveLength(1);
  });

  it('gives the ids of a stretch of the list for a tick with Shift', async () => {
    const { appealIds } = await controller.ask<{ appealIds: number[] }>(
      '{ appealIds(where: "question:02.01.01", offset: 50, limit: 10) }',
    );
    expect(appealIds).toHaveLength(5);
  });
});

describe('taking an act back', () => {
  it('puts control back as it was, except where somebody has changed the appeal since, and only once', async () => {
    const [untouched, changed] = await several(2);
    const ids = [untouched?.id ?? 0, changed?.id ?? 0];
    const done = await act(controller, { ...control, scope: { ids } });
    const id = done.act?.id ?? 0;
    expect(done.act?.undoUntil).not.toBeNull();
    await registrar.ask(STEP('amendAppeal', 'AmendAppealInput'), {
      input: { id: changed?.id, version: 2, annotation: 'Исправлено после постановки на контроль' },
    });
    const undone = await undo(controller, id);
    expect(undone.act).toMatchObject({ state: 'done', done: 1, refused: 1 });
    expect(undone.act?.results.map(({ refusals }) => refusals[0]?.code ?? null)).toEqual([
      null,
      'APPEAL_CHANGED_SINCE',
    ]);
    expect(await levels(ids)).toEqual([null, 'akim']);
    expect((await undo(controller, id)).refusals[0]?.code).toBe('BULK_ALREADY_UNDONE');
    const [last] = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'appeal' AND entity_id = $1 ORDER BY id DESC LIMIT 1`,
      [untouched?.id],
    );
    expect(last?.action).toBe('appeal.undoControl');
  });

  it('comes too late after ten minutes', async () => {
    const { id } = await register();
    const done = await act(controller, { ...control, scope: { ids: [id] } });
    office.setNow('2026-02-02T09:11:00+05:00');
    expect((await undo(controller, done.act?.id ?? 0)).refusals[0]?.code).toBe('BULK_UNDO_TOO_LATE');
    office.setNow('2026-02-02T09:00:00+05:00');
  });
});
