import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useCallback, useRef } from 'react';
import { useNavigationType } from 'react-router';

export interface RegistryPageResult<Row> {
  readonly items: readonly Row[];
  readonly total?: number;
}

interface Options<Data, Variables, Row> {
  /** Without `page`: the hook counts pages itself. */
  readonly variables: Omit<Variables, 'page'>;
  readonly pick: (data: Data) => RegistryPageResult<Row>;
  /** Puts the longer list in the place `pick` took it from. */
  readonly extend: (data: Data, items: Row[]) => Data;
  readonly pageSize: number;
  readonly skip?: boolean;
}

/**
 * The pages of a registry one after another; hand the result to RegistryTable. All loaded pages stay in the cache, so
 * that Back gives the same rows at once; coming anew asks the server again.
 * The document takes `$page: Int` (from 1) and `$pageSize: Int`.
 */
export function useRegistryPages<Data, Variables extends OperationVariables, Row>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, pick, extend, pageSize, skip = false }: Options<Data, Variables, Row>,
) {
  const isReturn = useNavigationType() === 'POP';
  const { data, previousData, loading, error, fetchMore, refetch } = useQuery<Data, OperationVariables>(
    document,
    {
      variables: { ...variables, page: 1, pageSize },
      skip,
      fetchPolicy: isReturn ? 'cache-first' : 'cache-and-network',
      nextFetchPolicy: 'cache-first',
      notifyOnNetworkStatusChange: true,
    },
  );
  const current = (data ?? previousData) as Data | undefined;
  const page = current ? pick(current) : null;
  const rows = page?.items ?? none;
  const isFetching = useRef(false);
  const hasMore =
    rows.length > 0 &&
    rows.length % pageSize === 0 &&
    rows.length < (page?.total ?? Number.POSITIVE_INFINITY);

  const loadPage = useCallback(
    async (number: number) => {
      if (isFetching.current) return;
      isFetching.current = true;
      try {
        await fetchMore({
          variables: { page: number },
          updateQuery: (before, { fetchMoreResult }) => {
            const items = [...pick(before as Data).items, ...pick(fetchMoreResult as Data).items];
            return extend(before as Data, items);
          },
        });
      } finally {
        isFetching.current = false;
      }
    },
    [fetchMore, pick, extend],
  );

  return {
    rows: rows as readonly Row[],
    total: page?.total ?? null,
    isLoading: loading && rows.length === 0,
    /** Old rows are on the screen while the new filter is on its way. */
    isStale: loading && data === undefined && rows.length > 0,
    error: error ?? null,
    hasMore,
    nextPage: Math.floor(rows.length / pageSize) + 1,
    loadPage,
    reload: refetch,
  };
}

const none: readonly never[] = [];
