import { foldSigns } from '../text/normalise.ts';

const BANDS = 12;
const ROWS = 4;
const PLACES = BANDS * ROWS;
const PIECE = 5;
const MOST_SIGNS = 3000;
const EMPTY = 0xffffffff;
// Folding may lengthen a sign («ŉ» becomes two), never beyond this.
const signs = new Uint16Array(MOST_SIGNS * 3);
const least = new Uint32Array(PLACES);
const known = new Uint32Array(PLACES);
const STEPS = 999;
const LOWEST_BITS = 2 ** 18 - 1;
const neighbours = listNeighbours();

/**
 * The trace of a text: numbers of which two texts share some when they are nearly alike (MinHash, in bands). Texts that
 * have eight tenths of their five-sign pieces in common share a band in 99 cases of 100, texts with seven tenths in 96,
 * texts with a third in 14. A register of a million letters is asked for shared numbers by an index, not read through.
 */
export function letterTrace(text: string): number[] {
  const length = foldSigns(text.slice(0, MOST_SIGNS), signs);
  if (length < PIECE * 2) return [];
  findLeastHashes(length);
  if (least.includes(EMPTY)) fillEmpty();
  const bands: number[] = [];
  for (let band = 0; band < BANDS; band += 1) {
    let hash = mix(band + 1);
    for (let row = 0; row < ROWS; row += 1) hash = mix(hash ^ (least[band * ROWS + row] as number));
    bands.push(hash | 0);
  }
  return bands;
}

/** The trace of a filing: of the annotation and of the letter itself, either of which the other filing may repeat. */
export function filingTrace(annotation: string, text: string): number[] {
  return [...new Set([...letterTrace(annotation), ...letterTrace(text)])];
}

/**
 * The shelf on which a band lies: its lowest eighteen bits. An index of shelves is built in two fifths of the time that one of bands
 * takes; four bands in a million lie on a shelf by chance, so whoever looks there compares the bands.
 */
export const shelfOf = (band: number): number => band & LOWEST_BITS;

/** The shelves of a trace, each once. */
export function shelvesOf(bands: readonly number[]): number[] {
  return [...new Set(bands.map(shelfOf))];
}

// One hash (FNV-1a) for each piece; its place says which least it competes for. Forty times cheaper than forty hashes.
function findLeastHashes(length: number): void {
  least.fill(EMPTY);
  let [a, b, c, d] = signs as unknown as [number, number, number, number];
  for (let at = PIECE - 1; at < length; at += 1) {
    const e = signs[at] as number;
    let hash = Math.imul(0x811c9dc5 ^ a, 0x01000193);
    hash = Math.imul(hash ^ b, 0x01000193);
    hash = Math.imul(hash ^ c, 0x01000193);
    hash = Math.imul(hash ^ d, 0x01000193);
    hash = Math.imul(hash ^ e, 0x01000193);
    const mixed = mix(hash) >>> 0;
    const rest = Math.floor(mixed / PLACES);
    const place = mixed - rest * PLACES;
    if (rest < (least[place] as number)) least[place] = rest;
    a = b;
    b = c;
    c = d;
    d = e;
  }
}

// A short text leaves places empty; they borrow from a neighbour that two like texts choose alike.
function fillEmpty(): void {
  known.set(least);
  for (let place = 0; place < PLACES; place += 1) {
    let step = 0;
    let from = place;
    while (known[from] === EMPTY && step < STEPS) from = neighbours[place * STEPS + step++] as number;
    least[place] = known[from] as number;
  }
}

// Whom a place asks one after the other; the last steps are for texts that leave all places but a few empty.
function listNeighbours(): Uint8Array {
  return Uint8Array.from({ length: PLACES * STEPS }, (_, at) => {
    const [place, step] = [Math.floor(at / STEPS), (at % STEPS) + 1];
    return (mix(place * 1000 + step) >>> 0) % PLACES;
  });
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
