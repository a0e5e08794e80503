import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { RegistryColumn } from './RegistryColumn.ts';
import { usePreferences } from './ViewerContext.tsx';

const PARAMETER = 'cols';

/**
 * The columns of a list in the order the person wants: those of the address (a link, a saved view) before his own, his
 * own before the usual ones. A choice goes into both.
 */
export function useChosenColumns<Row>(id: string, columns: readonly RegistryColumn<Row>[]) {
  const [search, setSearch] = useSearchParams();
  const { preferences, change } = usePreferences();
  const ofAddress = search.get(PARAMETER);
  const own = preferences.columns[id];
  const chosen = useMemo(() => {
    const known = new Set(columns.map((column) => column.id));
    const wanted = (ofAddress?.split(',') ?? own ?? []).filter((one) => known.has(one));
    return wanted.length > 0
      ? wanted
      : columns.filter(({ isOptional }) => !isOptional).map((column) => column.id);
  }, [ofAddress, own, columns]);
  const shown = useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    return chosen.flatMap((one) => {
      const column = byId.get(one);
      return column ? [{ ...column, isOptional: false }] : [];
    });
  }, [chosen, columns]);
  const choose = useCallback(
    (wanted: readonly string[] | null) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (wanted === null) next.delete(PARAMETER);
          else next.set(PARAMETER, wanted.join(','));
          return next;
        },
        { replace: true },
      );
      void change({ columns: { ...preferences.columns, [id]: wanted ?? [] } });
    },
    [setSearch, change, preferences.columns, id],
  );
  return { chosen, shown, choose };
}
