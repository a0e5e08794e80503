import { describe, expect, it } from 'vitest';
import { missingFields, piecesOf } from './templateFields.ts';

describe('a letter with fields', () => {
  it('is read as words and fields in their order', () => {
    expect(piecesOf('№ {{number}} от {{registeredOn}}').map(({ text, field }) => field ?? text)).toEqual([
      '№ ',
      'number',
      ' от ',
      'registeredOn',
    ]);
  });

  it('tells which sentence was forgotten in the other language', () => {
    expect(missingFields('{{number}}', '{{number}} {{dueOn}} {{dueOn}}')).toEqual(['dueOn']);
    expect(missingFields('{{number}} {{dueOn}}', '{{number}}')).toEqual([]);
  });

  it('takes a half-written field for words', () => {
    expect(piecesOf('{{number}').map(({ field }) => field)).toEqual([null]);
  });
});
