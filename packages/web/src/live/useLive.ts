import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { live } from './live.ts';
import type { LiveChange, PresentPerson } from './liveMessages.ts';

/**
 * Calls back when something of the topic changed elsewhere; with null when changes may have been missed. A topic that is
 * null is not watched.
 * @example useLive(`appeal:${id}`, (change) => setElsewhere(change));
 */
export function useLive(topic: string | null, onChange: (change: LiveChange | null) => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (topic === null) return;
    return live.watch(topic, (change) => latest.current(change));
  }, [topic]);
}

/** Tells colleagues that the person is at the thing, and who of them is there too. */
export function usePresence(topic: string, mode: PresentPerson['mode']): readonly PresentPerson[] {
  useEffect(() => live.sit(topic, mode), [topic, mode]);
  const subscribe = useCallback((listener: () => void) => live.onPresence(topic, listener), [topic]);
  return useSyncExternalStore(subscribe, () => live.presentAt(topic));
}
