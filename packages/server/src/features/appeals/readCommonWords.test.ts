import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { commonStems, readCommonWords } from './readCommonWords.ts';
import { aLetter, REGISTER } from './testing.ts';

const LIST = 'query ($where: String) { appeals(where: $where, pageSize: 50) { total items { annotation } } }';

let office: TestOffice;
let registrar: Person;
beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar');
  for (const annotation of [
    'Протекает крыша школы, дети мёрзнут на уроках.',
    'Просит отремонтировать крышу дома после бури.',
    'Мектептің шатыры ағады, жөндеуді сұрайды.',
    'Во дворе дома второй год нет освещения.',
  ])
    await register(annotation);
  await office.sql('ANALYZE letter_words');
});
afterAll(() => office.close());

async function register(annotation: string): Promise<void> {
  const input = aLetter({ annotation, text: '' });
  const { registerAppeal } = await registrar.ask<{ registerAppeal: { refusals: unknown[] } }>(REGISTER, {
    input,
  });
  expect(registerAppeal.refusals).toEqual([]);
}

async function found(where: string): Promise<string[]> {
  const { appeals } = await registrar.ask<{ appeals: { items: { annotation: string }[] } }>(LIST, { where });
  return appeals.items.map(({ annotation }) => annotation.slice(0, 10)).toSorted();
}

it('counts the forms of a word together, and leaves out what nobody looks for', () => {
  const words = [
    { word: 'крыша', share: 0.02 },
    { word: 'крышу', share: 0.03 },
    { word: 'двор', share: 0.04 },
    { word: 'и', share: 0.9 },
    { word: '2026', share: 0.5 },
    { word: 'редкое', share: 0.001 },
  ];
  expect(commonStems(words, 0.01)).toEqual(['крыш', 'двор']);
});

it('answers a common word from what was read ahead, alone and beside others, and knows the letters written since', async () => {
  const archive = office.app.archive;
  await readCommonWords(archive, 1);
  const read = vi.spyOn(archive, 'read');
  const askedOfArchive = () => read.mock.calls.filter(([sql]) => sql.text.includes('string_agg')).length;
  expect(await found('words:крыша')).toEqual(['Просит отр', 'Протекает ']);
  expect(await found('words:"крыши дома"')).toEqual(['Просит отр']);
  expect(askedOfArchive()).toBe(0);

  await register('Снова протекает крыша дома по улице Абая.');
  expect(await found('words:крышей')).toEqual(['Просит отр', 'Протекает ', 'Снова прот']);
  expect(await found('words:"крыша дома"')).toEqual(['Просит отр', 'Снова прот']);
  expect(askedOfArchive()).toBe(0);
  // What is rare is asked for once, beside what is known.
  expect(await found('words:"крыша бури"')).toEqual(['Просит отр']);
  read.mockRestore();
});
