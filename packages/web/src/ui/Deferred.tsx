import { type ReactNode, Suspense, useState } from 'react';
import { OverlayBoundary } from './OverlayBoundary.tsx';

interface Props {
  /** The button as it stands until its menu is wanted. */
  button: (open: () => void) => ReactNode;
  /** The same button with its menu, open: a lazy component. */
  children: ReactNode;
}

/** A button whose menu is fetched when it is first pressed: menus are a tenth of the program and not its first screen. */
export function Deferred({ button, children }: Props) {
  const [isWanted, setIsWanted] = useState(false);
  if (!isWanted) return button(() => setIsWanted(true));
  return (
    <OverlayBoundary fallback={button(() => {})}>
      <Suspense fallback={button(() => {})}>{children}</Suspense>
    </OverlayBoundary>
  );
}
