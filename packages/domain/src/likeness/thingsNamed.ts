import { detectLanguage, foldedWords } from '../text/normalise.ts';
import { remembered } from './remembered.ts';
import { isSlip } from './slip.ts';

/** What a text names: towns and villages apart from streets, houses, routes and people. */
export interface NamedThings {
  readonly localities: readonly string[];
  readonly objects: readonly string[];
}

const wordsOf = remembered((text: string): readonly string[] => foldedWords(text));
const languageOf = remembered(detectLanguage);

const beforeLocality = /^(?:г|гор|город|с|сел|аул|пос|район|обл)/;
const afterLocality = /^(?:кала|ауда|ауыл|облы|район|округ)/;

/**
 * The names and numbers in a text. A name is a capital letter within a sentence; the year is not a number of a house.
 */
export const thingsNamed = remembered((text: string): NamedThings => {
  const localities = new Set<string>();
  const objects = new Set<string>();
  for (const sentence of text.split(/[.!?\n]+/)) {
    const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
    words.forEach((word, at) => {
      const [folded = ''] = foldedWords(word);
      const number = /^\d{1,4}/.exec(word)?.[0];
      if (number && !/^(?:19|20)\d\d/.test(word)) objects.add(number);
      if (!/^\p{Lu}/u.test(word) || word.length < 4) return;
      const [after = ''] = foldedWords(words[at + 1] ?? '');
      const [before = ''] = foldedWords(words[at - 1] ?? '');
      if (afterLocality.test(after) || (at > 0 && beforeLocality.test(before))) localities.add(folded);
      else if (at > 0) objects.add(folded);
    });
  }
  return { localities: [...localities], objects: [...objects] };
});

/**
 * Whether two letters name the same things: two letters about one kind of trouble are about different matters when both
 * name a house, a street or a person and share none. `unknown`: one of them names nothing, or they are in two languages
 * and their names may be translated.
 */
export function thingsShared(one: string, other: string): 'same' | 'different' | 'unknown' {
  const [a, b] = [thingsNamed(one), thingsNamed(other)];
  const objects = compare(a.objects, b.objects, one, other);
  const localities = compare(a.localities, b.localities, one, other);
  if (localities === 'different' && objects !== 'same') return 'different';
  if (objects === 'unknown') return localities === 'different' ? 'different' : 'unknown';
  if (objects === 'different' && languageOf(one) !== languageOf(other)) return 'unknown';
  return objects;
}

function compare(mine: readonly string[], theirs: readonly string[], one: string, other: string) {
  if (mine.length === 0 || theirs.length === 0) return 'unknown';
  const isIn = (thing: string, text: string) => wordsOf(text).some((word) => isSameThing(thing, word));
  return mine.some((thing) => isIn(thing, other)) || theirs.some((thing) => isIn(thing, one))
    ? 'same'
    : 'different';
}

/** Names change at their ends («Степная», «Степной»), numbers do not. */
function isSameThing(thing: string, word: string): boolean {
  if (/^\d/.test(thing)) return thing === /^\d+/.exec(word)?.[0];
  return thing.slice(0, 4) === word.slice(0, 4) || isSlip(thing, word);
}
