/** Blocks of memory that are lent and come back: a million letters pass through the same hundred megabytes. */
export interface BlockStore {
  /** A block of at least so many bytes, with whatever was in it before; until it comes back, the caller's own. */
  lend(leastBytes: number): Buffer<ArrayBuffer>;
  /** Takes back a block, or what of it was used; one that another store lent is as good. */
  takeBack(block: Uint8Array): void;
}

/**
 * Opens a store of equal blocks. The runtime marks the whole heap for every 64 megabytes that are taken outside of it: with new
 * blocks for six gigabytes of rows that is a hundred times, and four threads are busy with it.
 */
export function openBlockStore(blockBytes: number): BlockStore {
  const free: Buffer<ArrayBuffer>[] = [];
  return {
    // Of its own memory, so that it can be moved to another thread.
    lend: (leastBytes) =>
      leastBytes > blockBytes
        ? Buffer.allocUnsafeSlow(leastBytes)
        : (free.pop() ?? Buffer.allocUnsafeSlow(blockBytes)),
    takeBack({ buffer }) {
      if (buffer instanceof ArrayBuffer && buffer.byteLength === blockBytes) free.push(Buffer.from(buffer));
    },
  };
}
