import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './StatFigure.module.css';
import type { Tone } from './tone.ts';

interface Props {
  label: string;
  /** Already written out; undefined while loading. */
  value: ReactNode | undefined;
  hint?: string | undefined;
  tone?: Tone;
  /** Wraps the figure in the link to the list behind it: `link={(props) => <Link to={…} {...props} />}`. */
  link?: (props: { className: string | undefined; 'data-tone': Tone; children: ReactNode }) => ReactNode;
}

/** A number one can trust: it says what it counts and opens the list it was counted from. */
export function StatFigure({ label, value, hint, tone = 'neutral', link }: Props) {
  const children = (
    <>
      <span className={classes.value}>
        {value === undefined ? <Skeleton height={26} width={56} /> : value}
      </span>
      <span className={classes.label}>{label}</span>
      {hint && <span className={classes.hint}>{hint}</span>}
    </>
  );
  if (link) return link({ className: classes.figure, 'data-tone': tone, children });
  return (
    <div className={classes.figure} data-tone={tone}>
      {children}
    </div>
  );
}
