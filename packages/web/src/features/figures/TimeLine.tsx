import { type DimensionName, isTime } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { unitOf } from '@tyndau/domain/figures/measures';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import { piecesOf } from '@tyndau/domain/figures/periods';
import { lazy, useCallback } from 'react';
import { useMeasureFormat } from '../../components/useMeasureFormat.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { ChartFrame, type ChartSeries } from '../../ui/ChartFrame.tsx';
import { WhenNear } from '../../ui/WhenNear.tsx';
import { seriesColours } from './chartLook.ts';
import { heaviest } from './chartRows.ts';
import { FigureTable } from './FigureTable.tsx';
import type { FigureAnswer } from './useFigures.ts';
import { useValueNames } from './useValueNames.ts';

const TimeLinePicture = lazy(async () => ({
  default: (await import('./TimeLinePicture.tsx')).TimeLinePicture,
}));

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
  // The same functions while nothing but the numbers is another: so the picture draws its numbers and nothing else.
  const nameOfStart = useCallback((start: string) => nameOf(unit, start), [nameOf, unit]);
  const writeValue = useCallback((value: number) => write(measure, value), [write, measure]);
  return (
    <ChartFrame
      label={series[0]?.label ?? ''}
      series={series}
      picture={
        <WhenNear height={isFilling ? '100%' : 220}>
          <TimeLinePicture
            {...{ points, series }}
            isWhole={unitOf(measure) === 'appeals'}
            nameOf={nameOfStart}
            write={writeValue}
            onPick={(start) => onPick(unit, start)}
          />
        </WhenNear>
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
    label: formats.name(measureTitles[name]),
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
