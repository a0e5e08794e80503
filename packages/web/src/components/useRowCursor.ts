import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router';

interface Place {
  readonly row: string | null;
  readonly offset: number;
}

/**
 * The row the person stands on and how far the list is scrolled. Remembered for this address, so that Back returns
 * to the row just left.
 */
export function useRowCursor(tableId: string) {
  const { pathname, search } = useLocation();
  const name = `tyndau.place.${tableId}.${pathname}${search}`;
  const [place] = useState(() => readPlace(name));
  const [row, setRow] = useState<string | null>(place.row);
  const remember = useCallback(
    (offset: number, current: string | null) => {
      try {
        window.sessionStorage.setItem(name, JSON.stringify({ row: current, offset }));
      } catch {
        // Storage forbidden: Back starts from the top.
      }
    },
    [name],
  );
  useEffect(() => {
    if (row !== null) remember(readPlace(name).offset, row);
  }, [name, remember, row]);
  return { row, setRow, initialOffset: place.offset, remember };
}

function readPlace(name: string): Place {
  try {
    const stored = JSON.parse(window.sessionStorage.getItem(name) ?? 'null') as Place | null;
    return stored ?? { row: null, offset: 0 };
  } catch {
    return { row: null, offset: 0 };
  }
}
