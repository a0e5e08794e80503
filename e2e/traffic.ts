import { expect, type Page, type Request } from '@playwright/test';

const QUIET_MS = 400;
const watched = new WeakMap<Page, () => number>();

/**
 * Waits until the page has asked for everything it needs and nothing has come for a moment. `networkidle` waits for the
 * live line as well, and that never ends.
 */
export async function settle(page: Page): Promise<void> {
  await expect.poll(watchTraffic(page), { intervals: [100] }).toBeGreaterThan(QUIET_MS);
}

/** How long the page has been quiet, in milliseconds; must be called before the page goes anywhere. */
export function watchTraffic(page: Page): () => number {
  const known = watched.get(page);
  if (known) return known;
  const underWay = new Set<Request>();
  let changedAt = performance.now();
  const isOver = (request: Request) => {
    underWay.delete(request);
    changedAt = performance.now();
  };
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/live') return;
    underWay.add(request);
    changedAt = performance.now();
  });
  page.on('requestfinished', isOver);
  page.on('requestfailed', isOver);
  const quietFor = () => (underWay.size > 0 ? 0 : performance.now() - changedAt);
  watched.set(page, quietFor);
  return quietFor;
}
