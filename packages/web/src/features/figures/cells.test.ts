import { expect, it } from 'vitest';
import type { Point } from '../../components/map/projection.ts';
import { cellAround, pathOfCell } from './cells.ts';

const sheet = { width: 100, height: 60 };
const places: readonly Point[] = [
  [20, 20],
  [70, 15],
  [50, 45],
  [90, 50],
  [5, 55],
];

const areaOf = (cell: readonly Point[]) =>
  Math.abs(
    cell.reduce((sum, [x, y], at) => {
      const [toX, toY] = cell[(at + 1) % cell.length] ?? [0, 0];
      return sum + x * toY - toX * y;
    }, 0),
  ) / 2;
const far = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1]);

it('the cells of all places cover the sheet, none of it twice', () => {
  const areas = places.map((_, at) => areaOf(cellAround(places, at, sheet)));
  expect(areas.every((area) => area > 0)).toBe(true);
  expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(sheet.width * sheet.height, 6);
});

it('no corner of a cell is nearer to another place than to its own', () => {
  for (const [at, own] of places.entries()) {
    for (const corner of cellAround(places, at, sheet)) {
      const nearest = Math.min(...places.map((place) => far(place, corner)));
      expect(far(own, corner)).toBeCloseTo(nearest, 6);
    }
  }
});

it('one place has the whole sheet, and what has no corners no path', () => {
  expect(pathOfCell(cellAround([[10, 10]], 0, sheet))).toBe('M0.0,0.0L100.0,0.0L100.0,60.0L0.0,60.0Z');
  expect(pathOfCell([])).toBeNull();
});
