const LONGEST_WORD = 9;

/**
 * The text with places where a long word may be divided (soft hyphens): in its middle, before a consonant that a vowel
 * follows. For the narrow heads of tables, panels and charts: browsers and papers here have no dictionary of Russian or Kazakh syllables.
 */
export function hyphenated(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (word.length <= LONGEST_WORD) return word;
    return word.replace(SYLLABLE, (letter, at: number) =>
      at < LEAST_PART || at > word.length - LEAST_PART ? letter : `\u00ad${letter}`,
    );
  });
}

const SYLLABLE = /[^аәоөуұүыіиеёэюяьъйaeiouy](?=[аәоөуұүыіиеёэюяaeiouy])/gi;
/** So many letters at least stay together at either end. */
const LEAST_PART = 3;
