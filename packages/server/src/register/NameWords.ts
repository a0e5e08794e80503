import { keepBoth, type Mask, newMask } from './mask.ts';

type Codes = Uint16Array | Uint32Array;

/** Surname, first name, patronymic of two words, and one to spare; what is beyond stands apart. */
const COLUMNS = 5;
const FIRST_SIZE = 4096;
/** Parts of a name looked for in one walk: a bit of a byte each. */
const AT_ONCE = 8;

/**
 * The words of applicants' names, by filing: each word once, and for a filing the numbers of its words. A part of a name is
 * looked for among the words, which are few, and the filings are then a walk over numbers: milliseconds for a million, for rare
 * names and for the commonest alike. Names as the archive has them folded: small letters, one space between words.
 */
export class NameWords {
  readonly #words: string[] = [''];
  readonly #codes = new Map<string, number>();
  #columns: Codes[] = Array.from({ length: COLUMNS }, () => new Uint16Array(FIRST_SIZE));
  /** The words beyond the columns, of the few long names. */
  readonly #more = new Map<number, readonly number[]>();

  put(id: number, foldedName: string | null): void {
    const words = foldedName ? foldedName.split(' ') : [];
    this.#makeRoom(id);
    for (let at = 0; at < COLUMNS; at += 1) this.#write(at, id, words[at] ?? '');
    if (words.length > COLUMNS)
      this.#more.set(
        id,
        words.slice(COLUMNS).map((word) => this.#codeOf(word)),
      );
    else this.#more.delete(id);
  }

  reserve(lastId: number): void {
    if (lastId >= (this.#columns[0] as Codes).length) this.#resize(lastId + 4096);
  }

  /** Filings in whose name each of the parts stands. */
  having(parts: readonly string[], size: number): Mask {
    if (parts.length === 0) return newMask(size);
    const mask = this.#havingSome(parts.slice(0, AT_ONCE), size);
    return parts.length > AT_ONCE ? keepBoth(mask, this.having(parts.slice(AT_ONCE), size)) : mask;
  }

  // A bit for every part: a filing is found when its words bring all of them.
  #havingSome(parts: readonly string[], size: number): Mask {
    const mask = newMask(size);
    const bits = Uint8Array.from(this.#words, (word) =>
      parts.reduce((sum, part, place) => (word.includes(part) ? sum | (1 << place) : sum), 0),
    );
    for (const codes of this.#columns) gather(mask, codes, bits, Math.min(size, codes.length));
    for (const [id, codes] of this.#more)
      for (const code of codes) if (id < size) mask[id] = (mask[id] as number) | (bits[code] as number);
    const all = (1 << parts.length) - 1;
    for (let id = 0; id < size; id += 1) mask[id] = mask[id] === all ? 1 : 0;
    return mask;
  }

  #write(column: number, id: number, word: string): void {
    const code = word === '' ? 0 : this.#codeOf(word);
    const codes = this.#columns[column] as Codes;
    if (codes[id] === code) return;
    if (code > 0xffff && codes instanceof Uint16Array) this.#columns[column] = Uint32Array.from(codes);
    (this.#columns[column] as Codes)[id] = code;
  }

  #codeOf(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    this.#codes.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  #makeRoom(id: number): void {
    const { length } = this.#columns[0] as Codes;
    if (id >= length) this.#resize(Math.max(id + 1024, Math.ceil(length * 1.25)));
  }

  #resize(size: number): void {
    this.#columns = this.#columns.map((codes) => {
      const longer = codes instanceof Uint16Array ? new Uint16Array(size) : new Uint32Array(size);
      longer.set(codes);
      return longer;
    });
  }
}

function gather(mask: Mask, codes: Codes, bits: Uint8Array, size: number): void {
  if (codes instanceof Uint16Array) gatherNarrow(mask, codes, bits, size);
  else gatherWide(mask, codes, bits, size);
}

// Twice, on purpose: a loop that meets two kinds of arrays is several times slower.
function gatherNarrow(mask: Mask, codes: Uint16Array, bits: Uint8Array, size: number): void {
  for (let id = 0; id < size; id += 1)
    mask[id] = (mask[id] as number) | (bits[codes[id] as number] as number);
}

function gatherWide(mask: Mask, codes: Uint32Array, bits: Uint8Array, size: number): void {
  for (let id = 0; id < size; id += 1)
    mask[id] = (mask[id] as number) | (bits[codes[id] as number] as number);
}
