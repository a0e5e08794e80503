import { describe, expect, it } from 'vitest';
import { accessStateOf, filterPeople, type Person } from './peopleFilter.ts';

const name = { kk: 'Бақылау бөлімі', ru: 'Отдел по контролю', en: 'Control department' };

function person(part: Partial<Person>): Person {
  return {
    id: 1,
    login: 'aigul',
    lastName: 'Қыранбекова',
    firstName: 'Айгүл',
    patronymic: null,
    displayName: 'Қыранбекова А.',
    post: { kk: 'Тіркеуші', ru: 'Регистратор', en: 'Registrar' },
    role: 'registrar',
    body: { id: 1, name, shortName: name },
    territory: null,
    language: 'kk',
    signsAnswers: false,
    iin: null,
    email: null,
    disabledAt: null,
    lockedUntil: null,
    createdAt: '2026-01-05T04:00:00Z',
    version: 1,
    ...part,
  };
}

describe('the list of people', () => {
  it('finds a Kazakh surname typed with Russian letters', () => {
    expect(filterPeople([person({})], { q: 'кыранбек' })).toHaveLength(1);
    expect(filterPeople([person({})], { q: 'кыранбек регистратор' })).toHaveLength(1);
    expect(filterPeople([person({})], { q: 'кыранбек аудитор' })).toHaveLength(0);
  });

  it('says disabled of somebody who is both locked and disabled', () => {
    const lockedUntil = '2026-11-22T05:15:00Z';
    expect(accessStateOf({ disabledAt: null, lockedUntil })).toBe('locked');
    expect(accessStateOf({ disabledAt: '2026-11-01T05:00:00Z', lockedUntil })).toBe('disabled');
  });

  it('chooses by role and by access together', () => {
    const people = [
      person({}),
      person({ id: 2, role: 'auditor' }),
      person({ id: 3, disabledAt: '2026-11-01T05:00:00Z' }),
    ];
    expect(filterPeople(people, { role: 'registrar', state: 'open' }).map(({ id }) => id)).toEqual([1]);
  });
});
