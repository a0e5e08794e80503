import { Fragment, type ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import classes from './DefinitionList.module.css';

/** [term, what it is]; null and '' are shown as «не указано», undefined leaves the line out. */
export type Definition = readonly [term: string, value: ReactNode];

/** The lines of a card, as on paper: the name of the line, and what is written in it. */
export function DefinitionList({ items, columns = 1 }: { items: readonly Definition[]; columns?: 1 | 2 }) {
  const t = useT('words');
  return (
    <dl className={classes.list} data-columns={columns}>
      {items
        .filter(([, value]) => value !== undefined)
        .map(([term, value]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>
              {value === null || value === '' ? (
                <span className={classes.missing}>{t('notSet')}</span>
              ) : (
                value
              )}
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}
