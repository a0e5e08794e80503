import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

const GIVE = `mutation ($input: GiveConsultationInput!) { giveConsultation(input: $input) {
  consultation { id givenOn subject applicantPhone } refusals { code field } } }`;
const LIST = `query ($filter: ConsultationFilter) { consultations(filter: $filter) { total items { subject } } }`;

interface Given {
  readonly giveConsultation: {
    readonly consultation: { readonly id: number; readonly givenOn: string; readonly subject: string } | null;
    readonly refusals: readonly { readonly code: string; readonly field: string | null }[];
  };
}
interface Listed {
  readonly consultations: { readonly total: number; readonly items: readonly { readonly subject: string }[] };
}

let office: TestOffice;
let clerk: Person;
beforeAll(async () => {
  office = await testOffice();
  clerk = await office.as('intakeClerk');
});
afterAll(() => office.close());

const give = async (who: Person, changes: Record<string, unknown> = {}) => {
  const input = {
    idempotencyKey: randomUUID(),
    subject: 'Как записаться на приём',
    language: 'ru',
    ...changes,
  };
  return (await who.ask<Given>(GIVE, { input })).giveConsultation;
};
const list = async (who: Person, filter: Record<string, unknown>) =>
  (await who.ask<Listed>(LIST, { filter })).consultations;

it('advice without an appeal is counted on its day, and makes no letter', async () => {
  const before = (await office.sql('SELECT count(*)::int AS n FROM intakes'))[0]?.n;
  const { consultation } = await give(clerk);
  expect(consultation?.givenOn).toBe('2026-02-02');
  expect((await list(clerk, { from: '2026-02-02', to: '2026-02-02' })).total).toBe(1);
  expect((await list(clerk, { from: '2026-02-03' })).total).toBe(0);
  expect((await office.sql('SELECT count(*)::int AS n FROM intakes'))[0]?.n).toBe(before);
});

it('pressed twice it is counted once', async () => {
  const idempotencyKey = randomUUID();
  const first = await give(clerk, { idempotencyKey, subject: 'Дважды нажато' });
  const again = await give(clerk, { idempotencyKey, subject: 'Дважды нажато' });
  expect(again.consultation?.id).toBe(first.consultation?.id);
  expect((await list(clerk, { text: 'дважды нажато' })).total).toBe(1);
});

it('needs a subject and nothing else; a wrong question or number is said at its field', async () => {
  const bad = await give(clerk, { subject: ' ', questionCode: '99.99', applicantIin: '123' });
  expect(bad.refusals.map(({ code, field }) => `${code}@${field}`)).toEqual([
    'SUBJECT_REQUIRED@subject',
    'QUESTION_UNKNOWN@questionCode',
    'IIN_LENGTH@applicantIin',
  ]);
});

it('is found by Kazakh words typed without a Kazakh keyboard, and by the section of its question', async () => {
  await give(clerk, { subject: 'Жер учаскесін қалай алуға болады', questionCode: '01.01.02' });
  expect((await list(clerk, { text: 'калай алуга' })).total).toBe(1);
  expect((await list(clerk, { questionCode: '01' })).total).toBe(1);
  expect((await list(clerk, { questionCode: '02' })).total).toBe(0);
});

it('of a district is not seen by another district', async () => {
  await give(await office.as('intakeClerk', { territoryCode: '392400000' }), { subject: 'Аудандағы сұрақ' });
  const seen = async (territoryCode: string) =>
    (await list(await office.as('registrar', { territoryCode }), { text: 'аудандагы' })).total;
  expect([await seen('392400000'), await seen('390000000'), await seen('392000000')]).toEqual([1, 1, 0]);
});

it('is not written down by those who only read', async () => {
  const input = { idempotencyKey: randomUUID(), subject: 'Сұрақ', language: 'kk' };
  const { errors } = await (await office.as('auditor')).tryToAsk(GIVE, { input });
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
