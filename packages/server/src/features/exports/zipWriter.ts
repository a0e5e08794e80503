import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { pushed } from './pushed.ts';

/** A part of the archive that is being written: text goes in as it is made, and waits while whoever takes it away is slower. */
export interface ZipEntry {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Signatures and flags of the ZIP format (APPNOTE 6.3.10, sections 4.3.7 to 4.3.16). */
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Sizes follow the content, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** The first of January 1980: when a file was made says its name. */
const NO_DAY = 0x21;
const MOST_BYTES = 0xffffffff;

/** Writes an archive part by part in bounded memory: nothing is held that could have gone already. */
export function zipWriter(output: Writable) {
  const entries: Written[] = [];
  let offset = 0;
  const push = async (bytes: Buffer): Promise<void> => {
    offset += bytes.length;
    if (offset > MOST_BYTES) throw new Error('An archive of more than four gigabytes');
    await pushed(output, bytes);
  };
  return {
    /** One at a time: it is ended before the next is begun. */
    async begin(path: string): Promise<ZipEntry> {
      const name = Buffer.from(path);
      const at = offset;
      await push(Buffer.concat([localHeader(name), name]));
      let [crc, size, packed] = [0, 0, 0];
      const deflate = createDeflateRaw({ level: 4, chunkSize: 65_536 });
      const carried = carry(deflate, async (bytes) => {
        packed += bytes.length;
        await push(bytes);
      });
      // Whoever writes is told by the next piece that does not go out.
      carried.catch((error: Error) => deflate.destroy(error));
      const stop = () => void deflate.destroy(new Error('Nobody takes the archive any more'));
      output.once('close', stop);
      return {
        async write(text) {
          const bytes = Buffer.from(text);
          crc = crc32(bytes, crc);
          size += bytes.length;
          await pushed(deflate, bytes);
        },
        async end() {
          deflate.end();
          await carried;
          output.off('close', stop);
          if (size > MOST_BYTES) throw new Error('A part of more than four gigabytes');
          await push(fields([DESCRIPTOR, 4], [crc, 4], [packed, 4], [size, 4]));
          entries.push({ name, offset: at, crc, packed, size });
        },
      };
    },
    /** The list of parts, without which the archive is none. */
    async end(): Promise<void> {
      const from = offset;
      for (const entry of entries) await push(Buffer.concat([centralHeader(entry), entry.name]));
      const length = offset - from;
      const count = entries.length;
      await push(fields([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [from, 4], [0, 2]));
      output.end();
    },
  };
}

async function carry(from: AsyncIterable<Buffer>, take: (bytes: Buffer) => Promise<void>): Promise<void> {
  for await (const bytes of from) await take(bytes);
}

const localHeader = (name: Buffer) =>
  fields(
    ...([
      [LOCAL, 4],
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATED, 2],
      [0, 2],
      [NO_DAY, 2],
    ] as const),
    ...([
      [0, 4],
      [0, 4],
      [0, 4],
      [name.length, 2],
      [0, 2],
    ] as const),
  );

const centralHeader = ({ name, offset, crc, packed, size }: Written) =>
  fields(
    ...([
      [CENTRAL, 4],
      [VERSION, 2],
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATED, 2],
      [0, 2],
      [NO_DAY, 2],
    ] as const),
    ...([
      [crc, 4],
      [packed, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
      [0, 2],
    ] as const),
    ...([
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as const),
  );

/** Numbers side by side, the low byte first, each in so many bytes. */
function fields(...parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    parts.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 2) field.writeUInt16LE(value);
      else field.writeUInt32LE(value);
      return field;
    }),
  );
}
