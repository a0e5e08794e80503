import { type ReactNode, Suspense, useMemo, useReducer } from 'react';
import { OverlayBoundary } from './OverlayBoundary.tsx';

interface Props {
  /** The button as it stands until its menu is wanted; drawn anew when this is another function. */
  button: (open: () => void) => ReactNode;
  /** The same button with its menu, open: a lazy component. */
  children: ReactNode;
}

/** A button whose menu is fetched when it is first pressed: menus are a tenth of the program and not its first screen. */
export function Deferred({ button, children }: Props) {
  const [isWanted, open] = useReducer(() => true, false);
  const closed = useMemo(() => button(open), [button]);
  if (!isWanted) return closed;
  return (
    <OverlayBoundary fallback={button(() => {})}>
      <Suspense fallback={button(() => {})}>{children}</Suspense>
    </OverlayBoundary>
  );
}
