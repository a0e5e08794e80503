/** Ids that something was found in: few as they are, many as a bit for every id there is. */
export class FoundIds {
  #bits: Uint8Array | null = null;
  #few: Int32Array;

  constructor(ids: Int32Array, size: number) {
    this.#few = ids;
    if (ids.length * 32 <= size) return;
    this.#bits = new Uint8Array((size >> 3) + 1);
    for (const id of ids) this.#set(id, true);
    this.#few = new Int32Array(0);
  }

  /** What is kept of it in memory. */
  get bytes(): number {
    return this.#bits?.length ?? this.#few.byteLength;
  }

  ids(): Int32Array {
    const bits = this.#bits;
    if (!bits) return this.#few;
    let count = 0;
    for (const byte of bits) count += ones[byte] as number;
    const ids = new Int32Array(count);
    let at = 0;
    for (let place = 0; place < bits.length; place += 1) {
      for (let byte = bits[place] as number; byte !== 0; byte &= byte - 1)
        ids[at++] = place * 8 + (ones[(byte & -byte) - 1] as number);
    }
    return ids;
  }

  /** Of the ids looked at again, those in `found` belong here and the others do not. */
  correct(looked: readonly number[], found: ReadonlySet<number>): void {
    if (this.#bits) for (const id of looked) this.#set(id, found.has(id));
    else {
      const again = new Set(looked);
      this.#few = Int32Array.from([...this.#few.filter((id) => !again.has(id)), ...found]);
    }
  }

  #set(id: number, isIn: boolean): void {
    const place = id >> 3;
    if (!this.#bits || place >= this.#bits.length) {
      const longer = new Uint8Array(place + 1024);
      longer.set(this.#bits ?? []);
      this.#bits = longer;
    }
    const bit = 1 << (id & 7);
    const byte = this.#bits[place] as number;
    this.#bits[place] = isIn ? byte | bit : byte & ~bit;
  }
}

/** How many bits of a byte are set. */
const ones = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);
