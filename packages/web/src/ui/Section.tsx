import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface Props {
  title?: string;
  hint?: ReactNode;
  actions?: ReactNode;
  /** Without inner margins: for a table or a list that touches the borders. */
  flush?: boolean;
  children: ReactNode;
}

/** A sheet of paper on the desk: a quiet border, a heading, what is written on it. */
export function Section({ title, hint, actions, flush = false, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className={classes.head}>
          <h2 className={classes.title} id={id}>
            {title}
          </h2>
          {hint && <span className={classes.hint}>{hint}</span>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
