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
  let folded = '';
  let isWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = foldedSigns[text.charCodeAt(at)];
    if (sign === undefined) return foldAnyText(text);
    if (sign !== '') folded += isWord || folded === '' ? sign : ` ${sign}`;
    isWord = sign !== '';
  }
  return folded;
}

/**
 * Folds a text as {@link foldText} does, leaves the spaces out, and writes its signs (UTF-16 units) into the list, which has
 * room for three times the text. Gives how many there are. For what is compared by the million: no text is made on the way.
 */
export function foldSigns(text: string, into: Uint16Array): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const sign = code < foldedCodes.length ? (foldedCodes[code] as number) : UNKNOWN;
    if (sign === UNKNOWN) return writeSigns(foldAnyText(text), into);
    if (sign !== NO_SIGN) into[length++] = sign;
  }
  return length;
}

function writeSigns(folded: string, into: Uint16Array): number {
  let length = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code !== 0x20) into[length++] = code;
  }
  return length;
}

function foldAnyText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (letter) => likeLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What becomes of the signs that letters here are written with; an empty text is what separates words. */
const foldedSigns = foldOrdinarySigns();

// A letter of three hundred signs is folded ten times faster by a table than by expressions. Signs that need their
// neighbours to be folded, or are not of one unit, are not in it.
function foldOrdinarySigns(): readonly (string | undefined)[] {
  const signs: (string | undefined)[] = new Array(0x2200).fill(undefined);
  const ordinary = [
    [0x00, 0x7f],
    [0xa0, 0xbf],
    [0x400, 0x482],
    [0x48a, 0x52f],
    [0x2010, 0x2027],
    [0x2116, 0x2116],
  ] as const;
  for (const [from, to] of ordinary) {
    for (let code = from; code <= to; code += 1) signs[code] = foldAnyText(String.fromCharCode(code));
  }
  return signs;
}

const NO_SIGN = 0;
const UNKNOWN = 0xffff;

/** The same by code: what the sign becomes, or that it separates words, or that its neighbours have to be asked. */
const foldedCodes = Uint16Array.from(foldedSigns, (sign) =>
  sign === undefined ? UNKNOWN : sign.charCodeAt(0) || NO_SIGN,
);

/** The words of a folded text. */
export function foldedWords(text: string): string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}

const kazakhWords = new Set(
  'және мен бен пен үшін туралы бойынша деп жоқ бар емес осы бұл сол біз біздің менің сізден сұраймын өтінемін керек болып болды жылы дейін кейін арыз жане ушин бойынша жок емес бул биз биздин менин сурайды сураймын отинемин керек бир жол жыл уй бермейди болмады жатыр екен сондай бирак себебинен'.split(
    ' ',
  ),
);
const russianWords = new Set(
  'и в на не что по с для о от прошу как это мы я у к из до после или был была нет все дом вас'.split(' '),
);

// How words end when Kazakh is typed on a Russian keyboard; the last letters tell the languages apart best.
const kazakhEnd =
  /(?:[дтн][ыи]н|[дт][ае]|[дт][ае]н|[дт][ае]г[ыи]|[лдт][ае]р|[лдт][ае]р[ыи]|[лдт][ае]р[ыи]н|[мсн][ыи]з|м[ыи]н|с[ыи]н|[дт][ыи]|ып|ип|г[ае]н|к[ае]н|г[ае]|к[ае]|лык|лик|дык|дик|тык|тик|уды|уди|уге|уга|йды|йди|мен|бен|пен)$/u;
const russianEnd =
  /(?:[аеиоу]ть|ться|ся|ого|его|ому|ему|[ыи]й|[ыи]х|[ыи]ми|ая|яя|ые|ие|ое|ую|юю|ой|ей|ов|ев|ам|ям|ах|ях|ами|ями|ет|ют|ят|ение|ения|ции|ция|цию|ость|ости|ли|ла|ло|ка|ки|ку|но|на|ны)$/u;

/**
 * The language a text is written in, by its letters, endings and commonest words: 'kk' the state language, also where it
 * is typed in Russian letters, 'ru' the official one, 'other' when it is neither. A proposal for the registrar, who decides.
 */
export function detectLanguage(text: string): 'kk' | 'ru' | 'other' {
  const lower = text.toLowerCase();
  const letters = lower.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = lower.match(/[а-яёәғқңөұүһі]/g)?.length ?? 0;
  if (letters === 0 || cyrillic / letters < 0.5) return 'other';
  const words = lower.match(/[а-яёәғқңөұүһі]+/g) ?? [];
  // A Kazakh surname in a Russian letter must not outweigh it, so letters are counted by words, and frequent words weigh.
  const kazakh = words.reduce((score, word) => score + kazakhWeight(word), 0);
  const russian = words.reduce((score, word) => score + russianWeight(word), 0);
  const withOwnLetters = words.filter((word) => /[әғқңөұүһі]/.test(word)).length;
  return kazakh > russian || withOwnLetters / words.length >= 0.4 ? 'kk' : 'ru';
}

function kazakhWeight(word: string): number {
  if (kazakhWords.has(word)) return 2;
  return (/[әғқңөұүһі]/.test(word) ? 1 : 0) + (word.length > 3 && kazakhEnd.test(word) ? 1 : 0);
}

function russianWeight(word: string): number {
  if (russianWords.has(word)) return 2;
  return (/[щъцфьё]/.test(word) ? 0.5 : 0) + (word.length > 3 && russianEnd.test(word) ? 1 : 0);
}
