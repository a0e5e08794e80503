import { CONSTANTS, MATRIX, SUBSTITUTION } from './streebogTables.ts';

/** A vector of 512 bits: sixteen words of 32, the least significant first. */
type Vector = Uint32Array;

const BLOCK = 64;
/** Substitution and matrix in one look-up for each of the eight bytes of a row: high and low halves. */
const [high, low] = [new Uint32Array(8 * 256), new Uint32Array(8 * 256)];
for (let place = 0; place < 8; place += 1) {
  for (let byte = 0; byte < 256; byte += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      if (((at(SUBSTITUTION, byte) >> bit) & 1) === 0) continue;
      const row = (63 - place * 8 - bit) * 8;
      high[place * 256 + byte] = at(high, place * 256 + byte) ^ MATRIX.readUInt32BE(row);
      low[place * 256 + byte] = at(low, place * 256 + byte) ^ MATRIX.readUInt32BE(row + 4);
    }
  }
}
const rounds = CONSTANTS.map((constant) => vectorOf(Buffer.from(constant).reverse()));

/**
 * The digest «Стрибог» (GOST R 34.11-2012, RFC 6986; in Kazakhstan GOST R 34.11-2015) of a message, as the bytes stand in
 * signatures. Proved by the examples of the standard.
 */
export function streebog(bits: 256 | 512, message: Uint8Array): Buffer {
  let state: Vector = vectorOf(Buffer.alloc(BLOCK, bits === 512 ? 0 : 1));
  const [count, sum] = [new Uint32Array(16), new Uint32Array(16)];
  const whole = message.length - (message.length % BLOCK);
  for (let from = 0; from < whole; from += BLOCK) {
    const block = vectorOf(message.subarray(from, from + BLOCK));
    state = compress(count, state, block);
    add(count, numberOf(BLOCK * 8));
    add(sum, block);
  }
  const last = Buffer.alloc(BLOCK);
  last.set(message.subarray(whole));
  last[message.length - whole] = 1;
  const block = vectorOf(last);
  state = compress(count, state, block);
  add(count, numberOf((message.length - whole) * 8));
  add(sum, block);
  const nothing = numberOf(0);
  state = compress(nothing, compress(nothing, state, count), sum);
  const digest = Buffer.alloc(BLOCK);
  for (const [index, word] of state.entries()) digest.writeUInt32LE(word, index * 4);
  return bits === 512 ? digest : digest.subarray(32);
}

function compress(count: Vector, state: Vector, block: Vector): Vector {
  let key = mix(state, count);
  let text = block;
  for (const constant of rounds) {
    text = mix(key, text);
    key = mix(key, constant);
  }
  return added(added(text, key), added(state, block));
}

/** Adds two vectors bit by bit. */
function added(one: Vector, other: Vector): Vector {
  const sum = new Uint32Array(16);
  for (let index = 0; index < 16; index += 1) sum[index] = (one[index] ?? 0) ^ (other[index] ?? 0);
  return sum;
}

/** Adds two vectors bit by bit, then substitutes, transposes and multiplies by the matrix. */
function mix(one: Vector, other: Vector): Vector {
  const sum = added(one, other);
  const mixed = new Uint32Array(16);
  for (let row = 0; row < 8; row += 1) {
    const half = row >> 2;
    const shift = (row & 3) * 8;
    let upper = 0;
    let lower = 0;
    for (let place = 0; place < 8; place += 1) {
      const found = (place << 8) | (((sum[place * 2 + half] ?? 0) >>> shift) & 0xff);
      upper ^= high[found] ?? 0;
      lower ^= low[found] ?? 0;
    }
    mixed[row * 2] = lower;
    mixed[row * 2 + 1] = upper;
  }
  return mixed;
}

/** Adds in place, modulo 2^512. */
function add(sum: Vector, addend: Vector): void {
  let carry = 0;
  for (let index = 0; index < sum.length; index += 1) {
    const added = at(sum, index) + at(addend, index) + carry;
    sum[index] = added;
    carry = added > 0xffffffff ? 1 : 0;
  }
}

function numberOf(value: number): Vector {
  return Uint32Array.of(value, ...new Array<number>(15).fill(0));
}

function vectorOf(bytes: Uint8Array): Vector {
  const view = new DataView(bytes.buffer, bytes.byteOffset, BLOCK);
  return Uint32Array.from({ length: 16 }, (_none, index) => view.getUint32(index * 4, true));
}

function at(numbers: Uint8Array | Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}
