import { PassThrough, type Writable } from 'node:stream';
import { ZipFile } from 'yazl';
import { pushed } from './pushed.ts';

/** A part of the archive that is being written: text goes in as it is made, and waits while whoever takes it away is slower. */
export interface ZipEntry {
  write(text: string): Promise<void>;
  end(): void;
}

/** An export waits for the processor, not for the disk. */
const LEVEL = { compressionLevel: 4 };
const HELD_BYTES = 65_536;

/** Writes an archive part by part in bounded memory: nothing is held that could have gone already. */
export function zipWriter(output: Writable) {
  const zip = new ZipFile();
  zip.on('error', (error) => output.destroy(error as Error));
  zip.outputStream.pipe(output);
  return {
    /** A short part, known as a whole. */
    add(path: string, text: string): void {
      zip.addBuffer(Buffer.from(text), path, LEVEL);
    },
    /** A part of any length; it is ended before the next is begun. */
    begin(path: string): ZipEntry {
      const content = new PassThrough({ highWaterMark: HELD_BYTES });
      // Whoever writes is told by the next piece that does not go out.
      const stop = () => void content.destroy(new Error('Nobody takes the archive any more'));
      output.once('close', stop);
      content.once('close', () => output.off('close', stop));
      zip.addReadStream(content, path, LEVEL);
      return {
        write: (text) => pushed(content, Buffer.from(text)),
        end: () => void content.end(),
      };
    },
    /** The list of parts, without which the archive is none; ends the output when everything has gone. */
    end: () => zip.end(),
  };
}
