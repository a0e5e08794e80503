import { describe, expect, it } from 'vitest';
import { changedOnly } from './changedOnly.ts';
import { fillTemplate, unfilledPlaces } from './fillTemplate.ts';
import { placesIn } from './templatePlaces.ts';

describe('a template of an answer', () => {
  it('is filled with what the card knows', () => {
    expect(
      fillTemplate('№ {{number}} от {{registeredOn}}', {
        number: 'ЖТ-2026-00000001',
        registeredOn: '02.02.2026',
      }),
    ).toBe('№ ЖТ-2026-00000001 от 02.02.2026');
  });

  it('names what only the writer knows in the language of the letter', () => {
    expect(fillTemplate('{{lawReference}}', {}, placesIn('kk'))).toBe('[заңның бабы]');
    expect(fillTemplate('{{lawReference}}', {}, placesIn('ru'))).toBe('[статья закона]');
  });

  it('counts the places that are still to be filled', () => {
    expect(unfilledPlaces('Разъясняем: [разъяснение по существу]. Основание: [статья закона].')).toBe(2);
    expect(unfilledPlaces('Всё заполнено.')).toBe(0);
  });
});

it('an amendment sends only the fields that were changed', () => {
  const before = { annotation: 'Нет тепла', sheets: 1, type: null };
  expect(changedOnly(before, { ...before, sheets: 2 })).toEqual({ sheets: 2 });
});
