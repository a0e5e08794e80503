import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { pending, untilAllIsDrawn } from './drawAll.ts';
import { OverlayBoundary } from './OverlayBoundary.tsx';
import classes from './WhenNear.module.css';

const NEAR = '300px';
const SOON_MS = 1500;

interface Props {
  /** Of the place that is kept until what is inside has come, and after. */
  height: '100%' | number;
  children: ReactNode;
}

/**
 * Fetches and draws what is inside when it comes near the screen, or when the screen has long been drawn, or is about to be printed.
 * Never before the page has been painted once: what is written there does not wait for what is drawn.
 */
export function WhenNear({ height, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || !place.current) return;
    const show = () => setIsNear(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    const timer = setTimeout(show, SOON_MS);
    const leave = untilAllIsDrawn(show);
    return () => {
      leave();
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [isNear]);
  return (
    <div
      ref={place}
      className={classes.place}
      style={{ '--height': typeof height === 'number' ? `${height}px` : height } as React.CSSProperties}
    >
      {isNear ? (
        <OverlayBoundary fallback={<Missing />}>
          <Suspense fallback={<NotYet />}>{children}</Suspense>
        </OverlayBoundary>
      ) : (
        <NotYet />
      )}
    </div>
  );
}

// Printed from the menu of the browser a page does not wait: the paper says that a picture is missing, not that there is nothing.
function NotYet() {
  const t = useT('words');
  return (
    <span {...pending} className={classes.notYet}>
      {t('pictureNotYet')}
    </span>
  );
}

// Of a page that is open while the server is away or was exchanged, the rest is worth as much as before.
function Missing() {
  return <p className={classes.missing}>{useT('words')('pictureMissing')}</p>;
}
