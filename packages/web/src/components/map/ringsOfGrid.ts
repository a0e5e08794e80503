import type { Point } from './projection.ts';

const GRID = 10_000;

/** Rings as the window sends them, in degrees: whole numbers of ten thousandths, longitude and latitude in turn. */
export function ringsOfGrid(rings: unknown): readonly (readonly Point[])[] {
  return (rings as readonly (readonly number[])[]).map((flat) =>
    Array.from(
      { length: flat.length / 2 },
      (_, at): Point => [(flat[at * 2] ?? 0) / GRID, (flat[at * 2 + 1] ?? 0) / GRID],
    ),
  );
}
