import { type DimensionName, isTime } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { unitOf } from '@tyndau/domain/figures/measures';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import { lazy, useCallback } from 'react';
import { useMeasureFormat } from '../../components/useMeasureFormat.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { WhenNear } from '../../ui/WhenNear.tsx';
import { seriesColours } from './chartLook.ts';
import { heaviest, placesAlong } from './chartRows.ts';
import { FigureTable } from './FigureTable.tsx';
import type { FigureAnswer } from './useFigures.ts';
import { useValueNames } from './useValueNames.ts';

const BarsPicture = lazy(async () => ({ default: (await import('./BarsPicture.tsx')).BarsPicture }));

interface Props {
  question: FigureQuestion;
  answer: FigureAnswer;
  onPick: (dimension: DimensionName, value: string) => void;
  /** Values of the second dimension upon each other, or side by side. */
  isStacked?: boolean;
  most?: number;
  /** Takes the height of its panel; 220 pixels else. */
  isFilling?: boolean;
}

const ONE = 'value';

/** Bars along the first dimension, divided by the second where there is one; a click chooses the value. */
export function BarsPanel({
  question,
  answer,
  onPick,
  isStacked = true,
  most = 24,
  isFilling = false,
}: Props) {
  const formats = useFormats();
  const nameOf = useValueNames();
  const write = useMeasureFormat();
  const [along = 'month', divide] = question.dimensions;
  const [measure = 'received'] = question.measures;
  const parts = divide ? heaviest(answer.rows, 1, seriesColours.length) : [ONE];
  const values = new Map(answer.rows.map((row) => [row.keys.join('/'), row.values[0] ?? 0]));
  const bars = placesAlong(question, along, answer.rows, most).map((place) => ({
    place,
    ...Object.fromEntries(
      parts.map((part) => [part, values.get(divide ? `${place}/${part}` : place) ?? 0] as const),
    ),
  }));
  const title = formats.name(measureTitles[measure]);
  // The same functions while nothing but the numbers is another: so the picture draws its numbers and nothing else.
  const nameOfPlace = useCallback((place: string) => nameOf(along, place), [nameOf, along]);
  const writeValue = useCallback((value: number) => write(measure, value), [write, measure]);
  const nameOfPart = (part: string) => (divide ? nameOf(divide, part) : title);
  const colour = (at: number) => seriesColours[at % seriesColours.length] ?? 'var(--ink-faint)';
  const series = parts.map((part, at) => ({ key: part, label: nameOfPart(part), color: colour(at) }));
  return (
    <ChartFrame
      label={title}
      series={series}
      picture={
        <WhenNear height={isFilling ? '100%' : 220}>
          <BarsPicture
            {...{ bars, series, isStacked }}
            isTime={isTime(along)}
            isWhole={unitOf(measure) === 'appeals'}
            nameOf={nameOfPlace}
            write={writeValue}
            onPick={(place, part) => (divide ? onPick(divide, part) : onPick(along, place))}
          />
        </WhenNear>
      }
      isFilling={isFilling}
      table={<FigureTable question={question} rows={answer.rows} />}
    />
  );
}
