import { type Role, roleNames } from '@tyndau/domain/access/roles';
import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { Localized } from '@tyndau/domain/kernel/localized';
import type { User } from '../../db/generated/client.ts';

/** 'Ахметова А. Б.', as on a talon. */
export function displayNameOf(user: User): string {
  return surnameWithInitials(user);
}

/** 'АА' for the round sign in the corner of the page. */
export function initialsOf({ lastName, firstName }: User): string {
  return [lastName, firstName].map((name) => [...name][0]?.toLocaleUpperCase('kk') ?? '').join('');
}

/** The post as the person's papers have it; the name of the role where nobody wrote one down. */
export function postOf(user: User): Localized {
  const name = roleNames[user.role as Role];
  return { kk: user.postKk || name.kk, ru: user.postRu || name.ru, en: name.en };
}
