import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { ClassModel } from '@tyndau/domain/likeness/learnClasses';

const squeeze = promisify(deflateRaw);
const unsqueeze = promisify(inflateRaw);

/** The two models of an office as one block of bytes for the archive; nine tenths of it are noughts. */
export async function packModels(models: readonly ClassModel[]): Promise<Buffer> {
  const head = JSON.stringify(
    models.map(({ classes, weights, matrix }) => ({
      classes,
      features: weights.length,
      cells: matrix.length,
    })),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(Buffer.byteLength(head));
  const parts = models.flatMap(({ weights, scales, matrix }) => [weights, scales, matrix]);
  const blocks = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  return squeeze(Buffer.concat([size, Buffer.from(head), ...blocks]), { level: 1 });
}

/** The reverse of `packModels`. */
export async function unpackModels(packed: Uint8Array): Promise<ClassModel[]> {
  const bytes = await unsqueeze(packed);
  const headSize = bytes.readUInt32LE(0);
  const heads = JSON.parse(bytes.toString('utf8', 4, 4 + headSize)) as readonly {
    readonly classes: readonly string[];
    readonly features: number;
    readonly cells: number;
  }[];
  let at = 4 + headSize;
  // Copied out, since numbers of four bytes must stand at a place divisible by four.
  const take = (size: number) => {
    const block = new ArrayBuffer(size);
    new Uint8Array(block).set(bytes.subarray(at, at + size));
    at += size;
    return block;
  };
  return heads.map(({ classes, features, cells }) => ({
    classes,
    weights: new Float32Array(take(features * 4)),
    scales: new Float32Array(take(classes.length * 4)),
    matrix: new Int8Array(take(cells)),
  }));
}
