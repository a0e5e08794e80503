import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

const ACCEPT = `mutation($input: AcceptIntakeInput!) {
  acceptIntake(input: $input) { intake { talonNumber } refusals { code field } }
}`;
const SEARCH = 'query($text: String!) { search(text: $text) { kind title } }';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

async function talonFrom(clerk: Person, changes: Record<string, unknown> = {}): Promise<string> {
  const input = {
    idempotencyKey: randomUUID(),
    source: 'byHand',
    form: 'paper',
    applicantName: 'Тұлпарбаев Ержан',
    language: 'kk',
    sheets: 1,
    ...changes,
  };
  const answered = await clerk.ask<{ acceptIntake: { intake: { talonNumber: string } } }>(ACCEPT, { input });
  return answered.acceptIntake.intake.talonNumber;
}

it('finds a letter of a district for its region and for itself, and for no other district', async () => {
  const talon = await talonFrom(await office.as('intakeClerk', { territoryCode: '392400000' }));
  const found = async (territoryCode: string) =>
    (await office.as('registrar', { territoryCode })).ask(SEARCH, { text: talon });
  const hit = { search: [{ kind: 'intake', title: talon }] };
  expect(await found('390000000')).toEqual(hit);
  expect(await found('392400000')).toEqual(hit);
  expect(await found('392000000')).toEqual({ search: [] });
});

it('counts the same letters on the front page as the journal shows', async () => {
  const region = await office.as('registrar');
  const asked =
    '{ frontPage { waitingForRegistration } intakes(filter: { states: ["accepted"] }) { total } }';
  const { frontPage, intakes } = await region.ask<{
    frontPage: { waitingForRegistration: number };
    intakes: { total: number };
  }>(asked);
  expect(intakes.total).toBeGreaterThan(0);
  expect(frontPage.waitingForRegistration).toBe(intakes.total);
});

it('finds a letter that waits by the surname and by the telephone, and once registered by its card alone', async () => {
  const clerk = await office.as('intakeClerk');
  const registrar = await office.as('registrar');
  const talon = await talonFrom(clerk, {
    applicantName: 'Өтегенова Сәуле',
    applicantPhone: '8 705 444 33 22',
  });
  const found = async (text: string) => (await registrar.ask<{ search: unknown }>(SEARCH, { text })).search;
  expect(await found('отегенова сауле')).toEqual([{ kind: 'intake', title: talon }]);
  expect(await found('8 (705) 444-33-22')).toEqual([{ kind: 'intake', title: talon }]);
  await office.sql(`UPDATE intakes SET state = 'registered' WHERE talon_number = $1`, [talon]);
  expect(await found('отегенова')).toEqual([]);
});

it('a telephone finds nothing for those who may not see one, and a name nothing for those who read no letters', async () => {
  await talonFrom(await office.as('intakeClerk'), {
    applicantName: 'Жоламанов',
    applicantPhone: '87054443323',
  });
  const analyst = await office.as('analyst');
  expect(await analyst.ask(SEARCH, { text: '87054443323' })).toEqual({ search: [] });
  expect(await analyst.ask(SEARCH, { text: 'Жоламанов' })).toEqual({ search: [] });
});

it('the beginning of a number finds, in small letters too; signs of a pattern are taken as they stand', async () => {
  const registrar = await office.as('registrar');
  const talon = await talonFrom(registrar, { applicantName: 'Бастапқы' });
  const found = async (text: string) =>
    (await registrar.ask<{ search: { title: string }[] }>(SEARCH, { text })).search.map(({ title }) => title);
  expect(await found('т-2026')).toContain(talon);
  expect(await found(talon.replace('Т', 'T'))).toContain(talon);
  expect(await found(talon.slice(0, -1))).toContain(talon);
  expect(await found('Т-2027')).toEqual([]);
  expect(await found('Т-2%')).toEqual([]);
});
