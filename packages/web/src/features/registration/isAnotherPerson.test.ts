import { expect, it } from 'vitest';
import { isAnotherPerson } from './isAnotherPerson.ts';

const person = (lastName: string) => ({ lastName, firstName: 'Айгүл', patronymic: '', organisationName: '' });

it('a number of somebody else is noticed, a name in Russian letters is not somebody else', () => {
  expect(isAnotherPerson(person('Дүйсенов'), person('Көкжиекбеков'))).toBe(true);
  expect(isAnotherPerson(person('Дуйсенов'), person('Дүйсенов'))).toBe(false);
  expect(isAnotherPerson(person(''), person('Көкжиекбеков'))).toBe(false);
});
