import { useMemo } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  useChartWidth,
  XAxis,
  YAxis,
} from 'recharts';
import type { ChartSeries } from '../../ui/ChartFrame.tsx';
import { firstMeasure } from '../../ui/drawAll.ts';
import { axisNumbers } from './axisNumbers.ts';
import { axis, margin, tip, valueAxis } from './chartLook.ts';
import { plainBar } from './chartShapes.tsx';
import { useSame } from './useSame.ts';
import { useStill } from './useStill.ts';

interface Props {
  bars: readonly { readonly place: string; readonly [part: string]: string | number }[];
  series: readonly (ChartSeries & { readonly key: string })[];
  isStacked: boolean;
  isTime: boolean;
  nameOf: (place: string) => string;
  write: (value: number) => string;
  /** Whether values are counts. */
  isWhole: boolean;
  onPick: (place: string, part: string) => void;
}

/** What there is room for below half a board. */
const MOST_LETTERS = 75;

const grid = <CartesianGrid stroke="var(--line)" vertical={false} />;

/**
 * The bars themselves: apart from their frame, so that figures need not wait for the library that draws them. Parts that say
 * the same stay the same: the library draws whatever is new once with the old numbers and once with the new ones (0084).
 */
export function BarsPicture({ bars, series, isStacked, isTime, nameOf, write, isWhole, onPick }: Props) {
  const names = bars.map(({ place }) => nameOf(place));
  const letters = names.reduce((sum, name) => sum + name.length, 0);
  const isEachNamed = !isTime && letters < MOST_LETTERS;
  const longest = Math.max(0, ...names.map((name) => name.length));
  const numbers = useSame(axisNumbers(bars, series, { write, isWhole, isStacked }));
  const kept = useSame(series);
  const pick = useStill((at: number, part: string) => onPick(bars[at]?.place ?? '', part));
  const places = useMemo(
    () => <PlacesAxis nameOf={nameOf} {...(isEachNamed ? { each: { letters, longest } } : {})} />,
    [nameOf, isEachNamed, letters, longest],
  );
  const values = useMemo(() => <YAxis {...valueAxis(numbers, write)} />, [numbers, write]);
  const tips = useMemo(
    () => <Tooltip {...tip(nameOf, write)} cursor={{ fill: 'var(--sheet-sunken)' }} />,
    [nameOf, write],
  );
  const marks = useMemo(
    () =>
      kept.map(({ key, label, color }) => (
        <Bar
          key={key}
          dataKey={key}
          name={label}
          {...(isStacked ? { stackId: 'all' } : {})}
          fill={color}
          isAnimationActive={false}
          shape={plainBar}
          onClick={(_bar, at) => pick(at, key)}
        />
      )),
    [kept, isStacked, pick],
  );
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={firstMeasure()}>
      <BarChart data={bars} margin={margin} accessibilityLayer={false}>
        {grid}
        {places}
        {values}
        {tips}
        {marks}
      </BarChart>
    </ResponsiveContainer>
  );
}

const LETTER = 6;
const GAP = 6;

interface PlacesProps {
  nameOf: (place: string) => string;
  /** Every place is named; else those there is room for. */
  each?: { readonly letters: number; readonly longest: number };
}

/** The names under the bars. Where all are named and a telephone is too narrow for them, they lean, so that none touches another. */
function PlacesAxis({ nameOf, each }: PlacesProps) {
  const width = useChartWidth() ?? 0;
  const isTight = each !== undefined && width > 0 && each.letters * (LETTER + 1) + GAP > width - 60;
  const leaning = {
    angle: -38,
    textAnchor: 'end',
    height: 18 + (each?.longest ?? 0) * LETTER * 0.62,
  } as const;
  return (
    <XAxis
      dataKey="place"
      tickFormatter={(place) => nameOf(String(place))}
      {...axis}
      {...(each ? { interval: 0 as const } : { minTickGap: 16 })}
      {...(isTight ? leaning : {})}
    />
  );
}
