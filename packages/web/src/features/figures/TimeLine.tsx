import { type DimensionName, isTime } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { measureTextOf, unitOf } from '@tyndau/domain/figures/measures';
import { piecesOf } from '@tyndau/domain/figures/periods';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { ChartFrame, type ChartSeries } from '../../ui/ChartFrame.tsx';
import { axis, paper, seriesColours } from './chartLook.ts';
import { heaviest } from './chartRows.ts';
import { FigureTable } from './FigureTable.tsx';
import type { FigureAnswer } from './useFigures.ts';
import { useMeasureFormat } from './useMeasureFormat.ts';
import { useValueNames } from './useValueNames.ts';

interface Props {
  question: FigureQuestion;
  answer: FigureAnswer;
  onPick: (unit: DimensionName, start: string) => void;
  /** Takes the height of its panel; 220 pixels else. */
  isFilling?: boolean;
}

interface TimeSeries extends ChartSeries {
  readonly key: string;
  readonly values: ReadonlyMap<string, number | null>;
}

const MOST_SERIES = 6;

/** Measures over time: one beside the compared period, several of one unit, or one divided; a click chooses the piece of time. */
export function TimeLine({ question, answer, onPick, isFilling = false }: Props) {
  const nameOf = useValueNames();
  const write = useMeasureFormat();
  const series = useSeries(question, answer);
  const unit = question.dimensions.find(isTime) ?? 'month';
  const [measure = 'received'] = question.measures;
  // Where nothing happened a count is nothing; a share and a median have no value there.
  const nothing = unitOf(measure) === 'appeals' ? 0 : null;
  const points = piecesOf(unit, question).map(({ start }) => ({
    start: String(start),
    ...Object.fromEntries(series.map(({ key, values }) => [key, values.get(start) ?? nothing])),
  }));
  return (
    <ChartFrame
      label={series[0]?.label ?? ''}
      series={series}
      picture={
        <ResponsiveContainer width="100%" height={isFilling ? '100%' : 220}>
          <LineChart
            data={points}
            margin={{ top: 6, right: 8, bottom: 0, left: -12 }}
            accessibilityLayer={false}
            onClick={(state) => {
              const point = points[Number(state.activeTooltipIndex)];
              if (point) onPick(unit, point.start);
            }}
          >
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis
              dataKey="start"
              tickFormatter={(start) => nameOf(unit, String(start))}
              {...axis}
              minTickGap={24}
            />
            <YAxis {...axis} stroke="transparent" tickFormatter={(value) => write(measure, Number(value))} />
            <Tooltip
              contentStyle={paper}
              labelFormatter={(start) => nameOf(unit, String(start))}
              formatter={(value) => write(measure, Number(value))}
              isAnimationActive={false}
            />
            {series.map(({ key, label, color, isDashed }) => (
              <Line
                key={key}
                dataKey={key}
                name={label}
                stroke={color}
                strokeWidth={2}
                {...(isDashed ? { strokeDasharray: '5 3', dot: false } : { dot: { r: 2 } })}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      }
      isFilling={isFilling}
      table={<FigureTable question={question} rows={answer.rows} />}
    />
  );
}

function useSeries(question: FigureQuestion, { rows, compared }: FigureAnswer): readonly TimeSeries[] {
  const t = useT('figures');
  const formats = useFormats();
  const nameOf = useValueNames();
  const divide = question.dimensions[1];
  const colour = (at: number) => seriesColours[at % seriesColours.length] ?? 'var(--ink-faint)';
  if (divide) {
    return heaviest(rows, 1, MOST_SERIES).map((value, at) => ({
      key: `v${value}`,
      label: nameOf(divide, value),
      color: colour(at),
      values: startsOf(rows.filter(({ keys }) => keys[1] === value)),
    }));
  }
  // Shares and counts have no common axis: measures of the first one's unit are drawn.
  const [first = 'received'] = question.measures;
  const drawn = question.measures.filter((name) => unitOf(name) === unitOf(first));
  const lines = drawn.map((name, at) => ({
    key: name,
    label: formats.name(measureTextOf(name).name),
    color: colour(at),
    values: startsOf(rows, question.measures.indexOf(name)),
  }));
  if (!compared || drawn.length > 1) return lines;
  const before = {
    key: 'previous',
    label: t(`comparison.${question.comparison}`),
    color: 'var(--chart-second)',
    isDashed: true,
    values: new Map(rows.map((row) => [row.keys[0] ?? '', row.previous[0] ?? null])),
  };
  return [...lines, before];
}

function startsOf(rows: FigureAnswer['rows'], at = 0): ReadonlyMap<string, number | null> {
  return new Map(rows.map((row) => [row.keys[0] ?? '', row.values[at] ?? null]));
}
