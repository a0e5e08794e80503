import type { BoardPanel } from '@tyndau/domain/boards/board';
import { questionOfPanel } from '@tyndau/domain/boards/panelQuestion';
import { useMemo } from 'react';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { type BoardFilter, boardQuestion } from '../boardFilter.ts';
import { type FigureAnswer, useFigures } from '../useFigures.ts';

/** The questions of a board's panels under a filter. */
export function askedOfBoard(panels: readonly BoardPanel[], filter: BoardFilter, today: string) {
  const whole = boardQuestion(filter, today);
  return { panels, filter, questions: panels.map((panel) => questionOfPanel(panel, whole)) };
}

/**
 * The questions of a board's panels under a filter, with their answers: asked together, renewed every minute. `figuresOf`
 * gives a panel what it shows: a question, its answer, and the filter both belong to. They change together.
 */
export function useBoardFigures(panels: readonly BoardPanel[], filter: BoardFilter) {
  const { today } = useViewer();
  const asked = useMemo(() => askedOfBoard(panels, filter, today), [panels, filter, today]);
  const { shown, isStale, error, refetch } = useFigures(asked);
  const figuresOf = (panel: BoardPanel) => {
    // Panels of a board that is being arranged come, go and change places while answers are on their way.
    const known = shown?.asked.panels.indexOf(panel) ?? -1;
    const { questions, filter } = (known >= 0 ? shown?.asked : undefined) ?? asked;
    const question = questions[known >= 0 ? known : panels.indexOf(panel)];
    const answer: FigureAnswer | undefined = shown?.answers[known];
    return question && { question, answer, filter };
  };
  return { figuresOf, shown, isStale, error, refetch };
}
