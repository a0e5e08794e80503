import { type DimensionName, dimensionOf, isTime } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { measureTextOf } from '@tyndau/domain/figures/measures';
import { piecesOf } from '@tyndau/domain/figures/periods';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormats } from '../../i18n/useFormats.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { axis, paper, seriesColours } from './chartLook.ts';
import { FigureTable } from './FigureTable.tsx';
import type { FigureAnswer } from './useFigures.ts';
import { useMeasureFormat } from './useMeasureFormat.ts';
import { useValueNames } from './useValueNames.ts';

interface Props {
  question: FigureQuestion;
  answer: FigureAnswer;
  onPick: (dimension: DimensionName, value: string) => void;
}

const ONE = 'value';

/** Bars along the first dimension, stacked by the second where there is one; a click chooses the value. */
export function BarsPanel({ question, answer, onPick }: Props) {
  const formats = useFormats();
  const nameOf = useValueNames();
  const write = useMeasureFormat();
  const [along = 'month', stack] = question.dimensions;
  const [measure = 'received'] = question.measures;
  const stacks = stack ? stacksOf(answer) : [ONE];
  const bars = placesOf(question, along, answer).map((place) => ({
    place,
    ...Object.fromEntries(
      stacks.map((name) => {
        const row = answer.rows.find(({ keys }) => keys[0] === place && (!stack || keys[1] === name));
        return [name, row?.values[0] ?? 0];
      }),
    ),
  }));
  const title = formats.name(measureTextOf(measure).name);
  const nameOfStack = (name: string) => (stack ? nameOf(stack, name) : title);
  const colour = (at: number) => seriesColours[at % seriesColours.length] ?? 'var(--ink-faint)';
  return (
    <ChartFrame
      label={title}
      series={stacks.map((name, at) => ({ label: nameOfStack(name), color: colour(at) }))}
      picture={
        <ResponsiveContainer width="100%" height={220}>
          <BarChart
            data={bars}
            margin={{ top: 6, right: 8, bottom: 0, left: -12 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis
              dataKey="place"
              tickFormatter={(place) => nameOf(along, String(place))}
              {...axis}
              minTickGap={16}
            />
            <YAxis {...axis} stroke="transparent" tickFormatter={(value) => write(measure, Number(value))} />
            <Tooltip
              contentStyle={paper}
              cursor={{ fill: 'var(--sheet-sunken)' }}
              labelFormatter={(place) => nameOf(along, String(place))}
              formatter={(value) => write(measure, Number(value))}
              isAnimationActive={false}
            />
            {stacks.map((name, at) => (
              <Bar
                key={name}
                dataKey={name}
                name={nameOfStack(name)}
                stackId="all"
                fill={colour(at)}
                isAnimationActive={false}
                onClick={(_bar, index) =>
                  stack ? onPick(stack, name) : onPick(along, bars[index]?.place ?? '')
                }
                cursor="pointer"
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      }
      table={<FigureTable question={question} rows={answer.rows} />}
    />
  );
}

function stacksOf({ rows }: FigureAnswer): string[] {
  const sums = new Map<string, number>();
  for (const { keys, values } of rows)
    sums.set(keys[1] ?? '', (sums.get(keys[1] ?? '') ?? 0) + (values[0] ?? 0));
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
}

// Time and bands have an order of their own and no gaps.
function placesOf(question: FigureQuestion, along: DimensionName, { rows }: FigureAnswer): string[] {
  if (isTime(along)) return piecesOf(along, question).map(({ start }) => String(start));
  const { values } = dimensionOf(along);
  if (values.from === 'list') return Object.keys(values.values);
  return [...new Set(rows.map(({ keys }) => keys[0] ?? ''))];
}
