import { expect, it } from 'vitest';
import { outlineAround, ringsOf } from './outlines.ts';

it('a town lies in the outline of its region, and a foreign one in none', () => {
  expect(outlineAround([63.63, 53.21])).toBe('390000000');
  expect(outlineAround([37.62, 55.75])).toBeNull();
});

it('an outline comes back to where it began', () => {
  const [ring = []] = ringsOf('390000000') ?? [];
  const [[x = 0, y = 0] = [], [endX = 9, endY = 9] = []] = [ring[0], ring.at(-1)];
  expect(Math.hypot(x - endX, y - endY)).toBeLessThan(0.2);
});
