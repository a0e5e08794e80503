import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainSearch, readWordSearch, shownStems } from './wordSearch.ts';

describe('what was typed to find words of a letter', () => {
  it('asks for all words in any form, each once', () => {
    expect(readWordSearch('крыша школы крышу')).toEqual([{ all: ['крыш', 'школ'], phrases: [], none: [] }]);
  });

  it('finds what is typed without Kazakh letters', () => {
    expect(readWordSearch('кошелер')).toEqual(readWordSearch('көшелер'));
  });

  it('keeps together what stands in quotation marks of any kind', () => {
    expect(readWordSearch('"уличное освещение" ремонт')).toEqual(
      readWordSearch('«уличное освещение» ремонт'),
    );
    expect(readWordSearch('«крыша школы»')).toEqual([{ all: [], phrases: [['крыш', 'школ']], none: [] }]);
    expect(readWordSearch('"крыша')).toEqual([{ all: ['крыш'], phrases: [], none: [] }]);
  });

  it('leaves out what has a minus before it, and knows a hyphen from a minus', () => {
    expect(readWordSearch('вода -горячая')).toEqual([{ all: ['вода'], phrases: [], none: [['горяч']] }]);
    expect(readWordSearch('-«горячая вода»')).toEqual([{ all: [], phrases: [], none: [['горяч', 'вода']] }]);
    expect(readWordSearch('Абая - дом')[0]?.none).toEqual([]);
    expect(readWordSearch('кран-балка')).toEqual([{ all: ['кран', 'балк'], phrases: [], none: [] }]);
  });

  it.each(['вода OR газ', 'вода ИЛИ газ', 'вода НЕМЕСЕ газ', 'вода | газ'])(
    'takes either side of %s',
    (typed) => {
      expect(readWordSearch(typed).map(({ all }) => all)).toEqual([['вода'], ['газ']]);
    },
  );

  it('takes an «или» in small letters for a word', () => {
    expect(readWordSearch('вода или газ')).toHaveLength(1);
  });

  it('is plain while nothing but words was typed', () => {
    expect(isPlainSearch(readWordSearch('Ахметов Айдар'))).toBe(true);
    expect(['"а б"', 'а -б', 'а OR б'].map(readWordSearch).map(isPlainSearch)).toEqual([false, false, false]);
  });

  it('shows what must be in the letter', () => {
    expect(shownStems(readWordSearch('вода -газ OR "крыша школы"'))).toEqual(['вода', 'крыш', 'школ']);
  });

  it('reads whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const { all, phrases, none } of readWordSearch(typed))
          for (const stem of [...all, ...phrases.flat(), ...none.flat()])
            expect(stem).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});
