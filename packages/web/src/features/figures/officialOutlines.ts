import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { Point } from '../../components/map/projection.ts';
import { ringsOfGrid } from '../../components/map/ringsOfGrid.ts';
import { MapBoundariesDocument } from './boundaries.generated.ts';

export interface OutlineWord {
  readonly source: string;
  readonly drawnOn: string;
}

/** Outlines that an administrator has loaded, by the code of their territory, with the words for them. */
export type OfficialOutlines = ReadonlyMap<
  string,
  OutlineWord & { readonly rings: readonly (readonly Point[])[] }
>;

const none: OfficialOutlines = new Map();

/** Loaded outlines of the regions, or of a region with its districts; empty while they are on their way or where there are none. */
export function useOfficialOutlines(regionCode: string | null): OfficialOutlines {
  const { data } = useQuery(MapBoundariesDocument, {
    variables: { regionCode },
    fetchPolicy: 'cache-and-network',
  });
  return useMemo(() => {
    if (!data || data.boundaries.length === 0) return none;
    return new Map(
      data.boundaries.map(({ code, rings, source, drawnOn }) => [
        code,
        { rings: ringsOfGrid(rings), source, drawnOn },
      ]),
    );
  }, [data]);
}
