/** A number as it was printed: what it says, and to how many decimals it was rounded. */
export interface PrintedNumber {
  readonly value: number;
  readonly digits: number;
}

/**
 * Reads a number as reports print it: «1 321 050», «37,95 %», «12.5». The comma is a decimal sign, spaces part thousands.
 * Null where it is no number.
 */
export function readPrinted(text: string): PrintedNumber | null {
  const bare = text
    .replace(/[\s\u00a0\u202f%]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(bare)) return null;
  return { value: Number(bare), digits: bare.split('.')[1]?.length ?? 0 };
}

/** Half of the last printed place: by so much a number correctly rounded may differ from the exact one. */
export function roundingOf({ digits }: PrintedNumber): number {
  return 0.5 * 10 ** -digits;
}

/** Rounded half up, as reports are. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  // A hair above the half, so that 0.285 * 100 does not fall below it.
  return Math.floor(value * scale + 0.5 + 1e-9) / scale;
}

/** Cut off and not rounded. */
export function truncated(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.trunc(value * scale + Math.sign(value) * 1e-9) / scale;
}
