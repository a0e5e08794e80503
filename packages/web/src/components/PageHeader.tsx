import { Anchor } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { useT } from '../i18n/useT.ts';
import classes from './Page.module.css';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

export interface PageHeaderProps {
  title: string;
  crumbs?: readonly Crumb[];
  /** Beside the title: a badge, «по состоянию на…». */
  aside?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: the way to it, its name (also of the browser's tab), what can be done with it. */
export function PageHeader({ title, crumbs = [], aside, actions }: PageHeaderProps) {
  const t = useT('shell');
  const product = t('product');
  useEffect(() => {
    document.title = `${title} — ${product}`;
  }, [title, product]);
  return (
    <header>
      {crumbs.length > 0 && (
        <nav aria-label={t('trail')}>
          <ol className={classes.crumbs}>
            {crumbs.map(({ label, to }) => (
              <li key={to}>
                <Anchor component={Link} to={to} size="xs">
                  {label}
                </Anchor>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={classes.line}>
        <h1 className={classes.title}>{title}</h1>
        {aside && <div className={classes.aside}>{aside}</div>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </header>
  );
}
