import { useApolloClient } from '@apollo/client/react';
import type { BoardPanel } from '@tyndau/domain/boards/board';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { askFigures, keyOf } from '../askFigures.ts';
import type { BoardChange, BoardFilter } from '../boardFilter.ts';
import { changeByPicks, type PickedValue } from './panelQuestion.ts';
import { askedOfBoard } from './useBoardFigures.ts';

/**
 * The ways to change the filter of a board. The server is asked in the very click: the address, the chips and what else
 * is drawn anew because of it take as long as the server needs to count.
 */
export function useAskAhead(
  panels: readonly BoardPanel[],
  filter: BoardFilter,
  change: (part: BoardChange) => void,
) {
  const client = useApolloClient();
  const { today } = useViewer();
  const latest = useRef({ panels, filter });
  useLayoutEffect(() => {
    latest.current = { panels, filter };
  }, [panels, filter]);
  const onChange = useCallback(
    (part: BoardChange) => {
      const { panels, filter } = latest.current;
      const next = { ...filter, ...part } as BoardFilter;
      // A hint, no more: the board asks for itself, and is told what went wrong.
      askFigures(client, keyOf(askedOfBoard(panels, next, today).questions)).catch(() => null);
      latest.current = { panels, filter: next };
      change(part);
    },
    [client, today, change],
  );
  const onPick = useCallback(
    (picks: readonly PickedValue[]) => onChange(changeByPicks(latest.current.filter, today, picks)),
    [onChange, today],
  );
  return { onChange, onPick };
}
