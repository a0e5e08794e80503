import type { BoardPanel } from '@tyndau/domain/boards/board';
import { memo, useLayoutEffect } from 'react';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import type { BoardFilter } from '../boardFilter.ts';
import classes from './Board.module.css';
import { BoardPanelCell } from './BoardPanelCell.tsx';
import type { PickedValue } from './panelQuestion.ts';
import { useBoardFigures } from './useBoardFigures.ts';

/** What the panels show, in words of the page. */
export interface ShownBoard {
  readonly filter: BoardFilter;
  readonly asOf: string | undefined;
}

interface Props {
  panels: readonly BoardPanel[];
  filter: BoardFilter;
  onShown: (shown: ShownBoard) => void;
  onPick: (picks: readonly PickedValue[]) => void;
}

/** The panels of a board, each in its place: they change when the answers are here, all together. */
export const BoardGrid = memo(function BoardGrid({ panels, filter, onShown, onPick }: Props) {
  const { figuresOf, shown, isStale, error, refetch } = useBoardFigures(panels, filter);
  // Within the same picture: what the page says of its panels is no second drawing after theirs.
  useLayoutEffect(() => {
    if (shown) onShown({ filter: shown.asked.filter, asOf: shown.asOf });
  }, [shown, onShown]);
  return (
    <>
      {error && <FaultNotice error={error} onRetry={refetch} />}
      <div className={classes.grid} aria-busy={isStale && shown !== null}>
        {panels.map((panel, at) => {
          const figures = figuresOf(panel);
          return (
            figures && (
              <BoardPanelCell key={String(at)} name={String(at)} {...{ panel, onPick }} {...figures} />
            )
          );
        })}
      </div>
    </>
  );
});
