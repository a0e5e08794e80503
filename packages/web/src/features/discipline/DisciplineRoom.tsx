import { NavLink, Outlet } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './Discipline.module.css';

const parts = ['', 'inspections', 'briefings'] as const;

/** The room of discipline, its books by tabs. */
export function DisciplineRoom() {
  const t = useT('discipline');
  return (
    <div className={classes.room}>
      <nav className={classes.tabs} aria-label={t('title')}>
        {parts.map((part) => (
          <NavLink key={part} to={paths.discipline(part)} end={part === ''} className={classes.tab ?? ''}>
            {t(`tab.${part === '' ? 'proposals' : part}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
