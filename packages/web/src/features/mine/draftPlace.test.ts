import { describe, expect, it } from 'vitest';
import { draftPlace, draftWords } from './draftPlace.ts';

describe('a draft', () => {
  it.each([
    ['register:new', 'card', '/workbench/register'],
    ['register:42', 'card', '/workbench/register/42'],
    ['intake:new', 'letter', '/intake'],
    ['intake:oral', 'protocol', '/intake?as=oral'],
    ['answer:7', 'answer', '/appeals/7?do=appeal.answer'],
    ['expertise:3:7', 'expertise', '/appeals/7/expertise'],
    ['board:morning', 'board', '/board/morning'],
    ['expertise:3', 'expertise', null],
    ['novel', 'other', null],
  ])('under %s is a %s and goes on at %s', (key, kind, to) => {
    expect(draftPlace(key)).toEqual({ kind, to });
  });

  it('is known again by whose it is and how it begins', () => {
    expect(draftWords({ lastName: 'Серова', firstName: 'Анна', annotation: 'Нет света' })).toBe(
      'Серова Анна · Нет света',
    );
    expect(draftWords({ organisationName: 'ТОО «Дала»' })).toBe('ТОО «Дала»');
    expect(draftWords({ lastName: 5, files: [] })).toBe('');
    expect(draftWords(null)).toBe('');
  });
});
