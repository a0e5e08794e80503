import type { BlockStore } from './blockStore.ts';

/** Lines of a table in PostgreSQL's binary COPY format, field after field. */
export interface TupleWriter {
  begin(fields: number, mostBytes: number): void;
  none(): void;
  int16(value: number): void;
  int32(value: number): void;
  /** A whole number that a double holds exactly. */
  int64(value: number): void;
  bytes(from: Uint8Array, start: number, end: number): void;
  /** A list of whole numbers. */
  int32s(values: readonly number[]): void;
  /** The words of a text with their places, as to_tsvector gives them; for texts of at most 255 words. */
  words(places: ReadonlyMap<string, readonly number[]>): void;
  /** What was written, in blocks of the store, for the taker to give back; the writer begins anew. */
  take(): Buffer[];
}

/** What stands before the first tuple: no options, nothing more. */
export const TUPLES_BEGIN = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** What stands after the last one. */
export const TUPLES_END = Buffer.from([0xff, 0xff]);

/** What a tuple writer writes into. */
export const TUPLE_BLOCK_BYTES = 1 << 18;
const NONE = Buffer.alloc(0);
const TWO_TO_32 = 4_294_967_296;
const HEAD_OF_FIELD = 12;
// How lists travel: dimensions, whether any is missing, the type, how many, and from which number they are counted.
const HEAD_OF_LIST = 20;
const HEAD_OF_EMPTY_LIST = 12;
const INT32_TYPE = 23;
const INT32_BYTES = 4;
// A character of UTF-16 takes at most three bytes in UTF-8.
const MOST_BYTES = 3;
// The end of its text, how many places, and one place.
const BESIDE_A_WORD = 5;

/** Bytes of a list of so many whole numbers, without the head of the field. */
export const bytesOfInt32s = (count: number): number =>
  count === 0 ? HEAD_OF_EMPTY_LIST : HEAD_OF_LIST + count * 8;

/** The most that the words of a folded text take, without the head of the field: a text is its words and the spaces between. */
export const mostBytesOfWords = (folded: string): number =>
  INT32_BYTES + folded.length * (MOST_BYTES + BESIDE_A_WORD);

/**
 * Opens a writer of tuples. For tables whose lines are numbers and moments more than words: neither we write the figures out nor
 * reads the database them again.
 */
export function openTupleWriter(store: BlockStore): TupleWriter {
  let blocks: Buffer[] = [];
  let block = NONE;
  let at = 0;
  const head = (length: number) => {
    at = block.writeInt32BE(length, at);
  };
  return {
    begin(fields, mostBytes) {
      const most = mostBytes + fields * HEAD_OF_FIELD;
      if (at + most > block.length) {
        if (at > 0) blocks.push(block.subarray(0, at));
        block = store.lend(most);
        at = 0;
      }
      at = block.writeInt16BE(fields, at);
    },
    none: () => head(-1),
    int16(value) {
      head(2);
      at = block.writeInt16BE(value, at);
    },
    int32(value) {
      head(4);
      at = block.writeInt32BE(value, at);
    },
    int64(value) {
      head(8);
      const high = Math.floor(value / TWO_TO_32);
      at = block.writeInt32BE(high, at);
      at = block.writeUInt32BE(value - high * TWO_TO_32, at);
    },
    bytes(from, start, end) {
      head(end - start);
      block.set(start === 0 && end === from.length ? from : from.subarray(start, end), at);
      at += end - start;
    },
    int32s(values) {
      head(bytesOfInt32s(values.length));
      at = block.writeInt32BE(values.length > 0 ? 1 : 0, at);
      at = block.writeInt32BE(0, at);
      at = block.writeInt32BE(INT32_TYPE, at);
      if (values.length === 0) return;
      at = block.writeInt32BE(values.length, at);
      at = block.writeInt32BE(1, at);
      for (const value of values) {
        at = block.writeInt32BE(4, at);
        at = block.writeInt32BE(value, at);
      }
    },
    words(places) {
      const from = at;
      at = block.writeInt32BE(places.size, at + INT32_BYTES);
      for (const [word, standing] of places) {
        at += block.write(word, at, 'utf8');
        block[at] = 0;
        at = block.writeInt16BE(standing.length, at + 1);
        for (const place of standing) at = block.writeInt16BE(place, at);
      }
      block.writeInt32BE(at - from - INT32_BYTES, from);
    },
    take() {
      const taken = at > 0 ? [...blocks, block.subarray(0, at)] : blocks;
      blocks = [];
      block = NONE;
      at = 0;
      return taken;
    },
  };
}
