import { expect, type Page, type Request } from '@playwright/test';

const QUIET_MS = 250;
/** The live line, and the worker that holds it: nobody is told when its script has come. */
export const endless = /^\/api\/live$|\/liveWorker-/;
const watched = new WeakMap<Page, (forMs?: number) => string>();

/**
 * Waits until the page has asked for everything it needs and nothing has come for a moment. `networkidle` waits for the
 * live line as well, and that never ends.
 */
export async function settle(page: Page, forMs = QUIET_MS): Promise<void> {
  const state = watchTraffic(page);
  await expect.poll(() => state(forMs), { intervals: [50] }).toBe('quiet');
}

/** Tells what the page waits for, or that it is quiet; must be called before the page goes anywhere. */
export function watchTraffic(page: Page): (forMs?: number) => string {
  const known = watched.get(page);
  if (known) return known;
  const underWay = new Set<Request>();
  let changedAt = performance.now();
  const isOver = (request: Request) => {
    underWay.delete(request);
    changedAt = performance.now();
  };
  page.on('request', (request) => {
    if (endless.test(new URL(request.url()).pathname)) return;
    underWay.add(request);
    changedAt = performance.now();
  });
  page.on('requestfinished', isOver);
  page.on('requestfailed', isOver);
  const state = (forMs = QUIET_MS) => {
    if (underWay.size > 0) return [...underWay].map((request) => request.url()).join(' ');
    return performance.now() - changedAt > forMs ? 'quiet' : 'just now';
  };
  watched.set(page, state);
  return state;
}
