import type { WordCount } from './countWords.ts';

/** A word or a phrase that letters here have more often than letters elsewhere. */
export interface TellingWord {
  /** As it is written most often. */
  readonly word: string;
  /** Letters here that have it, and letters elsewhere. */
  readonly here: number;
  readonly elsewhere: number;
  /** How many standard deviations the log odds stand apart: over 3 is no chance. */
  readonly weight: number;
}

/** Fewer people than this are not told of: a name would be learnt from its letters. */
export const LEAST_LETTERS = 5;
const LEAST_WEIGHT = 3;
/** Letters' worth of what everybody writes, a tenth of what was read at most: a rare word must be seen more often to tell something. */
const PRIOR = 100;
const PRIOR_SHARE = 0.1;

/**
 * What sets letters apart from others: weighted log odds with the whole as their prior (Monroe, Colaresi, Quinn 2008). A phrase
 * is told instead of its words where they stand in hardly any letter without it.
 */
export function tellingWords(here: WordCount, elsewhere: WordCount, most: number): readonly TellingWord[] {
  const all = here.letters + elsewhere.letters;
  const weightOfAll = Math.min(PRIOR, all * PRIOR_SHARE);
  const found: (TellingWord & { readonly stem: string })[] = [];
  for (const [stem, { letters, forms }] of here.stems) {
    if (letters < LEAST_LETTERS) continue;
    const others = elsewhere.stems.get(stem)?.letters ?? 0;
    const prior = (weightOfAll * (letters + others)) / all;
    const logOdds = (count: number, of: number) =>
      Math.log((count + prior) / (of + weightOfAll - count - prior));
    const deviation = Math.sqrt(1 / (letters + prior) + 1 / (others + prior));
    const weight = (logOdds(letters, here.letters) - logOdds(others, elsewhere.letters)) / deviation;
    if (!(weight >= LEAST_WEIGHT)) continue;
    const word = [...forms].sort(([, one], [, other]) => other - one)[0]?.[0] ?? stem;
    found.push({ stem, word, here: letters, elsewhere: others, weight });
  }
  const phrases = new Map<string, number>();
  for (const { stem, here: letters } of found) {
    for (const part of stem.includes(' ') ? stem.split(' ') : [])
      phrases.set(part, Math.max(phrases.get(part) ?? 0, letters));
  }
  return found
    .filter(
      ({ stem, here: letters }) => stem.includes(' ') || (phrases.get(stem) ?? 0) < letters * SAID_TOGETHER,
    )
    .sort((one, other) => other.weight - one.weight || (one.stem < other.stem ? -1 : 1))
    .slice(0, most)
    .map(({ stem: _stem, ...telling }) => telling);
}

const SAID_TOGETHER = 0.9;
