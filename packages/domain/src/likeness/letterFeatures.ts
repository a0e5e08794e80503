import { foldText } from '../text/normalise.ts';

/** Features are kept in so many places; two that meet in one place blur each other a little and cost no memory. */
export const FEATURES = 1 << 15;

/** The beginning of a letter tells what it asks; the rest costs time and tells of feelings. */
const MOST_SIGNS = 1500;
const SHORTEST = 3;
const LONGEST = 5;

/** What a letter consists of, for likeness and learning: places of features and how often each occurs. */
export interface LetterFeatures {
  readonly places: Uint16Array;
  readonly counts: Uint8Array;
}

/**
 * The pieces of the words of a letter, three to five signs long, and the words themselves. Pieces and not words alone,
 * because Kazakh and Russian words change at their ends and people misspell; the text is folded first, so that Kazakh
 * letters typed in Russian ones are the same.
 */
export function letterFeatures(text: string): LetterFeatures {
  const counts = new Map<number, number>();
  const count = (hash: number) => {
    const place = placeOf(hash);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  };
  const folded = foldText(text.slice(0, MOST_SIGNS));
  if (folded !== '') for (const word of folded.split(' ')) countPieces(` ${word} `, count);
  return {
    places: Uint16Array.from(counts.keys()),
    counts: Uint8Array.from(counts.values(), (times) => Math.min(times, 255)),
  };
}

const SEED = 0x811c9dc5;
const STEP = 0x01000193;
const WHOLE_WORD = 0x5bd1e995;

function countPieces(word: string, count: (hash: number) => void): void {
  let whole = WHOLE_WORD;
  for (let from = 0; from < word.length; from += 1) {
    let hash = SEED;
    const end = Math.min(word.length, from + LONGEST);
    for (let at = from; at < end; at += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(at), STEP);
      if (at - from + 1 >= SHORTEST) count(hash ^ (at - from));
    }
    whole = Math.imul(whole ^ word.charCodeAt(from), STEP);
  }
  count(whole);
}

// Without this the low bits of neighbouring pieces would follow one another.
function placeOf(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  return mixed & (FEATURES - 1);
}

/** In how many letters each feature occurs, turned into its weight: what everybody writes tells nothing. */
export function featureWeights(letters: readonly LetterFeatures[]): Float32Array {
  const occurs = new Float32Array(FEATURES);
  for (const { places } of letters) {
    for (const place of places) occurs[place] = (occurs[place] ?? 0) + 1;
  }
  return occurs.map((times) => Math.log((1 + letters.length) / (1 + times)) + 1);
}

/** The features of a letter weighed and brought to length one; written into `into` where it is given. */
export function weigh(
  { places, counts }: LetterFeatures,
  weights: Float32Array,
  into = new Float32Array(places.length),
): Float32Array {
  let length = 0;
  for (let at = 0; at < places.length; at += 1) {
    const weight = (1 + Math.log(counts[at] ?? 1)) * (weights[places[at] ?? 0] ?? 0);
    into[at] = weight;
    length += weight * weight;
  }
  const scale = length === 0 ? 0 : 1 / Math.sqrt(length);
  for (let at = 0; at < places.length; at += 1) into[at] = (into[at] ?? 0) * scale;
  return into;
}
