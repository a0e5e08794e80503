import { isRole, roleNames } from '@tyndau/domain/access/roles';
import { useMemo } from 'react';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { AccessBadge } from './AccessBadge.tsx';
import { fullNameOf } from './fullNameOf.ts';
import type { Person } from './peopleFilter.ts';

/** The columns of the list of people. */
export function usePeopleColumns(): readonly RegistryColumn<Person>[] {
  const t = useT('people');
  const formats = useFormats();
  return useMemo<readonly RegistryColumn<Person>[]>(
    () => [
      { id: 'name', title: t('name'), width: 250, grows: true, cell: fullNameOf },
      { id: 'login', title: t('login'), width: 130, cell: ({ login }) => login },
      {
        id: 'role',
        title: t('role'),
        width: 170,
        cell: ({ role }) => (isRole(role) ? formats.name(roleNames[role]) : role),
      },
      { id: 'post', title: t('post'), width: 220, grows: true, cell: ({ post }) => formats.name(post) },
      {
        id: 'body',
        title: t('body'),
        width: 220,
        grows: true,
        cell: ({ body }) => formats.name(body.shortName),
      },
      {
        id: 'territory',
        title: t('territory'),
        width: 170,
        cell: ({ territory }) => (territory ? formats.name(territory.name) : t('wholeCountry')),
      },
      { id: 'state', title: t('state'), width: 190, cell: (person) => <AccessBadge person={person} /> },
      { id: 'email', title: t('email'), width: 200, isOptional: true, cell: ({ email }) => email ?? '' },
      {
        id: 'createdAt',
        title: t('createdAt'),
        width: 120,
        isOptional: true,
        cell: ({ createdAt }) => formats.dayOf(createdAt),
      },
    ],
    [t, formats],
  );
}
