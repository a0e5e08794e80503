import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/** The order of a list, in the address: `?sort=dueOn`, `?sort=-registeredOn`. Fits SortInput and RegistryTable. */
export function useUrlSort(usual: Sort) {
  const [search, setSearch] = useSearchParams();
  const text = search.get('sort');
  const { field: usualField, descending: usualDescending } = usual;
  const sort = useMemo<Sort>(
    () =>
      text
        ? { field: text.replace(/^-/, ''), descending: text.startsWith('-') }
        : { field: usualField, descending: usualDescending },
    [text, usualField, usualDescending],
  );
  const changeSort = useCallback(
    ({ field, descending }: Sort) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('sort', `${descending ? '-' : ''}${field}`);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { sort, changeSort };
}
