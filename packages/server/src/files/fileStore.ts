import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where the bytes of attachments live; the archive knows them by the hash of their content. */
export interface FileStore {
  /** Takes the bytes in and answers with their hash; they are on disk when it returns. */
  put(content: Readable): Promise<{ hash: string; size: number }>;
  /** The bytes again, or a stretch of them with both ends included; rejects when they are not there. */
  get(hash: string, stretch?: Stretch): Promise<{ content: Readable; size: number }>;
}

/** Bytes from the first to the last, both included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Names of files are hashes and nothing else: no name can lead out of the store. */
export const HASH_PATTERN = /^[0-9a-f]{64}$/;

/** A folder of files named by the SHA-256 of their content, spread over 256 sub-folders. */
export function folderFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => {
    if (!HASH_PATTERN.test(hash)) throw new Error('Not the hash of a file');
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    async put(content) {
      const arriving = join(folder, 'arriving', randomUUID());
      // Letters of citizens: nobody else of this machine is to read them.
      await mkdir(join(folder, 'arriving'), { recursive: true, mode: 0o700 });
      try {
        const { hash, size } = await writeHashed(content, arriving);
        await mkdir(join(folder, hash.slice(0, 2)), { recursive: true, mode: 0o700 });
        // Written and synced under another name first: a file under its hash is always whole.
        await rename(arriving, pathOf(hash));
        return { hash, size };
      } catch (error) {
        await rm(arriving, { force: true });
        throw error;
      }
    },
    async get(hash, stretch) {
      const { size } = await stat(pathOf(hash));
      return { content: createReadStream(pathOf(hash), stretch), size };
    },
  };
}

/** Writes the bytes to a file, synced to the disk, and gives their hash and number. */
export async function writeHashed(content: Readable, file: string): Promise<{ hash: string; size: number }> {
  const digest = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(content, measure, createWriteStream(file));
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
  return { hash: digest.digest('hex'), size };
}
