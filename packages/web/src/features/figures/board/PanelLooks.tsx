import type { BoardPanel } from '@tyndau/domain/boards/board';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { assertNever } from '@tyndau/domain/kernel/assertNever';
import { lazy } from 'react';
import { WhenNear } from '../../../ui/WhenNear.tsx';
import { BarsPanel } from '../BarsPanel.tsx';
import type { BoardFilter, FilterDimension } from '../boardFilter.ts';
import { CrossTable } from '../CrossTable.tsx';
import { FigureTable } from '../FigureTable.tsx';
import { RankingPanel } from '../RankingPanel.tsx';
import { TimeLine } from '../TimeLine.tsx';
import type { FigureAnswer } from '../useFigures.ts';
import { FigureLook } from './FigureLook.tsx';
import type { PickedValue } from './panelQuestion.ts';

const MapLook = lazy(async () => ({ default: (await import('./MapLook.tsx')).MapLook }));

interface Props {
  panel: BoardPanel;
  title: string;
  question: FigureQuestion;
  answer: FigureAnswer;
  filter: BoardFilter;
  onPick: (picks: readonly PickedValue[]) => void;
}

/** The figures of a panel in its look; a click on a mark chooses its value for the whole board. */
export function PanelLooks({ panel, title, question, answer, filter, onPick: onPicks }: Props) {
  const onPick = (dimension: DimensionName, value: string) => onPicks([{ dimension, value }]);
  const { look, most, order } = panel;
  const [first, second] = question.dimensions;
  const chosen = (name: DimensionName | undefined) => filter[name as FilterDimension] ?? [];
  const chart = { question, answer, onPick, isFilling: true };
  switch (look) {
    case 'figure':
      return <FigureLook question={question} answer={answer} />;
    case 'line':
      return <TimeLine {...chart} />;
    case 'bars':
    case 'distribution':
      return <BarsPanel {...chart} isStacked={false} most={most} />;
    case 'stacked':
      return <BarsPanel {...chart} most={most} />;
    case 'table':
      return <FigureTable question={question} rows={answer.rows} order={order} most={most} />;
    case 'ranking':
      return (
        <RankingPanel
          {...{ question, answer, most, order }}
          selected={chosen(first)}
          onPick={(value) => first && onPick(first, value)}
        />
      );
    case 'heat':
      if (!first || !second) return null;
      return (
        <CrossTable
          label={title}
          measure={question.measures[0] ?? 'received'}
          down={first}
          across={second}
          most={most}
          rows={answer.rows}
          lines={[]}
          selected={{ down: chosen(first), across: chosen(second) }}
          onSelect={({ down, across }) =>
            onPicks([
              ...(down === undefined ? [] : [{ dimension: first, value: down }]),
              ...(across === undefined ? [] : [{ dimension: second, value: across }]),
            ])
          }
        />
      );
    case 'map':
      return (
        <WhenNear height="100%">
          <MapLook
            {...{ question, answer }}
            region={filter.region?.[0]}
            selected={chosen(first)}
            onPick={(value) => first && onPick(first, value)}
          />
        </WhenNear>
      );
    default:
      return assertNever(look);
  }
}
