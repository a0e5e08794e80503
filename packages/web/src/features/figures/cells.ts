import type { Point } from '../../components/map/projection.ts';

/** What lies nearer to `own` than to `other`. */
function nearer(area: readonly Point[], own: Point, other: Point): readonly Point[] {
  const [x, y] = [other[0] - own[0], other[1] - own[1]];
  const border = (x * (own[0] + other[0]) + y * (own[1] + other[1])) / 2;
  const beyond = (point: Point) => x * point[0] + y * point[1] - border;
  return area.flatMap((to, at) => {
    const from = area.at(at - 1) ?? to;
    const [before, after] = [beyond(from), beyond(to)];
    const part = before / (before - after);
    const crossing: Point = [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
    return [...(before > 0 !== after > 0 ? [crossing] : []), ...(after > 0 ? [] : [to])];
  });
}

/** The part of the sheet that lies nearer to a place than to any other; of two in one place both have the same. */
export function cellAround(
  places: readonly Point[],
  at: number,
  sheet: { readonly width: number; readonly height: number },
): readonly Point[] {
  const own = places[at];
  if (!own) return [];
  const whole: readonly Point[] = [
    [0, 0],
    [sheet.width, 0],
    [sheet.width, sheet.height],
    [0, sheet.height],
  ];
  return places
    .filter((other) => other[0] !== own[0] || other[1] !== own[1])
    .reduce((area, other) => nearer(area, own, other), whole);
}

/** The cell as a path of a picture; null where nothing is left of it. */
export function pathOfCell(cell: readonly Point[]): string | null {
  if (cell.length < 3) return null;
  return `M${cell.map((point) => point.map((place) => place.toFixed(1)).join()).join('L')}Z`;
}
