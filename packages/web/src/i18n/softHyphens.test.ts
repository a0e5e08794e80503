import { expect, it } from 'vitest';
import { softHyphens } from './softHyphens.ts';

const shown = (text: string) => softHyphens(text).replaceAll('\u00AD', '-');

it.each([
  ['Қанағаттандырылғандар үлесі', 'Қана-ғат-тан-ды-рыл-ған-дар үлесі'],
  ['Удовлетворённых', 'Удов-лет-во-рён-ных'],
  ['Түскені', 'Түскені'],
  ['Satisfied straightforwardly', 'Satisfied straightforwardly'],
])('%s may be broken between syllables only: %s', (text, broken) => {
  expect(shown(text)).toBe(broken);
});
