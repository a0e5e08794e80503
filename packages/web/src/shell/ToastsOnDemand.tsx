import { useNotifications } from '@mantine/notifications';
import { Suspense, useState } from 'react';
import { OverlayBoundary } from '../ui/OverlayBoundary.tsx';
import { Toasts } from './overlays.ts';

/** Fetches the corner for short messages with the first message: the first screen has none. */
export function ToastsOnDemand() {
  const { notifications } = useNotifications();
  const [isWanted, setIsWanted] = useState(false);
  if (notifications.length > 0 && !isWanted) setIsWanted(true);
  if (!isWanted) return null;
  return (
    <OverlayBoundary>
      <Suspense fallback={null}>
        <Toasts />
      </Suspense>
    </OverlayBoundary>
  );
}
