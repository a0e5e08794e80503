/** A source of chance that gives the same sequence for the same seed, on every machine. */
export interface Dice {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** mulberry32: small, fast and good enough for invented data; never for secrets. */
export function throwDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('Nothing to pick from');
      return list[below(list.length)] as T;
    },
  };
}

/** Something picked by weight. */
export type WeightedPick<T> = (dice: Dice) => T;

/** Prepares a choice among values with weights; the weights need not add up to anything. */
export function byWeight<T>(choices: readonly (readonly [value: T, weight: number])[]): WeightedPick<T> {
  const bounds: number[] = [];
  let total = 0;
  for (const [, weight] of choices) {
    total += Math.max(0, weight);
    bounds.push(total);
  }
  if (total <= 0) throw new RangeError('All weights are zero');
  return (dice) => {
    const at = dice.next() * total;
    let [low, high] = [0, bounds.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return (choices[low] as readonly [T, number])[0];
  };
}

/** Splits a total into whole parts in proportion to the weights; the parts add up to the total. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) throw new RangeError('All weights are zero');
  let carried = 0;
  let given = 0;
  return weights.map((weight) => {
    carried += (weight / sum) * total;
    const part = Math.round(carried) - given;
    given += part;
    return part;
  });
}
