/** Lines of a table in PostgreSQL's binary COPY format, field after field. */
export interface TupleWriter {
  begin(fields: number, mostBytes: number): void;
  none(): void;
  int16(value: number): void;
  int32(value: number): void;
  /** A whole number that a double holds exactly. */
  int64(value: number): void;
  bytes(from: Uint8Array, start: number, end: number): void;
  /** What was written, in blocks nobody else keeps; the writer begins anew. */
  take(): Buffer[];
}

/** What stands before the first tuple: no options, nothing more. */
export const TUPLES_BEGIN = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** What stands after the last one. */
export const TUPLES_END = Buffer.from([0xff, 0xff]);

const BLOCK_BYTES = 1 << 18;
const TWO_TO_32 = 4_294_967_296;
const HEAD_OF_FIELD = 12;

/**
 * Opens a writer of tuples. For tables whose lines are numbers and moments more than words: neither we write the figures out nor
 * reads the database them again.
 */
export function openTupleWriter(): TupleWriter {
  let blocks: Buffer[] = [];
  let block = Buffer.alloc(0);
  let at = 0;
  const head = (length: number) => {
    at = block.writeInt32BE(length, at);
  };
  return {
    begin(fields, mostBytes) {
      const most = mostBytes + fields * HEAD_OF_FIELD;
      if (at + most > block.length) {
        if (at > 0) blocks.push(block.subarray(0, at));
        block = Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, most));
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
    take() {
      const taken = at > 0 ? [...blocks, block.subarray(0, at)] : blocks;
      blocks = [];
      block = Buffer.alloc(0);
      at = 0;
      return taken;
    },
  };
}
