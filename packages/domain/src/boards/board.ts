import { type DimensionName, dimensionOf, isTime } from '../figures/dimensions.ts';
import {
  type AskedQuestion,
  checkQuestion,
  type DimensionFilter,
  type FigureRefusal,
} from '../figures/figureQuestion.ts';
import type { MeasureName } from '../figures/measures.ts';
import { type Comparison, comparisons } from '../figures/periods.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

/** How a panel shows its figures, in the order in which the looks are offered. */
export const panelLooks = [
  ...(['figure', 'line', 'bars', 'stacked', 'distribution'] as const),
  ...(['ranking', 'table', 'heat', 'map'] as const),
] as const;
export type PanelLook = (typeof panelLooks)[number];

export const panelOrders = ['value', 'growth', 'name'] as const;
export type PanelOrder = (typeof panelOrders)[number];

/** A question to the catalogue with a place on the board. Period and filter come from the board's address. */
export interface BoardPanel {
  readonly look: PanelLook;
  /** null: the title is made of the names of the measure and the dimensions, in the reader's language. */
  readonly title: Localized | null;
  readonly measures: readonly MeasureName[];
  readonly dimensions: readonly DimensionName[];
  /** The panel's own conditions, beside those of the board. */
  readonly filter: readonly DimensionFilter[];
  /** null: as the board compares. */
  readonly comparison: Comparison | null;
  readonly order: PanelOrder;
  /** Lines of a ranking or table, columns of a heat map. */
  readonly most: number;
  /** Columns of twelve. */
  readonly width: number;
  /** Rows of the grid. */
  readonly height: number;
}

export const COLUMNS = 12;
export const LEAST_WIDTH = 3;
export const LEAST_HEIGHT = 2;
export const MOST_HEIGHT = 16;
export const MOST_PANELS = 16;
export const MOST_LINES = 100;
const LONGEST_NAME = 80;

export const boardRefusalCodes = [
  'BOARD_NAME_WRONG',
  'BOARD_PANELS_WRONG',
  'BOARD_PANEL_SHAPE_WRONG',
  'BOARD_LOOK_DOES_NOT_FIT',
] as const;
export type BoardRefusal = Refusal<(typeof boardRefusalCodes)[number]> | FigureRefusal;

/** A panel as it comes from outside. */
export interface AskedPanel extends Pick<AskedQuestion, 'measures' | 'dimensions' | 'filter'> {
  readonly look: string;
  readonly comparison?: string | null | undefined;
  readonly order: string;
  readonly most: number;
  readonly width: number;
  readonly height: number;
}

/** Everything that is wrong with a board, each with the panel it is in (counted from 1). */
export function checkBoard(name: string, panels: readonly AskedPanel[]): readonly BoardRefusal[] {
  const isNamed = name.trim() !== '' && name.length <= LONGEST_NAME;
  const isFilled = panels.length > 0 && panels.length <= MOST_PANELS;
  return [
    ...(isNamed ? [] : [refusalOf('BOARD_NAME_WRONG' as const, 'name', { most: LONGEST_NAME })]),
    ...(isFilled ? [] : [refusalOf('BOARD_PANELS_WRONG' as const, 'panels', { most: MOST_PANELS })]),
    ...panels.flatMap((panel, at) => checkPanel(panel).map((refusal) => inPanel(refusal, at + 1))),
  ];
}

function inPanel<R extends BoardRefusal>(refusal: R, panel: number): R {
  return { ...refusal, field: `panel${panel}`, params: { ...refusal.params, panel } };
}

/** What is wrong with one panel: with its shape, its question, or the look for such a question. */
export function checkPanel(panel: AskedPanel): readonly BoardRefusal[] {
  const { look, order, width, height, most, comparison } = panel;
  const isWhole = (value: number, least: number, greatest: number) =>
    Number.isInteger(value) && value >= least && value <= greatest;
  const isShaped =
    (panelLooks as readonly string[]).includes(look) &&
    (panelOrders as readonly string[]).includes(order) &&
    (comparison == null || (comparisons as readonly string[]).includes(comparison)) &&
    isWhole(width, LEAST_WIDTH, COLUMNS) &&
    isWhole(height, LEAST_HEIGHT, MOST_HEIGHT) &&
    isWhole(most, 1, MOST_LINES);
  if (!isShaped) return [refusalOf('BOARD_PANEL_SHAPE_WRONG')];
  // A short period: how many pieces the period of the address has is not the board's concern.
  const checked = checkQuestion({ ...panel, from: '2026-01-01', to: '2026-01-31' });
  if (!checked.ok) return checked.refusal;
  const { dimensions } = checked.value;
  return isLookFor(look as PanelLook, dimensions)
    ? []
    : [refusalOf('BOARD_LOOK_DOES_NOT_FIT', null, { look })];
}

/** Whether figures by these dimensions can be shown so. */
export function isLookFor(look: PanelLook, dimensions: readonly DimensionName[]): boolean {
  const [first, second] = dimensions;
  const count = dimensions.length;
  switch (look) {
    case 'figure':
      return count === 0;
    case 'line':
      return first !== undefined && isTime(first) && count <= 2;
    case 'bars':
      return count === 1 || count === 2;
    case 'stacked':
    case 'heat':
      return count === 2 && second !== undefined;
    case 'distribution':
      return count === 1 && first !== undefined && dimensionOf(first).values.from === 'list';
    case 'ranking':
      return count === 1 && first !== undefined && !isTime(first);
    case 'map':
      return count === 1 && (first === 'district' || first === 'region');
    case 'table':
      return count > 0;
  }
}

/** The looks in which figures by these dimensions can be shown. */
export function looksFor(dimensions: readonly DimensionName[]): readonly PanelLook[] {
  return panelLooks.filter((look) => isLookFor(look, dimensions));
}

/** The panels with one of them moved to another place. */
export function movedPanel<Panel>(panels: readonly Panel[], from: number, to: number): readonly Panel[] {
  const panel = panels[from];
  const place = Math.min(Math.max(to, 0), panels.length - 1);
  return panel === undefined ? panels : panels.toSpliced(from, 1).toSpliced(place, 0, panel);
}

/** The panel made wider or higher by so many columns and rows, within what a board allows. */
export function resizedPanel<Panel extends Pick<BoardPanel, 'width' | 'height'>>(
  panel: Panel,
  { columns = 0, rows = 0 }: { readonly columns?: number; readonly rows?: number },
): Panel {
  const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  return {
    ...panel,
    width: within(panel.width + columns, LEAST_WIDTH, COLUMNS),
    height: within(panel.height + rows, LEAST_HEIGHT, MOST_HEIGHT),
  };
}
