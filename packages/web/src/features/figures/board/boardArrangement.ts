import { type BoardPanel, movedPanel, resizedPanel } from '@tyndau/domain/boards/board';

/** A panel while the board is being arranged: its key stays the same wherever it is moved. */
export interface PlacedPanel {
  readonly key: string;
  readonly panel: BoardPanel;
}

export type Arrangement = readonly PlacedPanel[];

export const placePanels = (panels: readonly BoardPanel[]): Arrangement =>
  panels.map((panel, at) => ({ key: `p${at}`, panel }));

/** Puts the panel before or after its neighbours. */
export function movePanel(arrangement: Arrangement, key: string, to: number): Arrangement {
  return movedPanel(
    arrangement,
    arrangement.findIndex((one) => one.key === key),
    to,
  );
}

/** Makes the panel wider or higher. */
export function sizePanel(
  arrangement: Arrangement,
  key: string,
  by: { readonly columns?: number; readonly rows?: number },
): Arrangement {
  return changePanel(arrangement, key, (panel) => resizedPanel(panel, by));
}

export function changePanel(
  arrangement: Arrangement,
  key: string,
  change: (panel: BoardPanel) => BoardPanel,
): Arrangement {
  return arrangement.map((one) => (one.key === key ? { key, panel: change(one.panel) } : one));
}

export function addPanel(arrangement: Arrangement, panel: BoardPanel): Arrangement {
  const highest = Math.max(-1, ...arrangement.map(({ key }) => Number(key.slice(1))));
  return [...arrangement, { key: `p${highest + 1}`, panel }];
}
