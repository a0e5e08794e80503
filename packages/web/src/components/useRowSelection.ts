import { useCallback, useEffect, useMemo, useState } from 'react';

interface Chosen {
  /** true: everything that answers the list is chosen but for `ids`; false: just `ids`. */
  readonly isAll: boolean;
  readonly ids: ReadonlySet<string>;
}

const nothing: Chosen = { isAll: false, ids: new Set() };

/** Which rows of a list of any length are chosen; what is chosen of a million is never a list of a million. */
export interface RowSelection extends Chosen {
  has(id: string): boolean;
  count(total: number): number;
  /** Chooses the rows, or lets them go. */
  mark(ids: readonly string[], isChosen: boolean): void;
  chooseAll(): void;
  clear(): void;
}

/** The selection of one list; another list (`key`: its filter) begins with nothing chosen. */
export function useRowSelection(key: string): RowSelection {
  const [chosen, setChosen] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that are no longer seen must not be acted on unseen
  useEffect(() => setChosen(nothing), [key]);
  const mark = useCallback((ids: readonly string[], isChosen: boolean) => {
    setChosen((before) => {
      const next = new Set(before.ids);
      for (const id of ids) {
        if (isChosen === before.isAll) next.delete(id);
        else next.add(id);
      }
      return { isAll: before.isAll, ids: next };
    });
  }, []);
  const chooseAll = useCallback(() => setChosen({ isAll: true, ids: new Set() }), []);
  const clear = useCallback(() => setChosen(nothing), []);
  return useMemo(
    () => ({
      ...chosen,
      has: (id) => chosen.ids.has(id) !== chosen.isAll,
      count: (total) => (chosen.isAll ? Math.max(0, total - chosen.ids.size) : chosen.ids.size),
      mark,
      chooseAll,
      clear,
    }),
    [chosen, mark, chooseAll, clear],
  );
}
