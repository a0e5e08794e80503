import { useCallback, useRef } from 'react';
import type { RegistryWindows } from './useRegistryWindows.ts';
import type { RowSelection } from './useRowSelection.ts';

interface Options<Row> {
  readonly windows: RegistryWindows<Row>;
  readonly rowId: (row: Row) => string;
  readonly selection: RowSelection | undefined;
  /** The ids of a stretch whose rows were not read yet. */
  readonly idsBetween: ((from: number, to: number) => Promise<readonly string[]>) | undefined;
}

/** Ticking by place: one row, or with Shift the stretch from the row ticked last, read or not. */
export function useRowMarks<Row>({ windows, rowId, selection, idsBetween }: Options<Row>) {
  const anchor = useRef<number | null>(null);
  const mark = useCallback(
    async (place: number, isStretch: boolean) => {
      const row = windows.at(place);
      if (!selection || !row) return;
      const start = anchor.current;
      anchor.current = place;
      if (!isStretch || start === null) return selection.mark([rowId(row)], !selection.has(rowId(row)));
      const [from, to] = [Math.min(start, place), Math.max(start, place)];
      const rows = Array.from({ length: to - from + 1 }, (_, index) => windows.at(from + index));
      const read = rows.flatMap((one) => (one === undefined ? [] : [rowId(one)]));
      const ids = read.length === rows.length || !idsBetween ? read : await idsBetween(from, to);
      selection.mark(ids, true);
    },
    [windows, rowId, selection, idsBetween],
  );
  const start = useCallback((place: number) => {
    anchor.current = place;
  }, []);
  return { mark, start };
}
