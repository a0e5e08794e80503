import { expect, it } from 'vitest';
import { hyphenated } from './hyphenate.ts';

it.each([
  ['из вышестоящих органов', 'из вышес-тоя-щих органов'],
  ['Правоохранительные', 'Пра-воох-ра-ни-тель-ные'],
  ['коммунальное', 'ком-му-наль-ное'],
  ['шаруашылық', 'шаруа-шы-лық'],
  ['дороги', 'дороги'],
])('«%s» may be divided between syllables', (text, divided) => {
  expect(hyphenated(text).replaceAll('\u00ad', '-')).toBe(divided);
});
