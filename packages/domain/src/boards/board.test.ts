import { describe, expect, it } from 'vitest';
import { type AskedPanel, checkBoard, looksFor, movedPanel, resizedPanel } from './board.ts';
import { readyBoards } from './readyBoards.ts';

const panel: AskedPanel = {
  ...{ look: 'ranking', measures: ['received'], dimensions: ['district'], filter: [] },
  ...{ order: 'value', most: 10, width: 6, height: 5 },
};
const codes = (name: string, panels: readonly AskedPanel[]) =>
  checkBoard(name, panels).map(({ code, field }) => [code, field]);

describe('a board', () => {
  it('is right as the house brings it: every ready board passes the check it is copied under', () => {
    for (const { name, panels } of readyBoards) expect(checkBoard(name.ru, panels), name.ru).toEqual([]);
  });

  it('must have a name and between one and sixteen panels', () => {
    expect(codes(' ', [panel])).toEqual([['BOARD_NAME_WRONG', 'name']]);
    expect(codes('Мост', [])).toEqual([['BOARD_PANELS_WRONG', 'panels']]);
    expect(
      codes(
        'Мост',
        Array.from({ length: 17 }, () => panel),
      ),
    ).toEqual([['BOARD_PANELS_WRONG', 'panels']]);
  });

  it('says in which panel what is wrong', () => {
    const wrong = { ...panel, measures: ['happiness'] };
    const outcomeOfReceived = { ...panel, dimensions: ['outcome'] };
    expect(codes('Мост', [panel, wrong, outcomeOfReceived])).toEqual([
      ['FIGURES_UNKNOWN_MEASURE', 'panel2'],
      ['FIGURES_NOT_TOGETHER', 'panel3'],
    ]);
    expect(codes('Мост', [{ ...panel, width: 13 }])).toEqual([['BOARD_PANEL_SHAPE_WRONG', 'panel1']]);
  });

  it('shows figures only in looks that can show them', () => {
    expect(codes('Мост', [{ ...panel, look: 'map', dimensions: ['source'] }])).toEqual([
      ['BOARD_LOOK_DOES_NOT_FIT', 'panel1'],
    ]);
    expect(looksFor([])).toEqual(['figure']);
    expect(looksFor(['month'])).toEqual(['line', 'bars', 'table']);
    expect(looksFor(['district'])).toEqual(['bars', 'ranking', 'table', 'map']);
    expect(looksFor(['daysBand'])).toEqual(['bars', 'distribution', 'ranking', 'table']);
    expect(looksFor(['district', 'section'])).toEqual(['bars', 'stacked', 'table', 'heat']);
  });
});

describe('a panel', () => {
  it('moves to another place and no further than the ends', () => {
    expect(movedPanel(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(movedPanel(['a', 'b', 'c'], 2, 9)).toEqual(['a', 'b', 'c']);
    expect(movedPanel(['a', 'b', 'c'], 2, -1)).toEqual(['c', 'a', 'b']);
  });

  it('grows and shrinks within the grid', () => {
    expect(resizedPanel({ width: 11, height: 2 }, { columns: 3, rows: -1 })).toEqual({
      width: 12,
      height: 2,
    });
  });
});
