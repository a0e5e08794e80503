import { expect, it } from 'vitest';
import { axisNumbers, roundUpTo } from './axisNumbers.ts';

it('the numbers of an axis are round, begin at nothing and reach the greatest value', () => {
  expect(roundUpTo(940, true)).toEqual([0, 200, 400, 600, 800, 1000]);
  expect(roundUpTo(380, true)).toEqual([0, 100, 200, 300, 400]);
  expect(roundUpTo(0.018, false)).toEqual([0, 0.005, 0.01, 0.015, 0.02]);
});

it('those of a count have no halves, and an axis of nothing still has a height', () => {
  expect(roundUpTo(2, true)).toEqual([0, 1, 2]);
  expect(roundUpTo(0, true)).toEqual([0, 1]);
});

it('bars upon each other are as high as their sum', () => {
  const rows = [{ place: 'a', one: 60, two: 50 }];
  const series = [{ key: 'one' }, { key: 'two' }];
  const asked = { write: String, isWhole: true };
  expect(axisNumbers(rows, series, { ...asked, isStacked: true }).domain).toEqual([0, 150]);
  expect(axisNumbers(rows, series, asked).domain).toEqual([0, 60]);
});
