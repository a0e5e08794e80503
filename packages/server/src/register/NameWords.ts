import { keepBoth, type Mask, newMask } from './mask.ts';

type Codes = Uint16Array | Uint32Array;

/** Surname, first name, patronymic of two words, and one to spare; what is beyond stands apart. */
const PLACES = 5;
const FIRST_SIZE = 4096;
/** Parts of a name looked for in one walk: a bit of a byte each. */
const AT_ONCE = 8;

/** What is not numbers in them. */
export interface NameWordsTexts {
  readonly words: readonly string[];
  readonly more: readonly (readonly [number, readonly number[]])[];
}

/**
 * The words of applicants' names, by filing: each word once, and for a filing the numbers of its words, side by side. A part of a name
 * is looked for among the words, which are few, and the filings are then one walk over numbers: milliseconds for a million, for rare
 * names and for the commonest alike. Names as the archive has them folded: small letters, one space between words.
 */
export class NameWords {
  readonly #words: string[] = [''];
  readonly #codes = new Map<string, number>();
  #cells: Codes = new Uint16Array(FIRST_SIZE * PLACES);
  /** The words beyond the places, of the few long names. */
  readonly #more = new Map<number, readonly number[]>();

  /** Puts together what was taken to pieces. */
  static of({ words, more }: NameWordsTexts, cells: Codes): NameWords {
    const names = new NameWords();
    for (const word of words.slice(1)) names.#codeOf(word);
    for (const [id, codes] of more) names.#more.set(id, codes);
    names.#cells = cells;
    return names;
  }

  /** The numbers of the words; not a copy. */
  get cells(): Codes {
    return this.#cells;
  }

  texts(): NameWordsTexts {
    return { words: this.#words, more: [...this.#more] };
  }

  put(id: number, foldedName: string | null): void {
    const words = foldedName ? foldedName.split(' ') : [];
    this.#makeRoom(id);
    for (let at = 0; at < PLACES; at += 1) this.#write(id * PLACES + at, words[at] ?? '');
    const rest = words.slice(PLACES);
    if (rest.length === 0) this.#more.delete(id);
    else
      this.#more.set(
        id,
        rest.map((word) => this.#codeOf(word)),
      );
  }

  reserve(lastId: number): void {
    if (lastId >= this.#cells.length / PLACES) this.#resize(lastId + 4096);
  }

  /** Filings in whose name each of the parts stands. */
  having(parts: readonly string[], size: number): Mask {
    if (parts.length === 0) return newMask(size);
    const mask = this.#havingSome(parts.slice(0, AT_ONCE), size);
    return parts.length > AT_ONCE ? keepBoth(mask, this.having(parts.slice(AT_ONCE), size)) : mask;
  }

  // A bit for every part: a filing is found when its words bring all of them.
  #havingSome(parts: readonly string[], size: number): Mask {
    const bits = Uint8Array.from(this.#words, (word) =>
      parts.reduce((sum, part, place) => (word.includes(part) ? sum | (1 << place) : sum), 0),
    );
    const all = (1 << parts.length) - 1;
    const mask = newMask(size);
    const until = Math.min(size, this.#cells.length / PLACES);
    if (this.#cells instanceof Uint16Array) walkNarrow(mask, this.#cells, bits, all, until);
    else walkWide(mask, this.#cells, bits, all, until);
    for (const [id, codes] of this.#more) {
      if (id >= size || mask[id] === 1) continue;
      const own = this.#cells.subarray(id * PLACES, (id + 1) * PLACES);
      const found = [...own, ...codes].reduce((sum, code) => sum | (bits[code] as number), 0);
      mask[id] = found === all ? 1 : 0;
    }
    return mask;
  }

  #write(place: number, word: string): void {
    const code = word === '' ? 0 : this.#codeOf(word);
    if (this.#cells[place] === code) return;
    if (code > 0xffff && this.#cells instanceof Uint16Array) this.#cells = Uint32Array.from(this.#cells);
    this.#cells[place] = code;
  }

  #codeOf(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    this.#codes.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  #makeRoom(id: number): void {
    const size = this.#cells.length / PLACES;
    if (id >= size) this.#resize(Math.max(id + 1024, Math.ceil(size * 1.25)));
  }

  #resize(size: number): void {
    const longer =
      this.#cells instanceof Uint16Array ? new Uint16Array(size * PLACES) : new Uint32Array(size * PLACES);
    longer.set(this.#cells);
    this.#cells = longer;
  }
}

function walkNarrow(mask: Mask, cells: Uint16Array, bits: Uint8Array, all: number, until: number): void {
  for (let id = 0, at = 0; id < until; id += 1, at += PLACES) {
    const found =
      (bits[cells[at] as number] as number) |
      (bits[cells[at + 1] as number] as number) |
      (bits[cells[at + 2] as number] as number) |
      (bits[cells[at + 3] as number] as number) |
      (bits[cells[at + 4] as number] as number);
    mask[id] = found === all ? 1 : 0;
  }
}

// The same, on purpose: a loop that meets two kinds of arrays is several times slower.
function walkWide(mask: Mask, cells: Uint32Array, bits: Uint8Array, all: number, until: number): void {
  for (let id = 0, at = 0; id < until; id += 1, at += PLACES) {
    const found =
      (bits[cells[at] as number] as number) |
      (bits[cells[at + 1] as number] as number) |
      (bits[cells[at + 2] as number] as number) |
      (bits[cells[at + 3] as number] as number) |
      (bits[cells[at + 4] as number] as number);
    mask[id] = found === all ? 1 : 0;
  }
}
