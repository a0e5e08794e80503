import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilter } from '../../components/urlFilter.ts';
import type { Sort } from '../../components/useUrlSort.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { paths } from '../../paths.ts';
import { appealFilterShape } from './appealFilter.ts';
import { AppealsListDocument } from './appeals.generated.ts';

export const listPageSize = 100;

/** Whoever answers looks at terms first, the department at what came last. */
export function usualSort(role: string): Sort {
  return role === 'executor'
    ? { field: 'dueOn', descending: false }
    : { field: 'registeredOn', descending: true };
}

export interface Neighbours {
  /** The register the card was opened from; null when it was opened by itself. */
  readonly listPath: string | null;
  readonly place: number | null;
  readonly total: number | null;
  readonly previousPath: string | null;
  readonly nextPath: string | null;
}

const alone: Neighbours = { listPath: null, place: null, total: null, previousPath: null, nextPath: null };

/** The next and the previous card within the filter of the register; the list is the one already loaded there. */
export function useNeighbours(id: number): Neighbours {
  const [search] = useSearchParams();
  const { viewer } = useViewer();
  const list = search.get('list');
  const asked = useMemo(() => new URLSearchParams(list === 'all' ? '' : (list ?? '')), [list]);
  const variables = useMemo(
    () => ({
      filter: readFilter(appealFilterShape, asked),
      sort: sortOf(asked, viewer.role),
      page: 1,
      pageSize: listPageSize,
    }),
    [asked, viewer.role],
  );
  const { data, fetchMore } = useQuery(AppealsListDocument, {
    variables,
    skip: list === null,
    fetchPolicy: 'cache-first',
  });
  const items = data?.appeals.items ?? [];
  const index = items.findIndex((row) => row.id === id);
  const isNearEnd = index >= 0 && index >= items.length - 2 && items.length < (data?.appeals.total ?? 0);
  const nextPage = items.length / listPageSize + 1;

  useEffect(() => {
    if (!isNearEnd || !Number.isInteger(nextPage)) return;
    void fetchMore({
      variables: { page: nextPage },
      updateQuery: (before, { fetchMoreResult }) => ({
        appeals: { ...before.appeals, items: [...before.appeals.items, ...fetchMoreResult.appeals.items] },
      }),
    });
  }, [isNearEnd, nextPage, fetchMore]);

  if (list === null) return alone;
  const pathAt = (place: number) => {
    const row = items[place];
    return row && index >= 0 ? paths.appeal(row.id, list) : null;
  };
  return {
    listPath: list === 'all' ? paths.appeals() : `${paths.appeals()}?${list}`,
    place: index >= 0 ? index + 1 : null,
    total: data?.appeals.total ?? null,
    previousPath: pathAt(index - 1),
    nextPath: pathAt(index + 1),
  };
}

function sortOf(asked: URLSearchParams, role: string): Sort {
  const text = asked.get('sort');
  return text ? { field: text.replace(/^-/, ''), descending: text.startsWith('-') } : usualSort(role);
}
