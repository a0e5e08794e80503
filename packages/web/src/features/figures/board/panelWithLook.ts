import { type BoardPanel, isLookFor, looksFor, type PanelLook } from '@tyndau/domain/boards/board';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';

// By what figures are shown so, where the panel's own dimensions do not serve.
const usual: Readonly<Record<PanelLook, readonly DimensionName[]>> = {
  figure: [],
  line: ['month'],
  bars: ['month'],
  stacked: ['month', 'kind'],
  distribution: ['filing'],
  ranking: ['district'],
  table: ['district'],
  heat: ['district', 'section'],
  map: ['district'],
};

/** The panel in another look; its dimensions stay where the look can show them. */
export function panelWithLook(panel: BoardPanel, look: PanelLook): BoardPanel {
  const { dimensions } = panel;
  const fitting = [dimensions, dimensions.slice(0, 1)].find((some) => isLookFor(look, some));
  return { ...panel, look, dimensions: fitting ?? usual[look] };
}

/** The panel by other dimensions; its look stays where it can show them. */
export function panelBy(panel: BoardPanel, dimensions: readonly DimensionName[]): BoardPanel {
  const look = isLookFor(panel.look, dimensions) ? panel.look : (looksFor(dimensions)[0] ?? 'table');
  return { ...panel, dimensions, look };
}
