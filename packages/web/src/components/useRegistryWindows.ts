import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigationType } from 'react-router';
import type { RegistryPageResult } from './useRegistryPages.ts';

const PAGE = 100;
/** A person who drags the scroll bar passes hundreds of pages: only where he stops is asked for. */
const REST_MS = 60;

interface Options<Data, Row> {
  /** Without `offset` and `pageSize`: the hook counts them itself. */
  readonly variables: OperationVariables;
  readonly pick: (data: Data) => RegistryPageResult<Row>;
  readonly rowId: (row: Row) => string;
}

interface Loaded<Row> {
  readonly key: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

/** What a WindowedTable shows: rows by their place, as far as they have come. */
export interface RegistryWindows<Row> {
  readonly total: number | null;
  readonly isLoading: boolean;
  /** Old rows are on the screen while the new filter is on its way. */
  readonly isStale: boolean;
  readonly error: unknown;
  at(place: number): Row | undefined;
  placeOf(id: string): number;
  /** These places are in sight: they are asked for unless they are here. */
  show(first: number, last: number): void;
  /** Asks anew for what is in sight. */
  reload(): void;
}

/**
 * A registry of any length, read where it is looked at: the document takes `$offset: Int` and `$pageSize: Int`. Back
 * gives the rows that were here; coming anew asks the server again.
 */
export function useRegistryWindows<Data, Variables extends OperationVariables, Row>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, pick, rowId }: Options<Data, Row>,
): RegistryWindows<Row> {
  const client = useApolloClient();
  const isReturn = useNavigationType() === 'POP';
  const key = useMemo(() => JSON.stringify(variables), [variables]);
  const [loaded, setLoaded] = useState<Loaded<Row>>({ key: '', total: 0, pages: new Map() });
  const [error, setError] = useState<unknown>(null);
  const asked = useRef(new Set<string>());
  const seen = useRef<readonly [number, number]>([0, 0]);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = useRef(key);
  current.current = key;

  const ask = useCallback(
    async (page: number, isFresh: boolean) => {
      const name = `${key} ${page}`;
      if (asked.current.has(name)) return;
      asked.current.add(name);
      try {
        const { data } = await client.query({
          query: document,
          variables: { ...variables, offset: page * PAGE, pageSize: PAGE } as unknown as Variables,
          fetchPolicy: isFresh ? 'network-only' : 'cache-first',
        });
        if (current.current !== key || !data) return;
        const { items, total = 0 } = pick(data as Data);
        setError(null);
        setLoaded((before) => {
          const isSame = before.key === key && before.total === total;
          return {
            key,
            total,
            pages: new Map(isSame ? before.pages : keptPages(before, key)).set(page, items),
          };
        });
      } catch (fault) {
        if (current.current === key) setError(fault);
      } finally {
        asked.current.delete(name);
      }
    },
    [client, document, key, pick, variables],
  );

  useEffect(() => {
    void ask(0, !isReturn);
  }, [ask, isReturn]);

  const isStale = loaded.key !== key;
  const { pages, total } = loaded;
  const show = useCallback(
    (first: number, last: number) => {
      seen.current = [first, last];
      clearTimeout(rest.current);
      if (isStale) return;
      const missing = pagesBetween(first, last).filter((page) => !pages.has(page) && page * PAGE < total);
      if (missing.length === 0) return;
      rest.current = setTimeout(() => {
        for (const page of missing) void ask(page, !isReturn);
      }, REST_MS);
    },
    [ask, isReturn, isStale, pages, total],
  );
  const reload = useCallback(() => {
    for (const page of pagesBetween(...seen.current)) void ask(page, true);
  }, [ask]);
  const at = useCallback((place: number) => pages.get(Math.floor(place / PAGE))?.[place % PAGE], [pages]);
  const placeOf = useCallback(
    (id: string) => {
      for (const [page, rows] of pages) {
        const index = rows.findIndex((row) => rowId(row) === id);
        if (index >= 0) return page * PAGE + index;
      }
      return -1;
    },
    [pages, rowId],
  );
  return {
    total: loaded.key === '' ? null : total,
    isLoading: loaded.key === '' && error === null,
    isStale: isStale && loaded.key !== '',
    error,
    at,
    placeOf,
    show,
    reload,
  };
}

// When only the number has changed (a letter came or went) the rows in sight stay until the new ones are here.
function keptPages<Row>(before: Loaded<Row>, key: string): ReadonlyMap<number, readonly Row[]> {
  return before.key === key ? before.pages : new Map();
}

function pagesBetween(first: number, last: number): number[] {
  const [from, to] = [Math.floor(Math.max(0, first) / PAGE), Math.floor(Math.max(0, last) / PAGE)];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
