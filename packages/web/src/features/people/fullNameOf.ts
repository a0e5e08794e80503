import type { Person } from './peopleFilter.ts';

/** Surname, first name, patronymic. */
export function fullNameOf({ lastName, firstName, patronymic }: Person): string {
  return [lastName, firstName, patronymic].filter(Boolean).join(' ');
}
