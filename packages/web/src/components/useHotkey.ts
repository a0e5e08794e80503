import { useEffect, useRef } from 'react';
import { type Combination, hotkeys } from './hotkeys.ts';

/**
 * Binds a key while the component is on the screen. By place on the keyboard ('KeyJ'), never by letter; never fires
 * while someone types in a field, except with Ctrl. `label` is shown by `?`.
 * @example useHotkey('KeyR', t('route'), openRouting, { when: canRoute });
 */
export function useHotkey(
  combination: Combination,
  label: string,
  run: (event: KeyboardEvent) => void,
  { when = true }: { when?: boolean } = {},
): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!when) return;
    return hotkeys.bind({ combination, label, run: (event) => latest.current(event) });
  }, [combination, label, when]);
}
