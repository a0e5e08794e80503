import type { BoardPanel } from '@tyndau/domain/boards/board';
import { useEffect } from 'react';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import type { BoardFilter } from '../boardFilter.ts';
import classes from './Board.module.css';
import { BoardPanelCell } from './BoardPanelCell.tsx';
import type { PickedValue } from './panelQuestion.ts';
import { useBoardFigures } from './useBoardFigures.ts';

interface Props {
  panels: readonly BoardPanel[];
  filter: BoardFilter;
  note: string;
  onAsOf: (asOf: string) => void;
  onPick: (picks: readonly PickedValue[]) => void;
}

/** The panels of a board, each in its place. */
export function BoardGrid({ panels, filter, note, onAsOf, onPick }: Props) {
  const { questions, answers, error, refetch } = useBoardFigures(panels, filter);
  const asOf = answers?.[0]?.asOf;
  useEffect(() => {
    if (asOf) onAsOf(asOf);
  }, [asOf, onAsOf]);
  return (
    <>
      {error && <FaultNotice error={error} onRetry={refetch} />}
      <div className={classes.grid}>
        {panels.map((panel, at) => {
          const question = questions[at];
          if (!question) return null;
          const name = String(at);
          return (
            <BoardPanelCell
              key={name}
              {...{ panel, name, question, filter, note, onPick }}
              answer={answers?.[at]}
            />
          );
        })}
      </div>
    </>
  );
}
