import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartSeries } from '../../ui/ChartFrame.tsx';
import { axis, paper, widthOfNumbers } from './chartLook.ts';

interface Props {
  bars: readonly { readonly place: string; readonly [part: string]: string | number }[];
  series: readonly (ChartSeries & { readonly key: string })[];
  isStacked: boolean;
  nameOf: (place: string) => string;
  write: (value: number) => string;
  onPick: (place: string, part: string) => void;
}

/** The bars themselves: apart from their frame, so that figures need not wait for the library that draws them. */
export function BarsPicture({ bars, series, isStacked, nameOf, write, onPick }: Props) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={bars} margin={{ top: 6, right: 14, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="place" tickFormatter={(place) => nameOf(String(place))} {...axis} minTickGap={16} />
        <YAxis
          {...axis}
          width={widthOfNumbers(bars, series, write, isStacked)}
          stroke="transparent"
          tickFormatter={(value) => write(Number(value))}
        />
        <Tooltip
          contentStyle={paper}
          cursor={{ fill: 'var(--sheet-sunken)' }}
          labelFormatter={(place) => nameOf(String(place))}
          formatter={(value) => write(Number(value))}
          isAnimationActive={false}
        />
        {series.map(({ key, label, color }) => (
          <Bar
            key={key}
            dataKey={key}
            name={label}
            {...(isStacked ? { stackId: 'all' } : {})}
            fill={color}
            isAnimationActive={false}
            onClick={(_bar, index) => onPick(bars[index]?.place ?? '', key)}
            cursor="pointer"
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
