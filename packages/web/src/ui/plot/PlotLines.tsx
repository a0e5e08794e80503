import { memo } from 'react';
import type { PlotSeries } from './Plot.tsx';
import type { PlotLayout } from './plotLayout.ts';

interface Props {
  series: readonly PlotSeries[];
  layout: PlotLayout;
}

const MOST_DOTS = 40;

/** Values as lines; where one is missing the line is broken. */
export const PlotLines = memo(function PlotLines({ series, layout }: Props) {
  return series.map(({ key, color, isDashed = false, values }) => (
    <g key={key} stroke={color} fill="none" strokeWidth={2}>
      <path
        d={lineOf(values, layout)}
        strokeLinejoin="round"
        {...(isDashed ? { strokeDasharray: '5 3' } : {})}
      />
      {!isDashed &&
        values.length <= MOST_DOTS &&
        values.map((value, at) => {
          if (value === null) return null;
          const x = layout.middleOf(at);
          return <circle key={x} cx={x} cy={layout.bottom - layout.heightOf(value)} r={2} fill={color} />;
        })}
    </g>
  ));
});

function lineOf(values: PlotSeries['values'], { bottom, heightOf, middleOf }: PlotLayout): string {
  return values
    .map((value, at) => {
      if (value === null) return '';
      const isFirst = at === 0 || values[at - 1] === null;
      return `${isFirst ? 'M' : 'L'}${middleOf(at).toFixed(1)} ${(bottom - heightOf(value)).toFixed(1)}`;
    })
    .join('');
}
