import type { ReactNode } from 'react';
import classes from './StateBadge.module.css';
import type { Tone } from './tone.ts';

/** A state as a word on a wash of its tone. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <span className={classes.word}>{children}</span>
    </span>
  );
}
