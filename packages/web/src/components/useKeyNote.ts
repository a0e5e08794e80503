import { useEffect } from 'react';
import { type Combination, hotkeys } from './hotkeys.ts';

/** Tells the sheet of keys of one that a list or a form handles itself while it has the focus. */
export function useKeyNote(
  combination: Combination,
  label: string,
  { when = true }: { when?: boolean } = {},
) {
  useEffect(() => {
    if (!when) return;
    return hotkeys.bind({ combination, label, run: null });
  }, [combination, label, when]);
}
