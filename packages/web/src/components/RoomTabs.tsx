import { Link, Outlet, useLocation } from 'react-router';
import classes from './RoomTabs.module.css';

interface Tab {
  readonly to: string;
  readonly label: string;
  /** Its address begins those of the others: it is chosen for every page of the room that is none of theirs. */
  readonly isDoor: boolean;
}

/** A room of several tables: their tabs, each an address, and below them the table one sits at. */
export function RoomTabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { pathname } = useLocation();
  const within = ({ to }: Tab) => pathname === to || pathname.startsWith(`${to}/`);
  const chosen = tabs.find((tab) => !tab.isDoor && within(tab)) ?? tabs.find((tab) => tab.isDoor);
  return (
    <div className={classes.room}>
      <nav className={classes.tabs} aria-label={label}>
        {tabs.map((tab) => (
          <Link
            key={tab.to}
            to={tab.to}
            className={classes.tab ?? ''}
            {...(tab === chosen ? { 'aria-current': 'page' as const } : {})}
          >
            {tab.label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
