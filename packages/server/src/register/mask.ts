/** 1 for every id that answers, 0 for the others. */
export type Mask = Uint8Array;

/** A mask for ids below `size`. Its memory ends on a whole word, so that four ids are joined at once. */
export function newMask(size: number): Mask {
  return new Uint8Array(new ArrayBuffer((size + 3) & ~3), 0, size);
}

/** Of the first mask, what is in the second too; gives the first. */
export function keepBoth(mask: Mask, other: Mask): Mask {
  const whole = wordsOf(mask);
  const more = wordsOf(other);
  const length = Math.min(whole.length, more.length);
  for (let at = 0; at < length; at += 1) whole[at] = (whole[at] as number) & (more[at] as number);
  for (let id = length * 4; id < mask.length; id += 1) mask[id] = (mask[id] as number) & (other[id] ?? 0);
  return mask;
}

/** What is in either; gives the first. */
export function keepEither(mask: Mask, other: Mask): Mask {
  const whole = wordsOf(mask);
  const more = wordsOf(other);
  const length = Math.min(whole.length, more.length);
  for (let at = 0; at < length; at += 1) whole[at] = (whole[at] as number) | (more[at] as number);
  for (let id = length * 4; id < mask.length; id += 1) mask[id] = (mask[id] as number) | (other[id] ?? 0);
  return mask;
}

/** What is not in the mask; the mask itself is changed. */
export function invert(mask: Mask): Mask {
  const whole = wordsOf(mask);
  for (let at = 0; at < whole.length; at += 1) whole[at] = (whole[at] as number) ^ 0x01010101;
  for (let id = whole.length * 4; id < mask.length; id += 1) mask[id] = (mask[id] as number) ^ 1;
  return mask;
}

/** How many answer. */
export function countOf(mask: Mask): number {
  const whole = wordsOf(mask);
  let count = 0;
  // The highest byte of the product is the sum of the four.
  for (let at = 0; at < whole.length; at += 1) count += Math.imul(whole[at] as number, 0x01010101) >>> 24;
  for (let id = whole.length * 4; id < mask.length; id += 1) count += mask[id] as number;
  return count;
}

/** The ids that answer, from the first. */
export function idsOf(mask: Mask): Int32Array {
  const ids = new Int32Array(countOf(mask));
  const whole = wordsOf(mask);
  let at = 0;
  for (let word = 0; word < whole.length; word += 1) {
    // Four at once: a narrow filter leaves most of the register out.
    if (whole[word] === 0) continue;
    for (let id = word * 4; id < word * 4 + 4; id += 1) if (mask[id] === 1) ids[at++] = id;
  }
  for (let id = whole.length * 4; id < mask.length; id += 1) if (mask[id] === 1) ids[at++] = id;
  return ids;
}

function wordsOf(mask: Mask): Uint32Array {
  return new Uint32Array(mask.buffer, mask.byteOffset, mask.length >> 2);
}
