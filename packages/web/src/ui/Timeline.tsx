import type { ReactNode } from 'react';
import classes from './Timeline.module.css';
import type { Tone } from './tone.ts';

export interface TimelineItem {
  readonly id: string | number;
  readonly title: ReactNode;
  /** When and who, in a second voice. */
  readonly when: ReactNode;
  readonly children?: ReactNode;
  readonly tone?: Tone;
}

/** What happened, newest or oldest first as given. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className={classes.list} aria-label={label}>
      {items.map(({ id, title, when, children, tone = 'neutral' }) => (
        <li key={id} className={classes.item} data-tone={tone}>
          <div className={classes.title}>{title}</div>
          <div className={classes.when}>{when}</div>
          {children}
        </li>
      ))}
    </ol>
  );
}
