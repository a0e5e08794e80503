/**
 * How many of `letters` each registrar gets, so that the totals of the day are as even as they can be. Where totals are
 * equal, the extra letter begins at the day's place `turn`, which moves on by one every working day.
 * @example fairSizes(17, [0, 0, 0, 0, 0], 0) gives 4, 4, 3, 3, 3; with turn 1: 3, 4, 4, 3, 3
 */
export function fairSizes(letters: number, already: readonly number[], turn: number): number[] {
  const count = already.length;
  const sizes = already.map(() => 0);
  const place = (index: number) => (((index - turn) % count) + count) % count;
  const total = (index: number) => (already[index] ?? 0) + (sizes[index] ?? 0);
  const isBefore = (one: number, other: number) =>
    total(one) - total(other) ||
    // Who had more of the earlier packs gets the extra letter of this one: so this pack, too, differs by one at most.
    (already[other] ?? 0) - (already[one] ?? 0) ||
    place(one) - place(other);
  const indices = already.map((_, index) => index);
  for (let left = letters; left > 0 && count > 0; left -= 1) {
    const next = indices.reduce((best, index) => (isBefore(index, best) < 0 ? index : best));
    sizes[next] = (sizes[next] ?? 0) + 1;
  }
  return sizes;
}

/** By how many letters the largest share is larger than the smallest; nothing is fair to nobody. */
export function differenceOf(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
}
