import type { ReactNode } from 'react';
import classes from './Notice.module.css';
import type { Tone } from './tone.ts';

interface Props {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** A button at the end. */
  action?: ReactNode;
  role?: 'alert' | 'status' | 'note';
}

/** A strip in the page that says something to the reader; `role="alert"` when it appears because of what he did. */
export function Notice({ tone, title, children, action, role = 'note' }: Props) {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <div className={classes.body}>
        {title && <div className={classes.title}>{title}</div>}
        {children && <div className={classes.text}>{children}</div>}
      </div>
      {action}
    </div>
  );
}
