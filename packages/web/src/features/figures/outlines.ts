import type { Point } from '../../components/map/projection.ts';
import outlines from './kazakhstanOutlines.json' with { type: 'json' };

const UNIT = 50;
const regions = outlines.regions as Readonly<Record<string, readonly (readonly number[])[]>>;

/** Where the outlines come from, to be named beside the map. */
export const outlineSource = outlines.source;

/** The rings of a region's outline; null for regions that were formed after the outlines were drawn. */
export function ringsOf(code: string): readonly (readonly Point[])[] | null {
  return regions[code]?.map(toPoints) ?? null;
}

/** The code of the outline a point lies in: a young region lies in that of the region it was part of. */
export function outlineAround(point: Point): string | null {
  return (
    Object.keys(regions).find(
      (code) => (ringsOf(code) ?? []).filter((ring) => isInside(point, ring)).length % 2 === 1,
    ) ?? null
  );
}

// A point is told by its way from the one before: half as long to fetch.
function toPoints(steps: readonly number[]): readonly Point[] {
  let [x, y] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, at) => {
    x += steps[at * 2] ?? 0;
    y += steps[at * 2 + 1] ?? 0;
    return [x / UNIT, y / UNIT] as const;
  });
}

function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring.at(at - 1) ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}
