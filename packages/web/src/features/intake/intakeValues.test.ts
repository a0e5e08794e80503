import { expect, it } from 'vitest';
import { formOf, newLetter, toIntakeInput } from './intakeValues.ts';

it('a pack from one source is typed once: source, form and addressee are repeated, the rest is clean', () => {
  const letter = newLetter({ source: 'kazpost', form: 'paper', addresseeBodyId: 62 });
  expect(letter).toMatchObject({
    source: 'kazpost',
    addresseeBodyId: 62,
    applicantName: '',
    barcode: '',
    sheets: 1,
  });
});

it('the source tells the form where it can', () => {
  expect(formOf('egov')).toBe('electronic');
  expect(formOf('serviceCentre')).toBeNull();
});

it('a barcode is sent as the scanner would give it', () => {
  const values = { ...newLetter({}), applicantName: ' Оспанова ', barcode: 'rr 1234 5678 5 kz' };
  expect(toIntakeInput(values, 'k')).toMatchObject({
    applicantName: 'Оспанова',
    barcode: 'RR123456785KZ',
    note: null,
  });
});
