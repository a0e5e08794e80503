const VOWELS = 'аәеёиоөуұүыіэюя';
const LONG_WORD = /\p{L}{12,}/gu;

/** A vowel and what closes its syllable; the next one begins with its last consonant, or with a vowel. */
const syllable = new RegExp(`([${VOWELS}][^${VOWELS}]*?)(?=[^${VOWELS}]?[${VOWELS}])`, 'giu');

/**
 * Says where long Kazakh and Russian words may be broken: «Қа-на-ғат-тан-ды-рыл-ған-дар». Browsers know no hyphenation of Kazakh,
 * and without these places a narrow title breaks between any two letters.
 */
export function softHyphens(text: string): string {
  return text.replace(LONG_WORD, (word) =>
    word.replace(syllable, (part, _syllable, at: number) => {
      const end = at + part.length;
      // One or two letters alone on a line are no help to a reader.
      return end < 3 || word.length - end < 3 ? part : `${part}\u00AD`;
    }),
  );
}
