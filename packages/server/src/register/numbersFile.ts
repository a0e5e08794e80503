import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Numbers } from './cells.ts';

const MAGIC = 'TYNDAU-1';
const kinds = { Uint8Array, Uint16Array, Int16Array, Int32Array, Uint32Array };
type KindName = keyof typeof kinds;

interface Row {
  readonly kind: KindName;
  readonly length: number;
  readonly sum: number;
}

interface Head {
  readonly about: unknown;
  readonly rows: readonly Row[];
}

/**
 * Writes rows of numbers, and what they are about, into a file that is there whole or not at all. Bytes stand as this machine has
 * them: the file is read by the machine that wrote it.
 */
export async function writeNumbers(path: string, about: unknown, rows: readonly Numbers[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const described = rows.map((row) => ({
    kind: row.constructor.name as KindName,
    length: row.length,
    sum: crc32(bytesOf(row)),
  }));
  const head = Buffer.from(JSON.stringify({ about, rows: described } satisfies Head));
  const front = Buffer.alloc(MAGIC.length + 8);
  front.write(MAGIC, 'latin1');
  front.writeUInt32LE(head.length, MAGIC.length);
  front.writeUInt32LE(crc32(head), MAGIC.length + 4);
  const half = `${path}.half`;
  const file = await open(half, 'w', 0o600);
  try {
    for (const bytes of [front, head, ...rows.map(bytesOf)]) await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, path);
}

/** What such a file holds; null where there is none, or it was torn, cut or written by another edition. */
export async function readNumbers(
  path: string,
  isWanted: (about: unknown) => Promise<boolean>,
): Promise<{ about: unknown; rows: Numbers[] } | null> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    const front = await readBytes(file, Buffer.alloc(MAGIC.length + 8));
    if (!front || front.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
    const { size } = await file.stat();
    const length = front.readUInt32LE(MAGIC.length);
    if (length > size) return null;
    const text = await readBytes(file, Buffer.alloc(length));
    if (!text || crc32(text) !== front.readUInt32LE(MAGIC.length + 4)) return null;
    const { about, rows: described } = JSON.parse(text.toString()) as Head;
    if (!(await isWanted(about))) return null;
    const rows: Numbers[] = [];
    for (const row of described) {
      const numbers = new kinds[row.kind](row.length);
      if (!(await readBytes(file, bytesOf(numbers))) || crc32(bytesOf(numbers)) !== row.sum) return null;
      rows.push(numbers);
    }
    return { about, rows };
  } finally {
    await file.close();
  }
}

/** Removes the file, and what is left of one that was being written. */
export async function removeNumbers(path: string): Promise<void> {
  await Promise.all([path, `${path}.half`].map((name) => rm(name, { force: true })));
}

async function readBytes(file: FileHandle, into: Buffer): Promise<Buffer | null> {
  for (let at = 0; at < into.length; ) {
    const { bytesRead } = await file.read(into, at, into.length - at);
    if (bytesRead === 0) return null;
    at += bytesRead;
  }
  return into;
}

function bytesOf(row: Numbers): Buffer {
  return Buffer.from(row.buffer, row.byteOffset, row.byteLength);
}
