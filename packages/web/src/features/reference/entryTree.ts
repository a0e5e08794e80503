import { foldText } from '@tyndau/domain/text/normalise';

export interface TreeLine<Row> {
  readonly id: string;
  readonly row: Row;
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
  /** False for a line that is there only because something below it was found. */
  readonly isFound: boolean;
}

export interface TreeSource<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly parentOf: (row: Row) => string | null;
  /** Everything by which a row is found. */
  readonly textOf: (row: Row) => string;
  readonly isShown: (row: Row) => boolean;
}

/**
 * The lines of a tree as they stand on the screen. Without words: what is unfolded. With words: what has every word, and
 * the way down to it. A row whose parent is not shown stands at the top, so that nothing is lost.
 */
export function treeLines<Row>(
  { rows, idOf, parentOf, textOf, isShown }: TreeSource<Row>,
  text: string,
  unfolded: ReadonlySet<string>,
): TreeLine<Row>[] {
  const shown = new Map(rows.filter(isShown).map((row) => [idOf(row), row]));
  const children = new Map<string | null, Row[]>();
  for (const row of shown.values()) {
    const parent = parentOf(row);
    const place = parent !== null && shown.has(parent) ? parent : null;
    children.set(place, [...(children.get(place) ?? []), row]);
  }
  const words = foldText(text).split(' ').filter(Boolean);
  const isSearch = words.length > 0;
  const found = new Set<string>();
  const needed = new Set<string>();
  if (isSearch) {
    for (const [id, row] of shown) {
      const folded = foldText(textOf(row));
      if (!words.every((word) => folded.includes(word))) continue;
      found.add(id);
      for (let at: string | null = id; at !== null && !needed.has(at); at = parentIn(shown, at, parentOf)) {
        needed.add(at);
      }
    }
  }

  function lines(parent: string | null, depth: number): TreeLine<Row>[] {
    return (children.get(parent) ?? []).flatMap((row) => {
      const id = idOf(row);
      if (isSearch && !needed.has(id)) return [];
      const below = (children.get(id) ?? []).filter((child) => !isSearch || needed.has(idOf(child)));
      const isOpen = below.length > 0 && (isSearch || unfolded.has(id));
      const line = {
        id,
        row,
        depth,
        hasChildren: below.length > 0,
        isOpen,
        isFound: !isSearch || found.has(id),
      };
      return [line, ...(isOpen ? lines(id, depth + 1) : [])];
    });
  }
  return lines(null, 0);
}

function parentIn<Row>(
  shown: ReadonlyMap<string, Row>,
  id: string,
  parentOf: (row: Row) => string | null,
): string | null {
  const row = shown.get(id);
  const parent = row === undefined ? null : parentOf(row);
  return parent !== null && shown.has(parent) ? parent : null;
}
