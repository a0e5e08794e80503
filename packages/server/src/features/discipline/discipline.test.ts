import { randomUUID } from 'node:crypto';
import { checklistItems } from '@tyndau/domain/discipline/recordInspection';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

let office: TestOffice;
let controller: Person;
let bodyId: number;

beforeAll(async () => {
  office = await testOffice();
  controller = await office.as('controller');
  bodyId = office.app.keeper.current.bodiesByCode.get('kst-education')?.id ?? 0;
});
afterAll(() => office.close());

interface Answer {
  readonly it: Record<string, unknown> | null;
  readonly refusals: readonly { code: string; field: string | null }[];
}

async function act(verb: string, type: string, fields: string, input: Record<string, unknown>) {
  const document = `mutation ($input: ${type}!) { answer: ${verb}(input: $input) { it: ${fields} refusals { code field } } }`;
  return (await controller.ask<{ answer: Answer }>(document, { input })).answer;
}
const pdf = async (url: string) => {
  const answer = await controller.request({ method: 'GET', url });
  return [answer.statusCode, answer.headers['content-type']];
};

describe('a proposal on discipline', () => {
  const proposal = () => ({
    idempotencyKey: randomUUID(),
    bodyId,
    personName: 'Сериков Болат Маратович',
    personPost: 'Заведующий сектором',
    ground: 'termBroken',
    circumstances: 'Поручение исполнено с опозданием на шесть дней.',
    penalty: 'remark',
    answerDueOn: '2026-02-16',
  });
  const propose = (input: object) =>
    act('proposeDiscipline', 'ProposeDisciplineInput', 'proposal { id number version outcome }', {
      ...input,
    });

  it('is numbered, and decided once: a penalty has its order, a refusal its reason', async () => {
    const { it: made } = await propose(proposal());
    expect(made).toMatchObject({ number: 'ДО-2026-0001', outcome: null });
    const decide = (changes: object) =>
      act('recordDisciplineOutcome', 'DisciplineOutcomeInput', 'proposal { id version outcome }', {
        ...{ id: made?.id, version: made?.version, outcome: 'imposed', imposedPenalty: 'reprimand' },
        ...{ orderNumber: '14-к', decidedOn: '2026-02-02', note: '' },
        ...changes,
      });
    expect((await decide({ orderNumber: ' ', imposedPenalty: null })).refusals).toMatchObject([
      { code: 'REQUIRED', field: 'imposedPenalty' },
      { code: 'REQUIRED', field: 'orderNumber' },
    ]);
    expect((await decide({ outcome: 'declined' })).refusals).toMatchObject([
      { code: 'REQUIRED', field: 'note' },
    ]);
    const decided = await decide({});
    expect(decided.it).toMatchObject({ outcome: 'imposed' });
    expect((await decide({ version: decided.it?.version })).refusals).toMatchObject([
      { code: 'DISCIPLINE_DECIDED' },
    ]);
    expect(await pdf(`/api/discipline/proposals/${made?.id}.pdf?language=kk`)).toEqual([
      200,
      'application/pdf',
    ]);
  });

  it('without a body, a day to answer by or a choice is refused, each at its field', async () => {
    const { bodyId: _body, answerDueOn: _day, ...rest } = proposal();
    expect((await propose({ ...rest, ground: '', penalty: 'exile' })).refusals).toEqual([
      { code: 'REQUIRED', field: 'bodyId' },
      { code: 'REQUIRED', field: 'ground' },
      { code: 'NOT_A_CHOICE', field: 'penalty' },
      { code: 'REQUIRED', field: 'answerDueOn' },
    ]);
    expect((await propose({ ...proposal(), bodyId: 999_999, answerDueOn: '2026-02-01' })).refusals).toEqual([
      { code: 'BODY_UNKNOWN', field: 'bodyId' },
      { code: 'DISCIPLINE_DAY', field: 'answerDueOn' },
    ]);
  });

  it('is no business of executors', async () => {
    const executor = await office.as('executor', { bodyCode: 'kst-education' });
    const asked = await executor.tryToAsk('{ disciplineProposals { id } }');
    expect(asked.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const url = '/api/discipline/briefings.pdf';
    expect((await executor.request({ method: 'GET', url })).statusCode).toBe(403);
  });
});

describe('an inspection of record keeping', () => {
  const all = (verdict: string) => checklistItems.map((code) => ({ code, verdict, remark: '' }));
  const fields = 'inspection { id version state mendBy checklist { code verdict } }';

  it('answers every line of the checklist; what is broken gets a day and is mended or not', async () => {
    const { it: planned } = await act('planInspection', 'PlanInspectionInput', fields, {
      ...{
        idempotencyKey: randomUUID(),
        bodyId,
        plannedOn: '2026-02-02',
        inspectors: 'Ахметова С.',
        scope: '',
      },
    });
    expect(planned).toMatchObject({ state: 'planned' });
    const record = (changes: object) =>
      act('recordInspection', 'RecordInspectionInput', fields, {
        ...{ id: planned?.id, version: planned?.version, heldOn: '2026-02-02', findings: 'Проверено.' },
        ...changes,
      });
    const [first, ...rest] = all('kept');
    expect((await record({ checklist: rest })).refusals).toMatchObject([
      { code: 'INSPECTION_CHECKLIST_INCOMPLETE' },
    ]);
    const broken = [{ ...first, verdict: 'broken', remark: 'Два письма без даты.' }, ...rest];
    expect((await record({ checklist: broken })).refusals).toMatchObject([{ code: 'INSPECTION_MEND_BY' }]);
    const { it: held } = await record({ checklist: broken, mendBy: '2026-02-16' });
    expect(held).toMatchObject({ state: 'toMend', mendBy: '2026-02-16' });
    const mended = await act('recordMending', 'RecordMendingInput', fields, {
      ...{
        id: planned?.id,
        version: held?.version,
        mendedOn: '2026-02-02',
        isMended: true,
        note: 'Показали.',
      },
    });
    expect(mended.it).toMatchObject({ state: 'mended' });
    expect(await pdf(`/api/discipline/inspections/${planned?.id}.pdf?language=ru`)).toEqual([
      200,
      'application/pdf',
    ]);
  });
});

describe('the log of briefings', () => {
  it('says who was told what, by whom, not before he was hired', async () => {
    const brief = (changes: object) =>
      act('recordBriefing', 'RecordBriefingInput', 'briefing { number briefedBy { id } }', {
        ...{ idempotencyKey: randomUUID(), bodyId, personName: 'Ким А.', personPost: 'Специалист' },
        ...{ hiredOn: '2026-01-26', briefedOn: '2026-02-02', topics: 'Сроки, талон, ответы.' },
        ...changes,
      });
    expect((await brief({ briefedOn: '2026-01-23' })).refusals).toMatchObject([
      { code: 'BRIEFING_DAY', field: 'briefedOn' },
    ]);
    expect((await brief({})).it).toMatchObject({ number: 'ИН-2026-0001', briefedBy: { id: controller.id } });
    expect(await pdf('/api/discipline/briefings.pdf?language=ru')).toEqual([200, 'application/pdf']);
  });
});
