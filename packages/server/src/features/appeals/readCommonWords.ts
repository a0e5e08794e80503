import { searchStem } from '@tyndau/domain/text/searchStem';
import { type Archive, Prisma } from '../../db/archive.ts';
import { registerOf } from '../../register/followRegister.ts';
import { lettersWithWords } from './lettersWithWords.ts';

/** So many are read ahead: together two thirds of what is kept at a million letters. */
const MOST_WORDS = 40;
/** A word of fewer letters is found by its index within the time of a page. */
const COMMON_LETTERS = 10_000;
/** Conjunctions and pronouns: nobody looks for them, and every second word begins like one. */
const SHORTEST = 4;

interface Commonness {
  readonly word: string;
  readonly share: number;
}

/**
 * Reads ahead in which letters the commonest words stand, one after another, while nobody has asked yet: the first question for a
 * word of every third letter would take most of a second at a million.
 */
export async function readCommonWords(archive: Archive, commonLetters = COMMON_LETTERS): Promise<void> {
  const register = registerOf(archive);
  await register.open();
  const first = await register.current();
  if (!first || first.register.count < commonLetters) return;
  const stems = commonStems(await wordsOfStatistics(archive), commonLetters / first.register.count);
  for (const stem of stems.slice(0, MOST_WORDS)) {
    const followed = await register.current();
    const startedAt = performance.now();
    if (followed) await lettersWithWords(archive, [stem], followed);
    // Whoever asks in the meantime has the archive to himself for as long again.
    await rest(performance.now() - startedAt);
  }
}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

// The archive counts the words of letters whenever it gathers statistics: nothing has to be read for it.
function wordsOfStatistics(archive: Archive): Promise<Commonness[]> {
  return archive.read<Commonness>(Prisma.sql`SELECT word, share FROM common_words()`);
}

/** The beginnings by which words are looked for, the commonest first; the forms of a word count together. */
export function commonStems(words: readonly Commonness[], least: number): string[] {
  const shares = new Map<string, number>();
  for (const { word, share } of words) {
    if (!/^\p{L}+$/u.test(word)) continue;
    const stem = searchStem(word);
    if (stem.length >= SHORTEST) shares.set(stem, (shares.get(stem) ?? 0) + share);
  }
  return [...shares]
    .filter(([, share]) => share >= least)
    .sort(([, one], [, other]) => other - one)
    .map(([stem]) => stem);
}
