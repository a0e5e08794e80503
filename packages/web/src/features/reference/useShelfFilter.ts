import { useMemo } from 'react';
import { isInForce } from '../../components/inForce.ts';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';

const shape = { q: field.text, all: field.flag, entry: field.text, on: field.date };

interface Dated {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What is asked of a shelf, in the address: words, also what is no longer in force, and the entry laid open. */
export function useShelfFilter() {
  const { filter, change } = useUrlFilter(shape);
  const { today } = useViewer();
  return useMemo(
    () => ({
      text: filter.q ?? '',
      isAll: filter.all === true,
      /** The code of the open entry; 'new' for an empty form. */
      entry: filter.entry ?? null,
      /** The day whose division is shown; null: as things stand. */
      on: filter.on ?? null,
      showDay: (on: string | null) => change({ on: on ?? undefined }),
      search: (q: string) => change({ q: q || undefined }),
      showAll: (all: boolean) => change({ all: all || undefined }),
      open: (entry: string | null) => change({ entry: entry ?? undefined }),
      isShown: (row: Dated) => filter.all === true || isInForce(row, today),
    }),
    [filter, change, today],
  );
}

export type ShelfFilter = ReturnType<typeof useShelfFilter>;
/** The code that opens an empty form. */
export const newEntry = 'new';
