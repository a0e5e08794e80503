import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilter } from '../../components/urlFilter.ts';
import type { Sort } from '../../components/useUrlSort.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { paths } from '../../paths.ts';
import { appealFilterShape } from './appealFilter.ts';
import { AppealNeighboursDocument } from './appeals.generated.ts';

/** Whoever answers looks at terms first, the department at what came last. */
export function usualSort(role: string): Sort {
  return role === 'executor'
    ? { field: 'due', descending: false }
    : { field: 'registered', descending: true };
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

/** The next and the previous card within the filter of the register, wherever in it the card stands. */
export function useNeighbours(id: number): Neighbours {
  const [search] = useSearchParams();
  const { viewer } = useViewer();
  const list = search.get('list');
  const asked = useMemo(() => new URLSearchParams(list === 'all' ? '' : (list ?? '')), [list]);
  const variables = useMemo(
    () => ({
      filter: readFilter(appealFilterShape, asked),
      where: asked.get('where') ?? '',
      sort: sortOf(asked, viewer.role),
      id,
    }),
    [asked, viewer.role, id],
  );
  const { data, previousData } = useQuery(AppealNeighboursDocument, {
    variables,
    skip: list === null,
    fetchPolicy: 'cache-and-network',
  });
  if (list === null) return alone;
  const found = data?.appeals.place;
  const pathTo = (neighbour: number | null | undefined) =>
    neighbour == null ? null : paths.appeal(neighbour, list);
  return {
    listPath: list === 'all' ? paths.appeals() : `${paths.appeals()}?${list}`,
    place: found?.place ?? null,
    total: (data ?? previousData)?.appeals.total ?? null,
    previousPath: pathTo(found?.previousId),
    nextPath: pathTo(found?.nextId),
  };
}

function sortOf(asked: URLSearchParams, role: string): Sort {
  const text = asked.get('sort');
  return text ? { field: text.replace(/^-/, ''), descending: text.startsWith('-') } : usualSort(role);
}
