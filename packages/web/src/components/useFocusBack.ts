import { useEffect, useState } from 'react';

/** Gives the focus back to where it was when a dialog that lives only while it is open goes: whoever works by keys goes on from there. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}
