import { memo } from 'react';
import classes from './Plot.module.css';
import type { PlotSeries } from './Plot.tsx';
import type { PlotLayout } from './plotLayout.ts';

interface Props {
  series: readonly PlotSeries[];
  layout: PlotLayout;
  isStacked: boolean;
  /** Where the parts of a bar are chosen, not the whole. */
  onPick?: ((place: number, series: number) => void) | undefined;
}

const WIDEST = 46;

/** Values as bars, upon each other or side by side. */
export const PlotBars = memo(function PlotBars({ series, layout, isStacked, onPick }: Props) {
  const whole = Math.min(layout.slot * 0.72, WIDEST * (isStacked ? 1 : Math.max(1, series.length / 2)));
  const width = isStacked ? whole : whole / series.length;
  const foots = new Map<number, number>();
  return series.map(({ key, color, values }, part) => (
    <g key={key} fill={color}>
      {values.map((value, at) => {
        if (!value) return null;
        const foot = isStacked ? (foots.get(at) ?? 0) : 0;
        foots.set(at, foot + value);
        const height = layout.heightOf(value);
        const x = layout.middleOf(at) - whole / 2 + (isStacked ? 0 : part * width);
        return (
          // The same is chosen by keys in the table behind the drawing.
          <rect
            key={x}
            className={onPick && classes.pickable}
            {...{ x, y: layout.bottom - layout.heightOf(foot) - height, width, height }}
            {...(onPick ? { onClick: () => onPick(at, part) } : {})}
          />
        );
      })}
    </g>
  ));
});
