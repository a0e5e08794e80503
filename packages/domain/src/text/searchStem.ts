/** Endings of Russian nouns, adjectives and verbs, folded; the longest first. */
const russianEndings =
  'иями ями ами иях ях ах ией ией иям ием ями ого его ому ему ыми ими ую юю ая яя ое ее ые ие ой ей ий ый ом ем ам ям ов ев ью ия ию ии ют ут ат ят ит ет ла ло ли ть а я о е и ы у ю ь й'.split(
    ' ',
  );
/** Endings of Kazakh nouns, folded as they are typed without Kazakh letters; the longest first. */
const kazakhEndings =
  'ларынын леринин ларында леринде лардын лердин тардын тердин дардын дердин ларда лерде тарда терде ларга лерге тарга терге ынын инин нын нин дын дин тын тин лар лер тар тер дар дер сынан синен ында инде нда нде дан ден тан тен нан нен да де та те га ге ка ке на не ды ди ты ти ны ни сы си ы и а е'.split(
    ' ',
  );

const SHORTEST_STEM = 4;

/**
 * What to look for so that a word is found in its other forms: its beginning without the ending. «крыша» finds
 * «крышу», «мектептің» finds «мектеп». Short words are looked for as they are.
 */
export function searchStem(word: string): string {
  const stems = [russianEndings, kazakhEndings].flatMap((endings) => {
    const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
    return ending ? [word.slice(0, -ending.length)] : [];
  });
  // The shorter of the two readings: a Kazakh word ends in several endings, of which the Russian list knows the last.
  return stems.sort((one, other) => one.length - other.length)[0] ?? word;
}
