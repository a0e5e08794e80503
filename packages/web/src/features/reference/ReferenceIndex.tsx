import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { useDictionaryTitles } from './dictionaryTitles.ts';
import classes from './ReferenceRoom.module.css';
import { DictionaryEntriesDocument } from './reference.generated.ts';
import { referenceGroups } from './referenceParts.ts';

interface Shelf {
  readonly to: string;
  readonly label: string;
}

/** What is kept here, by subject; on a telephone one list to choose from. */
export function ReferenceIndex() {
  const t = useT('reference');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const groups = useShelves();
  return (
    <>
      <nav className={classes.index} aria-label={t('index')}>
        {groups.map(({ title, shelves }) => (
          <section key={title}>
            <h2 className={classes.group}>{title}</h2>
            <ul className={classes.shelves}>
              {shelves.map(({ to, label }) => (
                <li key={to}>
                  <NavLink to={to} className={classes.link ?? ''}>
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <NativeSelect
        className={classes.choice ?? ''}
        aria-label={t('index')}
        value={pathname}
        onChange={(event) => navigate(event.currentTarget.value)}
        data={groups.map(({ title, shelves }) => ({
          group: title,
          items: shelves.map(({ to, label }) => ({ value: to, label })),
        }))}
      />
    </>
  );
}

function useShelves(): readonly { title: string; shelves: readonly Shelf[] }[] {
  const t = useT('reference');
  const titles = useDictionaryTitles();
  const { data } = useQuery(DictionaryEntriesDocument, { fetchPolicy: 'cache-first' });
  const names = [...new Set(data?.dictionaries.map(({ dictionary }) => dictionary) ?? [])];
  const dictionaries = names
    .map((name) => ({ to: paths.reference(`dictionaries/${name}`), label: titles(name) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'kk'));
  return [
    ...referenceGroups.map(({ title, parts }) => ({
      title: t(`group.${title}`),
      shelves: parts.map((part) => ({ to: paths.reference(part), label: t(`part.${part}`) })),
    })),
    ...(dictionaries.length > 0 ? [{ title: t('group.dictionaries'), shelves: dictionaries }] : []),
  ];
}
