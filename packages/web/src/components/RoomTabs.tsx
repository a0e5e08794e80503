import { NavLink, Outlet } from 'react-router';
import classes from './RoomTabs.module.css';

interface Tab {
  readonly to: string;
  readonly label: string;
  /** Its address begins those of the others: it is chosen only when the address is exactly its own. */
  readonly isDoor: boolean;
}

/** A room of several tables: their tabs, each an address, and below them the table one sits at. */
export function RoomTabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <div className={classes.room}>
      <nav className={classes.tabs} aria-label={label}>
        {tabs.map((tab) => (
          <NavLink key={tab.to} to={tab.to} end={tab.isDoor} className={classes.tab ?? ''}>
            {tab.label}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
