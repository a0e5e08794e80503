import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function from first to last, that does what the latest does: nothing is drawn anew because of a handler.
 * (The library of hooks has one too, in a file that brings that of the forms into every board, see 0078.)
 */
export function useStill<Given extends readonly unknown[]>(handler: (...given: Given) => void) {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
