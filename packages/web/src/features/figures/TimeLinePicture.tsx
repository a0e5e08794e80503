import { useMemo } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartSeries } from '../../ui/ChartFrame.tsx';
import { firstMeasure } from '../../ui/drawAll.ts';
import { axisNumbers } from './axisNumbers.ts';
import { axis, margin, tip, valueAxis } from './chartLook.ts';
import { dottedLine, plainLine } from './chartShapes.tsx';

interface Props {
  points: readonly { readonly start: string; readonly [series: string]: string | number | null }[];
  series: readonly (ChartSeries & { readonly key: string })[];
  nameOf: (start: string) => string;
  write: (value: number) => string;
  /** Whether values are counts. */
  isWhole: boolean;
  onPick: (start: string) => void;
}

/** The lines themselves: apart from their frame, so that figures need not wait for the library that draws them. */
export function TimeLinePicture({ points, series, nameOf, write, isWhole, onPick }: Props) {
  const numbers = useMemo(
    () => axisNumbers(points, series, { write, isWhole }),
    [points, series, write, isWhole],
  );
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={firstMeasure()}>
      <LineChart
        data={points}
        margin={margin}
        accessibilityLayer={false}
        onClick={(state) => {
          const point = points[Number(state.activeTooltipIndex)];
          if (point) onPick(point.start);
        }}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="start" tickFormatter={(start) => nameOf(String(start))} {...axis} minTickGap={24} />
        <YAxis {...valueAxis(numbers, write)} />
        <Tooltip {...tip(nameOf, write)} />
        {series.map(({ key, label, color, isDashed }) => (
          <Line
            key={key}
            dataKey={key}
            name={label}
            stroke={color}
            strokeWidth={2}
            dot={false}
            {...(isDashed ? { strokeDasharray: '5 3', shape: plainLine } : { shape: dottedLine })}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
