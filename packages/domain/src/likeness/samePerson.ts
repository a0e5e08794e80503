import { foldedWords } from '../text/normalise.ts';
import { isSlip } from './slip.ts';

/** Who writes, as far as it is known; empty texts where a thing is unknown. */
export interface Writer {
  readonly iin: string | null;
  readonly bin: string | null;
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
}

/**
 * Whether two letters come from one person, and by what sign: the number settles it either way; without one a name, even
 * misspelt, counts together with the address or the telephone. `unknown`: nothing can be said of one of them.
 */
export type PersonSign = 'number' | 'nameAndAddress' | 'nameAndPhone' | 'name' | 'different' | 'unknown';

export function personSign(one: Writer, other: Writer): PersonSign {
  const number = (writer: Writer) => writer.iin ?? writer.bin;
  if (number(one) && number(other)) return number(one) === number(other) ? 'number' : 'different';
  if (one.name === '' || other.name === '') return 'unknown';
  if (!areNamesAlike(one.name, other.name)) return 'different';
  if (one.phone && one.phone === other.phone) return 'nameAndPhone';
  if (one.address === '' || other.address === '') return 'name';
  return areAddressesAlike(one.address, other.address) ? 'nameAndAddress' : 'different';
}

/** Surname and first name alike, letter for letter or with a slip; a patronymic may be missing, a name may be initials. */
function areNamesAlike(one: string, other: string): boolean {
  const [a, b] = [foldedWords(one), foldedWords(other)];
  const [surnameA = '', firstA = ''] = a;
  const [surnameB = '', firstB = ''] = b;
  if (!isSlip(surnameA, surnameB)) return false;
  if (firstA === '' || firstB === '') return firstA === firstB;
  if (firstA.length === 1 || firstB.length === 1) return firstA[0] === firstB[0];
  return isSlip(firstA, firstB);
}

const streetWords = new Set(
  'г с ул улица дом д кв квартира кв-ра город село область район к калассы каласы кошеси уй пэтер'.split(' '),
);

/** The same numbers of house and flat, and a street that is the same but for a slip. */
function areAddressesAlike(one: string, other: string): boolean {
  const parts = (address: string) => foldedWords(address).filter((word) => !streetWords.has(word));
  const [a, b] = [parts(one), parts(other)];
  const digits = (words: string[]) => words.filter((word) => /\d/.test(word)).join(' ');
  if (digits(a) !== digits(b)) return false;
  const words = a.filter((word) => !/\d/.test(word));
  const shared = words.filter((word) => b.some((theirs) => isSlip(word, theirs)));
  return words.length === 0 || shared.length * 2 >= words.length;
}
