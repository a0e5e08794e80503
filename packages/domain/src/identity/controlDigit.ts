const SECOND_ROUND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * The twelfth digit of an IIN or BIN from the first eleven: sum of digit × position modulo 11; when that gives 10,
 * once more with shifted weights; when that gives 10 again, such a number is never issued and the answer is null.
 */
export function controlDigit(firstEleven: string): number | null {
  const digits = [...firstEleven].map(Number);
  const sum = (weight: (index: number) => number) =>
    digits.reduce((total, digit, index) => total + digit * weight(index), 0) % 11;
  const first = sum((index) => index + 1);
  if (first < 10) return first;
  const second = sum((index) => SECOND_ROUND[index] ?? 0);
  return second < 10 ? second : null;
}

/** Removes what people put between digits when they type: spaces, dots and dashes. */
export function onlySignificant(text: string): string {
  return text.replace(/[\s.\-–—]/g, '');
}
