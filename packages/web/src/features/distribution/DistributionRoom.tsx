import { Navigate, NavLink, Outlet, useMatch } from 'react-router';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './Distribution.module.css';
import { distributionTabs } from './distributionTabs.ts';

/** The room of distribution: its tables by tabs, of which everybody sees those they work at. */
export function DistributionRoom() {
  const t = useT('distribution');
  const { may } = useViewer();
  const isAtDoor = useMatch(paths.distributionRoom()) !== null;
  const tabs = distributionTabs.filter(({ permissions }) => permissions.some(may));
  const [first] = tabs;
  if (isAtDoor && first && first.part !== '')
    return <Navigate to={paths.distributionRoom(first.part)} replace />;
  return (
    <div className={classes.room}>
      <nav className={classes.tabs} aria-label={t('title')}>
        {tabs.map(({ part, label }) => (
          <NavLink
            key={part}
            to={paths.distributionRoom(part)}
            end={part === ''}
            className={classes.tab ?? ''}
          >
            {t(`tab.${label}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
