import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface Props {
  title: string;
  hint?: string;
  icon?: ReactNode;
  action?: ReactNode;
}

/** Nothing to show, said in words: why it is empty, and the way out of it. */
export function EmptyState({ title, hint, icon, action }: Props) {
  return (
    <div className={classes.empty} role="status">
      {icon}
      <div className={classes.title}>{title}</div>
      {hint && <div>{hint}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
