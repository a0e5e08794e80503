import { flushSync } from 'react-dom';

/** What waits to come near the screen before it is drawn, each with the way to draw it at once. */
const waiting = new Set<() => void>();

/** Carried by what a paper must not be printed without: figures that are still asked for, pictures not drawn yet. */
export const pending = { 'data-pending': true } as const;

const MOST_MS = 8000;

/** Until the function given back is called, `show` is called when everything is to be drawn. */
export function untilAllIsDrawn(show: () => void): () => void {
  waiting.add(show);
  return () => waiting.delete(show);
}

let isShowingAll = false;

function showAll(): void {
  isShowingAll = true;
  flushSync(() => {
    for (const show of [...waiting]) show();
  });
  isShowingAll = false;
}

/**
 * The measure a drawing has before it has learned its own: none, so that it is drawn once; but about that of a panel when it is
 * going on paper now, where it is scaled to its place.
 */
export const firstMeasure = () => (isShowingAll ? { width: 640, height: 280 } : { width: -1, height: -1 });

/** Draws what is off the screen as well and resolves when nothing is pending; what never comes is not waited for longer than a person would. */
export async function drawAll(): Promise<void> {
  showAll();
  for (const until = performance.now() + MOST_MS; performance.now() < until; ) {
    await nextPicture();
    if (!document.querySelector('[data-pending]')) break;
    // Figures that came meanwhile brought pictures with them.
    showAll();
  }
  // A drawing learns its measure one picture after it was put in its place.
  await nextPicture();
  await nextPicture();
}

const nextPicture = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

// Printed from the menu of the browser there is no time to wait: what was fetched is drawn.
window.addEventListener('beforeprint', showAll);
