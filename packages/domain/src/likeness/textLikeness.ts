import { foldedWords } from '../text/normalise.ts';
import { isSlip } from './samePerson.ts';
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
  const shared = (from: readonly string[], among: readonly string[]) => {
    const whole = from.reduce((sum, word) => sum + weight(word), 0);
    const found = from.filter((word) => among.some((theirs) => isSameWord(word, theirs)));
    return found.reduce((sum, word) => sum + weight(word), 0) / whole;
  };
  const [mine, theirs] = [shared(a, b), shared(b, a)];
  // A letter repeated inside a longer one is the same letter; a three-word annotation inside a page of text is not.
  const isShort = Math.min(a.length, b.length) < 6;
  return isShort
    ? Math.min(mine, theirs) * 0.5 + Math.max(mine, theirs) * 0.5
    : Math.max(mine, theirs) * 0.7 + Math.min(mine, theirs) * 0.3;
}

const weight = (word: string) => Math.min(word.length, 9);

/** Where it is does not tell what it is about: towns and streets are compared apart. */
function substance(text: string): string[] {
  const { localities, objects } = thingsNamed(text);
  const names = new Set([...localities, ...objects]);
  return [...new Set(foldedWords(text))].filter(
    (word) => word.length > 2 && !everybodysWords.has(word) && !names.has(word) && !/\d/.test(word),
  );
}

function isSameWord(one: string, other: string): boolean {
  return stem(one) === stem(other) || isSlip(one, other);
}

// Kazakh and Russian words change at their ends; six letters carry the root of most, four those of short ones.
const stem = (word: string) => word.slice(0, word.length > 7 ? 6 : 4);
