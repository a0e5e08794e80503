import { isTime } from '../figures/dimensions.ts';
import type { FigureQuestion } from '../figures/figureQuestion.ts';
import { fitsTogether } from '../figures/measures.ts';
import type { BoardPanel } from './board.ts';
import type { BoardQuestion } from './boardSearch.ts';

type Asked = Pick<FigureQuestion, 'measures' | 'dimensions'>;

/**
 * A question under the filter of a board. Its own dimensions do not narrow it: a ranking shows what was not chosen too. What
 * a measure cannot be filtered by (an outcome, of appeals received) is left out, and the panel says so.
 */
export function questionUnder({ filter, shown, comparison }: BoardQuestion, asked: Asked): FigureQuestion {
  const { measures, dimensions } = asked;
  const fitting = filter.filter(
    ({ dimension }) =>
      !dimensions.includes(dimension) && measures.every((name) => fitsTogether(name, dimension)),
  );
  return { measures, dimensions, filter: fitting, ...shown, comparison };
}

/** What a panel asks under the filter of its board: on the page, in a workbook and in a mailing alike. */
export function questionOfPanel(panel: BoardPanel, board: BoardQuestion): FigureQuestion {
  const { measures, dimensions, comparison } = panel;
  const question = questionUnder(board, { measures, dimensions });
  const own = panel.filter.map(({ dimension }) => dimension);
  return {
    ...question,
    filter: [...question.filter.filter(({ dimension }) => !own.includes(dimension)), ...panel.filter],
    ...(comparison ? { comparison } : {}),
    ...(dimensions.some(isTime) ? board.whole : {}),
  };
}
