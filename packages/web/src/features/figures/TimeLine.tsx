import { isTime } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { measureTextOf } from '@tyndau/domain/figures/measures';
import { piecesOf } from '@tyndau/domain/figures/periods';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { axis, paper } from './chartLook.ts';
import { FigureTable } from './FigureTable.tsx';
import type { FigureAnswer } from './useFigures.ts';
import { useMeasureFormat } from './useMeasureFormat.ts';
import { useValueNames } from './useValueNames.ts';

interface Props {
  question: FigureQuestion;
  answer: FigureAnswer;
  onPick: (start: string) => void;
}

/** A measure over time beside the compared period; a click on a point chooses its piece of time. */
export function TimeLine({ question, answer, onPick }: Props) {
  const t = useT('figures');
  const formats = useFormats();
  const nameOf = useValueNames();
  const write = useMeasureFormat();
  const unit = question.dimensions.find(isTime) ?? 'month';
  const [measure = 'received'] = question.measures;
  const byStart = new Map(answer.rows.map((row) => [row.keys[0], row]));
  const points = piecesOf(unit, question).map(({ start }) => ({
    start: String(start),
    value: byStart.get(start)?.values[0] ?? 0,
    previous: byStart.get(start)?.previous[0] ?? null,
  }));
  const name = formats.name(measureTextOf(measure).name);
  const hasPrevious = answer.compared !== null;
  const compared = t(`comparison.${question.comparison}`);
  return (
    <ChartFrame
      label={name}
      series={[
        { label: name, color: 'var(--chart-first)' },
        ...(hasPrevious ? [{ label: compared, color: 'var(--chart-second)', isDashed: true }] : []),
      ]}
      picture={
        <ResponsiveContainer width="100%" height={220}>
          <LineChart
            data={points}
            margin={{ top: 6, right: 8, bottom: 0, left: -12 }}
            accessibilityLayer={false}
            onClick={(state) => {
              const point = points[Number(state.activeTooltipIndex)];
              if (point) onPick(point.start);
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
            <Line
              dataKey="value"
              name={name}
              stroke="var(--chart-first)"
              strokeWidth={2}
              dot={{ r: 2 }}
              isAnimationActive={false}
            />
            {hasPrevious && (
              <Line
                dataKey="previous"
                name={compared}
                stroke="var(--chart-second)"
                strokeWidth={2}
                strokeDasharray="5 3"
                dot={false}
                isAnimationActive={false}
              />
            )}
          </LineChart>
        </ResponsiveContainer>
      }
      table={<FigureTable question={question} rows={answer.rows} />}
    />
  );
}
