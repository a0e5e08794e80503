import { createContext, useContext } from 'react';
import type { Desk } from './boardColumns.ts';
import type { BoardDesk } from './boardDesk.ts';

interface BoardOfDay {
  readonly desk: BoardDesk;
  readonly desks: readonly Desk[];
  readonly on: string;
  readonly isToday: boolean;
  readonly now: number;
  /** Opens the person's sheet. */
  readonly open: (key: string) => void;
}

const Context = createContext<BoardOfDay | null>(null);

export const BoardContext = Context.Provider;

/** The board around the component. */
export function useBoard(): BoardOfDay {
  const board = useContext(Context);
  if (!board) throw new Error('useBoard outside of a board');
  return board;
}
