import { NavLink, Outlet } from 'react-router';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './Reports.module.css';
import { reportsTabs } from './reportsTabs.ts';

/** The room of reports and analysis: its tables by tabs. */
export function ReportsRoom() {
  const t = useT('reports');
  const { may } = useViewer();
  return (
    <div className={classes.room}>
      <nav className={classes.tabs} aria-label={t('title')}>
        {reportsTabs
          .filter(({ permissions }) => permissions.some(may))
          .map(({ part, label }) => (
            <NavLink key={part} to={paths.reports(part)} end={part === ''} className={classes.tab ?? ''}>
              {t(`tab.${label}`)}
            </NavLink>
          ))}
      </nav>
      <Outlet />
    </div>
  );
}
