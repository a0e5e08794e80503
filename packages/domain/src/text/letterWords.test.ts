import { expect, test } from 'vitest';
import { letterWords } from './letterWords.ts';
import { foldedWords } from './normalise.ts';

test('a letter is read as what is typed into the search is: signs part the words, letters are folded', () => {
  expect(letterWords('Эко-пост, 12.05.2026', 'Қостанай қ.\n№5-үй')).toBe(
    'эко пост 12 05 2026 костанай к 5 уй',
  );
});

test('a letter without a text has the words of its annotation, one without either has none', () => {
  expect(letterWords('Нет воды', '')).toBe('нет воды');
  expect(letterWords('', '')).toBe('');
});

test('whatever is copied from a letter into the search is in the letter', () => {
  const text = 'Бақылаушы: akim@kostanay.gov.kz, тел. 8(714)2-57-50-01 — «ІІ тоқсан»';
  const words = letterWords('', text).split(' ');
  for (const part of text.split(/\s+/)) for (const word of foldedWords(part)) expect(words).toContain(word);
});
