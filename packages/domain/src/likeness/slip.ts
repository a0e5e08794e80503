/** Whether two words are one word written with a slip: one letter off, two in a long word. */
export function isSlip(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const allowed = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return false;
  return differsByAtMost(one, other, allowed);
}

const LONGEST = 64;
// Three rows of the table of distances, used again and again: words are compared by the ten thousand.
let before = new Uint8Array(LONGEST);
let row = new Uint8Array(LONGEST);
let next = new Uint8Array(LONGEST);

/**
 * Whether at most so many letters must be put in, taken out, changed or exchanged with their neighbour. Ends as soon as a whole
 * row of the table lies above what is allowed.
 */
function differsByAtMost(one: string, other: string, allowed: number): boolean {
  if (other.length >= LONGEST) return false;
  for (let j = 0; j <= other.length; j += 1) row[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    const letter = one.charCodeAt(i - 1);
    let least = i;
    next[0] = i;
    for (let j = 1; j <= other.length; j += 1) {
      const theirs = other.charCodeAt(j - 1);
      let cost = (row[j - 1] as number) + (letter === theirs ? 0 : 1);
      cost = Math.min(cost, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      const isExchange =
        i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === theirs;
      if (isExchange) cost = Math.min(cost, (before[j - 2] as number) + 1);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > allowed) return false;
    [before, row, next] = [row, next, before];
  }
  return (row[other.length] as number) <= allowed;
}
