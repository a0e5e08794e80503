import { useQuery } from '@apollo/client/react';
import type { BoardPanel } from '@tyndau/domain/boards/board';
import { findReadyBoard } from '@tyndau/domain/boards/readyBoards';
import { useMemo } from 'react';
import { useFormats } from '../../../i18n/useFormats.ts';
import { type BoardFieldsFragment, BoardQueryDocument } from './boards.generated.ts';

/** A board as the page shows it, wherever it came from. */
export interface OpenBoard {
  /** What stands in the address: the code of a ready board or the number of one that somebody made. */
  readonly code: string;
  /** null: it comes with the house. */
  readonly id: number | null;
  readonly version: number;
  readonly name: string;
  readonly search: string;
  readonly sharedWith: readonly string[];
  readonly isOwn: boolean;
  readonly owner: string | null;
  readonly panels: readonly BoardPanel[];
}

/** The board of an address; null while it is on its way. */
export function useOpenBoard(code: string) {
  const formats = useFormats();
  const ready = findReadyBoard(code);
  const { data, error, refetch } = useQuery(BoardQueryDocument, {
    variables: { id: Number(code) },
    skip: ready !== null,
    fetchPolicy: 'cache-and-network',
  });
  const board = useMemo((): OpenBoard | null => {
    if (ready) {
      const { name, search, panels } = ready;
      const fromHouse = { id: null, version: 0, sharedWith: [], isOwn: false, owner: null };
      return { code: ready.code, name: formats.name(name), search, panels, ...fromHouse };
    }
    return data ? toOpenBoard(data.board) : null;
  }, [ready, data, formats]);
  return { board, error, refetch: () => void (ready ? undefined : refetch()) };
}

function toOpenBoard({ owner, panels, ...board }: BoardFieldsFragment): OpenBoard {
  return {
    ...board,
    code: String(board.id),
    owner: owner?.displayName ?? null,
    // The server keeps no panel that the domain has not checked.
    panels: panels as unknown as readonly BoardPanel[],
  };
}

/** Panels as the window takes them. */
export function toPanelInputs(panels: readonly BoardPanel[]) {
  return panels.map(({ title, measures, dimensions, filter, ...rest }) => ({
    ...{ look: rest.look, order: rest.order, most: rest.most, width: rest.width, height: rest.height },
    comparison: rest.comparison,
    title: title && { kk: title.kk, ru: title.ru, en: title.en },
    measures: [...measures],
    dimensions: [...dimensions],
    filter: filter.map(({ dimension, values }) => ({ dimension, values: [...values] })),
  }));
}
