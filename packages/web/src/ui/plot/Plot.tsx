import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { useSize } from '../useSize.ts';
import classes from './Plot.module.css';
import { PlotBars } from './PlotBars.tsx';
import { PlotLines } from './PlotLines.tsx';
import { PlotTip } from './PlotTip.tsx';
import { layPlot } from './plotLayout.ts';

export interface PlotSeries {
  readonly key: string;
  readonly label: string;
  readonly color: string;
  readonly isDashed?: boolean;
  /** One for each place; null where there is none. */
  readonly values: readonly (number | null)[];
}

interface Props {
  look: 'lines' | 'bars' | 'stacked';
  /** Names along the axis. */
  places: readonly string[];
  series: readonly PlotSeries[];
  write: (value: number) => string;
  /** Whether the places are pieces of time. */
  isTime?: boolean;
  /** Whether values are counts: the axis has no halves. */
  isWhole?: boolean;
  onPick?: (place: number, series: number) => void;
}

/** A drawing of values along an axis, as large as what it stands in. */
export function Plot({ look, places, series, write, isTime = false, isWhole = false, onPick }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const [near, setNear] = useState<number | null>(null);
  const layout = useMemo(() => {
    const greatest = greatestOf(series, look === 'stacked', places.length);
    return layPlot({ ...{ width, height, greatest, places, isTime, isWhole, write } });
  }, [width, height, series, look, places, isTime, isWhole, write]);
  const placeAt = (event: PointerEvent) => {
    const x = event.clientX - (frame.current?.getBoundingClientRect().left ?? 0);
    const place = Math.floor((x - layout.left) / layout.slot);
    return place >= 0 && place < places.length ? place : null;
  };
  const isDivided = look !== 'lines' && series.length > 1;
  return (
    <div
      ref={frame}
      className={classes.frame}
      onPointerMove={(event) => setNear(placeAt(event))}
      onPointerLeave={() => setNear(null)}
    >
      {width > 0 && (
        // On paper the drawing is scaled to what it stands in, with everything in it.
        <svg
          className={classes.drawing}
          viewBox={`0 0 ${width} ${height}`}
          data-drawing
          data-pickable={(onPick && !isDivided) || undefined}
          aria-hidden="true"
          {...(onPick && !isDivided && near !== null ? { onClick: () => onPick(near, 0) } : {})}
        >
          {layout.ticks.map(({ y, text }) => (
            <g key={text}>
              <path className={classes.grid} d={`M${layout.left} ${y}H${layout.right}`} />
              <text className={classes.tick} x={layout.left - 8} y={y + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          {layout.labels.map(({ x, text }) => (
            <text key={x} className={classes.tick} x={x} y={height - 5} textAnchor="middle">
              {text}
            </text>
          ))}
          {near !== null && look !== 'lines' && (
            <rect
              className={classes.near}
              x={layout.left + near * layout.slot}
              y={layout.top}
              width={layout.slot}
              height={layout.bottom - layout.top}
            />
          )}
          {near !== null && look === 'lines' && (
            <path
              className={classes.nearLine}
              d={`M${layout.middleOf(near)} ${layout.top}V${layout.bottom}`}
            />
          )}
          {look === 'lines' ? (
            <PlotLines series={series} layout={layout} />
          ) : (
            <PlotBars
              {...{ series, layout, isStacked: look === 'stacked', onPick: isDivided ? onPick : undefined }}
            />
          )}
          <path className={classes.axis} d={`M${layout.left} ${layout.bottom}H${layout.right}`} />
        </svg>
      )}
      {near !== null && (
        <PlotTip
          place={places[near] ?? ''}
          {...{ series, at: near, write, x: layout.middleOf(near), isRight: near < places.length / 2 }}
        />
      )}
    </div>
  );
}

function greatestOf(series: readonly PlotSeries[], isStacked: boolean, places: number): number {
  if (!isStacked) return Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const sums = Array.from({ length: places }, (_, at) =>
    series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
  return Math.max(0, ...sums);
}
