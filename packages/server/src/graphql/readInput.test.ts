import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../testing/testOffice.ts';

let office: TestOffice;
let controller: Person;

beforeAll(async () => {
  office = await testOffice();
  controller = await office.as('controller');
});
afterAll(() => office.close());

const refused = async (verb: string, type: string, input: Record<string, unknown>) => {
  const document = `mutation($input: ${type}!) { ${verb}(input: $input) { refusals { code field } } }`;
  const answer = await controller.ask<Record<string, { refusals: unknown[] }>>(document, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
  return answer[verb]?.refusals;
};

it('refuses an unknown code at its field instead of breaking down', async () => {
  const view = { name: 'Мои', scope: 'mine', search: '' };
  expect(await refused('saveListView', 'SaveListViewInput', { ...view, scope: 'nobody' })).toEqual([
    { code: 'NOT_A_CHOICE', field: 'scope' },
  ]);
  expect(await refused('saveListView', 'SaveListViewInput', { ...view, name: 'я'.repeat(81) })).toEqual([
    { code: 'TEXT_TOO_LONG', field: 'name' },
  ]);
  expect(await refused('noteGrowth', 'NoteGrowthInput', { alertId: 1, kind: 'rumour', text: 'x' })).toEqual([
    { code: 'NOT_A_CHOICE', field: 'kind' },
  ]);
  expect(
    await refused('startExport', 'StartExportInput', {
      ...{ format: 'odt', title: 'Обращения', columns: ['number'], language: 'ru' },
    }),
  ).toEqual([{ code: 'NOT_A_CHOICE', field: 'format' }]);
});
