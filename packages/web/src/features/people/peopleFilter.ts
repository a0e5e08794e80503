import { foldText } from '@tyndau/domain/text/normalise';
import type { UserEntryFragment } from './people.generated.ts';

export type Person = UserEntryFragment;

export const accessStates = ['open', 'locked', 'disabled'] as const;
export type AccessState = (typeof accessStates)[number];

export interface PeopleFilter {
  readonly q?: string;
  readonly role?: string;
  readonly state?: string;
}

/** Whether a person can come in now: disabled wins over locked. */
export function accessStateOf({
  disabledAt,
  lockedUntil,
}: Pick<Person, 'disabledAt' | 'lockedUntil'>): AccessState {
  if (disabledAt !== null) return 'disabled';
  return lockedUntil === null ? 'open' : 'locked';
}

/** The people who have every word in their name, login, post or body, and the role and state asked for. */
export function filterPeople(people: readonly Person[], { q = '', role, state }: PeopleFilter): Person[] {
  const words = foldText(q).split(' ').filter(Boolean);
  return people.filter((person) => {
    const folded = foldText(wordsOf(person));
    return (
      words.every((word) => folded.includes(word)) &&
      (!role || person.role === role) &&
      (!state || accessStateOf(person) === state)
    );
  });
}

function wordsOf({ lastName, firstName, patronymic, login, email, post, body }: Person): string {
  return [lastName, firstName, patronymic, login, email, post.kk, post.ru, body.name.kk, body.name.ru]
    .filter(Boolean)
    .join(' ');
}
