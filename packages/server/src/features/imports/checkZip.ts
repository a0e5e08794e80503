import { Refused } from '../../db/inTransaction.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { refusal } from '../../graphql/refusal.ts';

const MOST_UNPACKED = 600 * 1024 * 1024;
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Refuses a packed table that would unpack to more than the server can hold, before unpacking any of it. */
export async function checkZip(files: FileStore, hash: string, size: number): Promise<void> {
  const { content } = await files.get(hash);
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks, size);
  const end = findEnd(bytes);
  if (end < 0) throw new Refused([refusal('IMPORT_FILE_BROKEN', 'fileHash')]);
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
    unpacked += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (unpacked > MOST_UNPACKED)
    throw new Refused([refusal('IMPORT_FILE_TOO_LARGE', 'fileHash', { most: 50 })]);
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}
