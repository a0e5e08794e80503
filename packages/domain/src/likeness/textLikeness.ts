import { foldedWords } from '../text/normalise.ts';
import { remembered } from './remembered.ts';
import { isSlip } from './slip.ts';
import { thingsNamed } from './thingsNamed.ts';

// Everybody asks for measures to be taken: such words say nothing about what the letter is about.
const everybodysWords = new Set(
  (
    'просит прошу просим принять меры меру помочь помощь решении решить вопрос вопроса провести проверку рассмотреть сообщить ' +
    'ответ ответа нет уже этот эта это который очень также было были есть для что как при без после наш наша нашей вас ' +
    'здравствуйте добрый день уважаемый уважением обращаюсь обращение заявление повторно повторное снова опять ' +
    'шара колдануды сурайды сураймын сураймыз отинемин отинемиз маселе маселени шешуге комектесуди беруинизди жане ушин ' +
    'бойынша керек бар жок болып отыр жатыр катты кайтадан кайта жолданым отиниш саламатсыз ба кайырлы кун курметти'
  ).split(' '),
);

/**
 * How alike two texts are, from 0 to 1: the share of the words of substance of the shorter one that stand in the other,
 * a slip of the hand or another ending forgiven, long words counting more. Order and Kazakh letters typed in Russian ones
 * do not matter, common words of all letters do not count.
 */
export function textLikeness(one: string, other: string): number {
  const [a, b] = [substance(one), substance(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const [mine, theirs] = sharesFound(a, b);
  // A letter repeated inside a longer one is the same letter; a three-word annotation inside a page of text is not.
  const isShort = Math.min(a.length, b.length) < 6;
  return isShort
    ? Math.min(mine, theirs) * 0.5 + Math.max(mine, theirs) * 0.5
    : Math.max(mine, theirs) * 0.7 + Math.min(mine, theirs) * 0.3;
}

/** The share of the words of each that stand in the other. Words are alike both ways, so every two are looked at once. */
function sharesFound(one: readonly Word[], other: readonly Word[]): [number, number] {
  const isFound = new Uint8Array(other.length);
  let found = 0;
  for (const word of one) {
    let isHere = false;
    for (let at = 0; at < other.length; at += 1) {
      if (isHere && isFound[at] === 1) continue;
      if (!isSameWord(word, other[at] as Word)) continue;
      isHere = true;
      isFound[at] = 1;
    }
    if (isHere) found += weight(word);
  }
  const theirs = other.reduce((sum, word, at) => (isFound[at] === 1 ? sum + weight(word) : sum), 0);
  return [found / weightOf(one), theirs / weightOf(other)];
}

interface Word {
  readonly text: string;
  readonly stem: string;
}

const weight = ({ text }: Word) => Math.min(text.length, 9);
const weightOf = (words: readonly Word[]) => words.reduce((sum, word) => sum + weight(word), 0);

/** Where it is does not tell what it is about: towns and streets are compared apart. */
const substance = remembered((text: string): readonly Word[] => {
  const { localities, objects } = thingsNamed(text);
  const names = new Set([...localities, ...objects]);
  return [...new Set(foldedWords(text))]
    .filter((word) => word.length > 2 && !everybodysWords.has(word) && !names.has(word) && !/\d/.test(word))
    .map((word) => ({ text: word, stem: stemOf(word) }));
});

function isSameWord(one: Word, other: Word): boolean {
  return one.stem === other.stem || isSlip(one.text, other.text);
}

// Kazakh and Russian words change at their ends; six letters carry the root of most, four those of short ones.
function stemOf(word: string): string {
  return word.slice(0, word.length > 7 ? 6 : 4);
}
