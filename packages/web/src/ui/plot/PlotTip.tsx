import classes from './Plot.module.css';
import type { PlotSeries } from './Plot.tsx';

interface Props {
  place: string;
  series: readonly PlotSeries[];
  at: number;
  write: (value: number) => string;
  x: number;
  /** Which side of the place has room. */
  isRight: boolean;
}

/** What stands at the place under the pointer. */
export function PlotTip({ place, series, at, write, x, isRight }: Props) {
  const told = series.filter(({ values }) => (values[at] ?? null) !== null);
  return (
    <div
      className={classes.tip}
      data-no-print
      data-side={isRight ? 'right' : 'left'}
      style={{ '--x': `${x}px` } as React.CSSProperties}
    >
      <b>{place}</b>
      {told.map(({ key, label, color, values }) => (
        <span key={key}>
          <i style={{ background: color }} />
          {label}
          <em>{write(values[at] ?? 0)}</em>
        </span>
      ))}
    </div>
  );
}
