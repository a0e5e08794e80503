import { foldedWords } from './normalise.ts';
import { searchStem } from './searchStem.ts';

/** One way in which a letter may answer: all the words, the phrases as they stand, and none of the others. */
export interface WordSearch {
  /** Beginnings of words that must stand somewhere in the text. */
  readonly all: readonly string[];
  /** Beginnings of words that must stand one after another. */
  readonly phrases: readonly (readonly string[])[];
  /** Words, or phrases, that must not be in it. */
  readonly none: readonly (readonly string[])[];
}

/** A phrase in any quotation marks, perhaps with a minus before it; or whatever has no space in it. */
const PARTS = /([-−–]?)["«„“”]([^"«»„“”]*)["»“”]?|(\S+)/gu;
/** In capitals only: «или» in small letters is a word of the letter. */
const EITHER = /^(?:OR|ИЛИ|НЕМЕСЕ|\|)$/u;
const MINUS = /^[-−–](?=[\p{L}\p{N}])/u;

/**
 * Reads what was typed to find words of a letter: all words in any form; "words in quotes" one after another; -word not in it;
 * OR, ИЛИ, НЕМЕСЕ or | between ways of which any will do. Everything can be read: a sign that means nothing is passed over.
 * Gives the ways; none where no word was typed.
 */
export function readWordSearch(typed: string): WordSearch[] {
  const ways: { all: Set<string>; phrases: string[][]; none: string[][] }[] = [];
  const begin = () => {
    const way = { all: new Set<string>(), phrases: [] as string[][], none: [] as string[][] };
    ways.push(way);
    return way;
  };
  let way = begin();
  for (const [, sign = '', phrase, bare = ''] of typed.matchAll(PARTS)) {
    if (phrase === undefined && EITHER.test(bare)) {
      way = begin();
      continue;
    }
    const stems = foldedWords(phrase ?? bare).map(searchStem);
    if (stems.length === 0) continue;
    if (phrase === undefined ? MINUS.test(bare) : sign !== '') way.none.push(stems);
    else if (phrase !== undefined && stems.length > 1) way.phrases.push(stems);
    else for (const stem of stems) way.all.add(stem);
  }
  return ways
    .map(({ all, phrases, none }) => ({ all: [...all], phrases, none }))
    .filter(({ all, phrases, none }) => all.length + phrases.length + none.length > 0);
}

/** Whether nothing but words was typed: such a text may be a name as well. */
export function isPlainSearch(ways: readonly WordSearch[]): boolean {
  return ways.length < 2 && ways.every(({ phrases, none }) => phrases.length === 0 && none.length === 0);
}

/** Beginnings of the words that a found letter may show; what must not be in it is not there to be shown. */
export function shownStems(ways: readonly WordSearch[]): string[] {
  return [...new Set(ways.flatMap(({ all, phrases }) => [...all, ...phrases.flat()]))];
}
