import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

const NEAR = '300px';
const SOON_MS = 1500;

/** Fetches and draws what is inside when it comes near the screen, or when the screen has long been drawn: it may be printed. */
export function WhenNear({ children }: { children: ReactNode }) {
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
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [isNear]);
  if (isNear) return <Suspense fallback={null}>{children}</Suspense>;
  return <div ref={place} style={{ height: '100%', minHeight: 200 }} />;
}
