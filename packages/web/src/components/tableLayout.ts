/** What a person did to the columns of one list; kept on this computer. */
export interface TableLayout {
  readonly sizes: Readonly<Record<string, number>>;
  readonly visible: Readonly<Record<string, boolean>>;
}

const untouched: TableLayout = { sizes: {}, visible: {} };
const nameOf = (id: string) => `tyndau.table.${id}`;

export function readLayout(id: string): TableLayout {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(nameOf(id)) ?? 'null');
    return isLayout(stored) ? stored : untouched;
  } catch {
    return untouched;
  }
}

export function writeLayout(id: string, layout: TableLayout): void {
  try {
    window.localStorage.setItem(nameOf(id), JSON.stringify(layout));
  } catch {
    // Storage forbidden: the columns are as usual next time.
  }
}

function isLayout(stored: unknown): stored is TableLayout {
  return typeof stored === 'object' && stored !== null && 'sizes' in stored && 'visible' in stored;
}
