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

async function talonFrom(clerk: Person): Promise<string> {
  const input = {
    idempotencyKey: randomUUID(),
    source: 'byHand',
    form: 'paper',
    applicantName: 'Тұлпарбаев Ержан',
    language: 'kk',
    sheets: 1,
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
