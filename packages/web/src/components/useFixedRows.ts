import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Browsers draw no element higher than some seventeen to thirty million pixels; a million rows are thirty-five. */
const MOST_HEIGHT = 8_000_000;
/** Rows are drawn in steps, so that most movements of the wheel draw nothing new. */
const STEP = 8;
const HEAD_PX = 31;

interface Range {
  readonly first: number;
  readonly last: number;
  /** How far the drawn place of a row is from its true one, where the whole list would be too high. */
  readonly shift: number;
}

/**
 * Rows of one height, however many. A list that would be too high for the browser is drawn in a lower room: the wheel
 * moves row by row as anywhere, the scroll bar leads to any place of the whole.
 */
export function useFixedRows(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  rowHeight: number,
  initialTop: number,
) {
  const full = count * rowHeight;
  const height = Math.min(full, MOST_HEIGHT);
  const place = useRef({ real: 0, virtual: 0 });
  const isPlaced = useRef(false);
  const [range, setRange] = useState<Range>({ first: 0, last: 5 * STEP, shift: 0 });

  const draw = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { virtual, real } = place.current;
    const first = Math.max(0, Math.floor(virtual / rowHeight / STEP) * STEP - STEP);
    const shown = Math.ceil(element.clientHeight / rowHeight);
    const last = Math.min(count - 1, first + Math.ceil(shown / STEP) * STEP + 3 * STEP);
    const shift = full > height ? real - virtual : 0;
    setRange((before) =>
      before.first === first && before.last === last && before.shift === shift
        ? before
        : { first, last, shift },
    );
  }, [scroller, count, rowHeight, full, height]);

  const follow = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const real = element.scrollTop;
    place.current = { real, virtual: virtualTop(element, place.current, full, height) };
    draw();
  }, [scroller, full, height, draw]);

  const goTo = useCallback(
    (virtual: number) => {
      const element = scroller.current;
      if (!element) return;
      const most = Math.max(0, full - element.clientHeight + HEAD_PX);
      const top = Math.max(0, Math.min(virtual, most));
      const room = element.scrollHeight - element.clientHeight;
      element.scrollTop = full > height && most > 0 ? (top / most) * room : top;
      place.current = { real: element.scrollTop, virtual: full > height ? top : element.scrollTop };
      draw();
    },
    [scroller, full, height, draw],
  );

  /** Brings a row into sight, moving no further than it must. */
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeight;
      const room = element.clientHeight - HEAD_PX - rowHeight;
      if (top < place.current.virtual) goTo(top);
      else if (top > place.current.virtual + room) goTo(top - room);
    },
    [scroller, rowHeight, goTo],
  );

  useLayoutEffect(() => {
    if (count === 0) return;
    if (!isPlaced.current) {
      isPlaced.current = true;
      if (initialTop > 0) return goTo(initialTop);
    }
    follow();
  }, [count, initialTop, goTo, follow]);

  return { range, height, follow, reveal, goTo, top: () => place.current.virtual };
}

/** Where the list truly stands. A small movement is taken as it is; a large one is a jump to that share of the whole. */
export function virtualTop(
  element: Pick<HTMLElement, 'scrollTop' | 'clientHeight' | 'scrollHeight'>,
  before: { readonly real: number; readonly virtual: number },
  full: number,
  height: number,
): number {
  const { scrollTop: real, clientHeight } = element;
  if (full <= height) return real;
  const room = element.scrollHeight - clientHeight;
  const most = full - clientHeight + HEAD_PX;
  if (real <= 0) return 0;
  if (real >= room - 1) return most;
  const moved = real - before.real;
  if (Math.abs(moved) > 2 * clientHeight) return (real / room) * most;
  return Math.max(0, Math.min(most, before.virtual + moved));
}
