import { expect, it } from 'vitest';
import { nearestCells } from './nearestCells.ts';

const areaOf = (cell: readonly (readonly [number, number])[]) =>
  Math.abs(
    cell.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = cell[(at + 1) % cell.length] ?? [x, y];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );

it('two places share the picture by the line in the middle', () => {
  const [left = [], right = []] = nearestCells(
    [
      [25, 50],
      [75, 50],
    ],
    100,
    100,
  );
  expect(areaOf(left)).toBeCloseTo(5000);
  expect(Math.max(...left.map(([x]) => x))).toBeCloseTo(50);
  expect(Math.min(...right.map(([x]) => x))).toBeCloseTo(50);
});

it('the cells of many places cover the picture once', () => {
  const places = Array.from({ length: 30 }, (_, at) => [(at * 37) % 101, (at * 53) % 97] as const);
  const cells = nearestCells(places, 101, 97);
  expect(cells.reduce((sum, cell) => sum + areaOf(cell), 0)).toBeCloseTo(101 * 97);
});

it('two towns at one point leave one cell, not two upon each other', () => {
  const [first = [], second = []] = nearestCells(
    [
      [10, 10],
      [10, 10],
      [90, 10],
    ],
    100,
    20,
  );
  expect(areaOf(first)).toBeGreaterThan(900);
  expect(second).toEqual([]);
});
