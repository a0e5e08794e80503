/** Letters people exchange for one another: Kazakh letters typed without a Kazakh keyboard, and ё written as е. */
const likeLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

/**
 * Folds a text for search and likeness: lower case, Kazakh letters to the Russian ones typed instead, no punctuation,
 * single spaces. «Қостанай қ., Ёлкин» and «костанай к елкин» become the same text.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (letter) => likeLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a folded text. */
export function foldedWords(text: string): string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}

const kazakhWords = new Set(
  'және мен бен пен үшін туралы бойынша деп жоқ бар емес осы бұл сол біз біздің менің сізден сұраймын өтінемін керек болып болды жылы дейін кейін арыз'.split(
    ' ',
  ),
);
const russianWords = new Set(
  'и в на не что по с для о от прошу как это мы я у к из до после или был была нет все дом вас'.split(' '),
);

/**
 * The language a text is written in, by its letters and commonest words: 'kk' the state language, 'ru' the official
 * one, 'other' when it is neither. A proposal for the registrar, who decides.
 */
export function detectLanguage(text: string): 'kk' | 'ru' | 'other' {
  const lower = text.toLowerCase();
  const letters = lower.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = lower.match(/[а-яёәғқңөұүһі]/g)?.length ?? 0;
  if (letters === 0 || cyrillic / letters < 0.5) return 'other';
  const words = lower.match(/[а-яёәғқңөұүһі]+/g) ?? [];
  // A Kazakh surname in a Russian letter must not outweigh it, so letters are counted by words, and frequent words weigh.
  const kazakh = words.reduce(
    (score, word) => score + (kazakhWords.has(word) ? 2 : 0) + (/[әғқңөұүһі]/.test(word) ? 1 : 0),
    0,
  );
  const russian = words.reduce(
    (score, word) => score + (russianWords.has(word) ? 2 : 0) + (/[щъцф]/.test(word) ? 0.5 : 0),
    0,
  );
  return kazakh > russian || (kazakh > 0 && kazakh / words.length >= 0.4) ? 'kk' : 'ru';
}
