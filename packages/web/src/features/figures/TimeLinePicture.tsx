import { useMemo } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartSeries } from '../../ui/ChartFrame.tsx';
import { firstMeasure } from '../../ui/drawAll.ts';
import { axisNumbers } from './axisNumbers.ts';
import { axis, margin, tip, valueAxis } from './chartLook.ts';
import { dottedLine, plainLine } from './chartShapes.tsx';
import { useSame } from './useSame.ts';
import { useStill } from './useStill.ts';

interface Props {
  points: readonly { readonly start: string; readonly [series: string]: string | number | null }[];
  series: readonly (ChartSeries & { readonly key: string })[];
  nameOf: (start: string) => string;
  write: (value: number) => string;
  /** Whether values are counts. */
  isWhole: boolean;
  onPick: (start: string) => void;
}

const grid = <CartesianGrid stroke="var(--line)" vertical={false} />;

/**
 * The lines themselves: apart from their frame, so that figures need not wait for the library that draws them. Parts that say
 * the same stay the same, as in `BarsPicture`.
 */
export function TimeLinePicture({ points, series, nameOf, write, isWhole, onPick }: Props) {
  const numbers = useSame(axisNumbers(points, series, { write, isWhole }));
  const kept = useSame(series);
  const pick = useStill((at: number) => {
    const point = points[at];
    if (point) onPick(point.start);
  });
  const places = useMemo(
    () => (
      <XAxis dataKey="start" tickFormatter={(start) => nameOf(String(start))} {...axis} minTickGap={24} />
    ),
    [nameOf],
  );
  const values = useMemo(() => <YAxis {...valueAxis(numbers, write)} />, [numbers, write]);
  const tips = useMemo(() => <Tooltip {...tip(nameOf, write)} />, [nameOf, write]);
  const marks = useMemo(
    () =>
      kept.map(({ key, label, color, isDashed }) => (
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
      )),
    [kept],
  );
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={firstMeasure()}>
      <LineChart
        data={points}
        margin={margin}
        accessibilityLayer={false}
        onClick={({ activeTooltipIndex }) => pick(Number(activeTooltipIndex))}
      >
        {grid}
        {places}
        {values}
        {tips}
        {marks}
      </LineChart>
    </ResponsiveContainer>
  );
}
