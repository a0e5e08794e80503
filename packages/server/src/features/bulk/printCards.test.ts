import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

it('prints the cards of chosen appeals that the person may know of, each on its sheet, and writes it down', async () => {
  const registrar = await office.as('registrar');
  const ids: number[] = [];
  for (const annotation of ['Протекает крыша', 'Не горят фонари']) {
    const { registerAppeal } = await registrar.ask<{ registerAppeal: { appeal: { id: number } } }>(REGISTER, {
      input: aLetter({ annotation }),
    });
    ids.push(registerAppeal.appeal.id);
  }
  const url = `/api/cards.pdf?language=kk&ids=${ids.join(',')},999999`;
  const answer = await registrar.request({ method: 'GET', url });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  const noted = await office.sql(`SELECT 1 FROM journal WHERE action = 'appeal.printCard'`);
  expect(noted).toHaveLength(2);
  const stranger = await office.as('registrar', { territoryCode: '710000000' });
  expect((await stranger.request({ method: 'GET', url })).statusCode).toBe(404);
});
