import { expect, it } from 'vitest';
import { type ImportField, isNeeded, type Mapping } from './mapping.ts';

const signatory = { name: 'answerSignedBy', isRequired: false } as ImportField;
const mapping = (columns: Mapping['columns']): Mapping => ({ columns, constants: {} });

it('who signed is needed once an answer is taken from the table, before a rehearsal says so row by row', () => {
  expect(isNeeded(signatory, mapping({ text: 'Текст' }))).toBe(false);
  expect(isNeeded(signatory, mapping({ text: 'Текст', answerText: 'Ответ' }))).toBe(true);
});
