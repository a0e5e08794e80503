import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { bodyIdOf, registered } from '../paths/testing.ts';
import { doInside, mustSee } from './testing.ts';

const HELD =
  'query ($id: Int!) { appeal(id: $id) { execution { heldBy { stage body { code } person { id } } } } }';
interface Held {
  appeal: {
    execution: { heldBy: { stage: string; body: object | null; person: object | null } | null };
  } | null;
}

let office: TestOffice;
let registrar: Person;
let head: Person;
let executor: Person;
let helper: Person;

beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar');
  head = await office.as('executor', { bodyCode: 'kst-utilities', name: 'Басшыбаев' });
  executor = await office.as('executor', { bodyCode: 'kst-utilities', name: 'Орындаушыев' });
  helper = await office.as('executor', { bodyCode: 'kst-land' });
  await office.sql('UPDATE users SET signs_answers = true WHERE id = $1', [head.id]);
  await office.app.keeper.renew();
});
afterAll(() => office.close());

const heldFor = async (person: Person, id: number) =>
  (await person.ask<Held>(HELD, { id })).appeal?.execution.heldBy;
const body = { code: 'kst-utilities' };

describe('with whom an appeal lies', () => {
  it('is the registrar until it is sent, then the body, then whoever took it or was given it', async () => {
    const waiting = await registered(registrar, { questionCode: '01.01.02' });
    expect(await heldFor(registrar, waiting.id)).toEqual({
      stage: 'department',
      body: null,
      person: { id: registrar.id },
    });
    const route = {
      bodyId: bodyIdOf(office, 'kst-utilities'),
      coBodyIds: [bodyIdOf(office, 'kst-land')],
      resolution: 'Дать границы',
    };
    const { id, version } = await registered(registrar, { questionCode: '01.01.03', route });
    expect(await heldFor(registrar, id)).toEqual({ stage: 'body', body, person: null });
    await doInside(head, 'takeAppealIntoWork', 'AppealStepInput', { id, version });
    expect(await heldFor(registrar, id)).toEqual({ stage: 'body', body, person: { id: head.id } });
    const { version: now } = await mustSee(head, id);
    await doInside(head, 'passOn', 'PassOnInput', {
      id,
      version: now,
      userId: executor.id,
      text: 'Рассмотреть',
    });
    expect(await heldFor(registrar, id)).toEqual({ stage: 'body', body, person: { id: executor.id } });
    expect(await heldFor(head, id)).toMatchObject({ person: { id: executor.id } });
    // A body that only helps learns where it lies, and not with whom.
    expect(await heldFor(helper, id)).toEqual({ stage: 'body', body, person: null });

    const answer = { outcome: 'explained', language: 'ru', text: 'Разъясняем порядок по статье 12 Закона.' };
    await doInside(executor, 'saveAnswerDraft', 'SaveAnswerDraftInput', { appealId: id, ...answer });
    await doInside(helper, 'reportPart', 'ReportPartInput', { appealId: id, report: 'Границы в акте' });
    const send = { appealId: id, version: 1, approverId: head.id };
    const sent = await doInside(executor, 'sendDraftForApproval', 'DraftStepInput', send);
    expect(sent.refusals).toEqual([]);
    expect(await heldFor(executor, id)).toMatchObject({ stage: 'approval', person: { id: head.id } });
    // That it waits for a signature is the body's own matter.
    expect(await heldFor(registrar, id)).toEqual({ stage: 'body', body, person: { id: executor.id } });
  });

  it('is nobody once it has ended', async () => {
    const { id } = await registered(registrar, { questionCode: '01.02.02' });
    await office.sql(`UPDATE appeals SET state = 'withdrawn', closed_on = registered_on WHERE id = $1`, [id]);
    expect(await heldFor(registrar, id)).toBeNull();
  });
});
