import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function from first to last, that does what the latest does: nothing is drawn anew because of a handler. */
export function useStill<Given extends readonly unknown[]>(handler: (...given: Given) => void) {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
