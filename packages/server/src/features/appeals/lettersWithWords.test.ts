import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from './testing.ts';

const LIST = 'query ($where: String) { appeals(where: $where, pageSize: 50) { items { annotation } } }';
const ANNOTATION = 'Эко-пост у дома 5/1 с 12.05.2026 не работает';

let office: TestOffice;
let registrar: Person;
beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar');
  const texts = { annotation: ANNOTATION, text: 'Ответ с сайта eco.kostanay.kz: «жұмыс істемейді», №2-б.' };
  const { registerAppeal } = await registrar.ask<{ registerAppeal: { refusals: unknown[] } }>(REGISTER, {
    input: aLetter(texts),
  });
  expect(registerAppeal.refusals).toEqual([]);
});
afterAll(() => office.close());

async function finds(typed: string): Promise<boolean> {
  const where = `words:${JSON.stringify(typed)}`;
  const { appeals } = await registrar.ask<{ appeals: { items: unknown[] } }>(LIST, { where });
  return appeals.items.length > 0;
}

test.each([
  'эко-пост',
  'ЭКО ПОСТ',
  'пост',
  '12.05.2026',
  '2026',
  'дом 5/1',
  'eco.kostanay.kz',
  'kostanay',
  'жумыс истемейди',
  '№2-б',
  'работает ответ',
])('a letter is found by «%s», as it is written in it', async (typed) => {
  expect(await finds(typed)).toBe(true);
});

test.each(['12.06.2026', 'постель', 'eco.astana.kz'])(
  'and not by «%s», which is not in it',
  async (typed) => {
    expect(await finds(typed)).toBe(false);
  },
);
