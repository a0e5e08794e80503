import type { BoardPanel } from '@tyndau/domain/boards/board';
import { questionOfPanel } from '@tyndau/domain/boards/panelQuestion';
import { useMemo } from 'react';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { type BoardFilter, boardQuestion } from '../boardFilter.ts';
import { useFigures } from '../useFigures.ts';

/** The questions of a board's panels under a filter, with their answers: asked together, renewed every minute. */
export function useBoardFigures(panels: readonly BoardPanel[], filter: BoardFilter) {
  const { today } = useViewer();
  const questions = useMemo(
    () => panels.map((panel) => questionOfPanel(panel, boardQuestion(filter, today))),
    [panels, filter, today],
  );
  return { questions, ...useFigures(questions) };
}
