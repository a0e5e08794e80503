import { describe, expect, it } from 'vitest';
import { Decimal } from './decimal.ts';
import { sortBy, uniqBy } from './lists.ts';

const sources = import.meta.glob<string>(
  [
    '../../node_modules/recharts/es6/util/scale/getNiceTickValues.js',
    '../../node_modules/recharts/es6/util/scale/util/arithmetic.js',
  ],
  { query: '?raw', import: 'default', eager: true },
);

describe('What stands in for libraries inside the library of charts', () => {
  it('counts in tenths without crumbs', () => {
    expect(new Decimal(0.1).add(0.2).toNumber()).toBe(0.3);
    expect(new Decimal(0.3).sub(new Decimal(0.1)).toNumber()).toBe(0.2);
    expect(new Decimal(1.1).mul(3).toNumber()).toBe(3.3);
    expect(new Decimal(0.3).div(0.1).toNumber()).toBe(3);
    expect(new Decimal(0.9).mod(0.3).toNumber()).toBe(0);
    expect(new Decimal(10).pow(-2).toNumber()).toBe(0.01);
    expect([1000, 0.001].map((value) => new Decimal(value).log(10).toNumber())).toEqual([3, -3]);
  });

  it('compares as numbers do', () => {
    expect(new Decimal('12.5').lt(new Decimal(12.6))).toBe(true);
    expect(new Decimal(-4).abs().toNumber()).toBe(4);
    expect([2, 2.5].map((value) => new Decimal(value).isint())).toEqual([true, false]);
  });

  it('knows everything that the library asks of a number', () => {
    const texts = Object.values(sources).filter((text) => text.includes("from 'decimal.js-light'"));
    expect(texts).toHaveLength(2);
    const called = texts.flatMap((text) => [...text.matchAll(/\.(\w+)\(/g)].map(([, name]) => name ?? ''));
    const ofLanguage = [
      Math,
      Array,
      Number,
      Array.prototype,
      Function.prototype,
      RegExp.prototype,
      globalThis,
    ];
    const asked = new Set(called.filter((name) => !ofLanguage.some((known) => name in known)));
    // Of iterators and of its own.
    for (const name of ['rangeStep', 'return']) asked.delete(name);
    expect([...asked].filter((name) => !(name in new Decimal(1)))).toEqual([]);
    expect(asked.size).toBeGreaterThan(8);
  });

  it('orders by a function or by a name, and leaves equals where they were', () => {
    const places = [
      { at: 2, name: 'b' },
      { at: 1, name: 'c' },
      { at: 2, name: 'a' },
    ];
    expect(sortBy(places, ({ at }) => at).map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    expect(sortBy(places, 'name').map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(uniqBy(places, ({ at }) => at).map(({ name }) => name)).toEqual(['b', 'c']);
  });
});
