import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { NotedCellsDocument } from './notes.generated.ts';

/** Whether somebody has written a note about a cell. */
export function useNotedCells(): (territoryCode: string, questionCode: string) => boolean {
  const { data } = useQuery(NotedCellsDocument, { fetchPolicy: 'cache-and-network' });
  const cells = useMemo(
    () =>
      new Set(data?.cellNotes.map(({ territoryCode, questionCode }) => `${territoryCode}/${questionCode}`)),
    [data],
  );
  return useCallback((territoryCode, questionCode) => cells.has(`${territoryCode}/${questionCode}`), [cells]);
}
