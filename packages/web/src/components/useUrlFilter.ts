import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { type FilterOf, type FilterShape, readFilter } from './urlFilter.ts';

/**
 * A filter that lives in the address: a copied address gives a colleague the same list under his own rights.
 * `change` merges a part (undefined removes a field); `step` does the same as a step that the browser's Back takes back; `reset` empties the fields of the shape and leaves the others.
 * Declare the shape outside the component.
 */
export function useUrlFilter<Shape extends FilterShape>(shape: Shape) {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => readFilter(shape, search), [shape, search]);

  // The address as it will be: two changes before the page is drawn anew (words typed, a row clicked) must not undo each other.
  // The router gives another `setSearch` with every address; the ways to change it stay the same, or all that holds them
  // would be drawn anew.
  const latest = useRef({ search, setSearch });
  useLayoutEffect(() => {
    latest.current = { search, setSearch };
  }, [search, setSearch]);

  const write = useCallback((changes: Readonly<Record<string, unknown>>, isStep = false) => {
    const { search, setSearch } = latest.current;
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      next.delete(name);
      const values = Array.isArray(value) ? value : [value];
      for (const one of values.filter(isSet)) next.append(name, String(one));
    }
    latest.current = { search: next, setSearch };
    setSearch(next, { replace: !isStep });
  }, []);

  const change = useCallback(
    (part: { [K in keyof Shape]?: FilterOf<Shape>[K] | undefined }) => write(part),
    [write],
  );
  const step = useCallback(
    (part: { [K in keyof Shape]?: FilterOf<Shape>[K] | undefined }) => write(part, true),
    [write],
  );
  const reset = useCallback(
    () => write(Object.fromEntries(Object.keys(shape).map((name) => [name, undefined]))),
    [shape, write],
  );
  const isEmpty = Object.keys(filter).length === 0;
  return { filter, change, step, reset, isEmpty };
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
