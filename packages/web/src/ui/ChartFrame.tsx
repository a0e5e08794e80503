import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import classes from './ChartFrame.module.css';

export interface ChartSeries {
  readonly label: string;
  readonly color: string;
  readonly isDashed?: boolean;
}

interface Props {
  /** What the picture shows, for those who cannot see it. */
  label: string;
  series: readonly ChartSeries[];
  picture: ReactNode;
  /** The same numbers as a table: every picture has one. */
  table: ReactNode;
  /** Takes all the height there is, the legend's lines whatever they are. */
  isFilling?: boolean;
}

/** A chart with its legend, and the same numbers as a table on request. */
export function ChartFrame({ label, series, picture, table, isFilling = false }: Props) {
  const t = useT('words');
  const [isTable, setIsTable] = useState(false);
  // Not drawn anew with every number.
  const turn = useMemo(
    () => (
      <Button size="compact-xs" variant="subtle" onClick={() => setIsTable((shown) => !shown)}>
        {isTable ? t('chart.picture') : t('chart.table')}
      </Button>
    ),
    [isTable, t],
  );
  return (
    <figure className={classes.frame} data-filling={isFilling || undefined}>
      <ul className={classes.legend}>
        {series.map((one) => (
          <li key={one.label}>
            <span
              className={classes.swatch}
              data-dashed={one.isDashed || undefined}
              style={{ color: one.color }}
            />
            {one.label}
          </li>
        ))}
        <li style={{ marginInlineStart: 'auto' }} data-no-print>
          {turn}
        </li>
      </ul>
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
        <section className={classes.table} tabIndex={0} aria-label={label}>
          {table}
        </section>
      ) : (
        <div role="img" aria-label={label} className={classes.picture}>
          {picture}
        </div>
      )}
    </figure>
  );
}
