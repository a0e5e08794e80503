import type { Archive } from '../db/archive.ts';
import { listenForChanges } from '../db/listenForChanges.ts';
import { type ReferenceBook, readBook } from './book.ts';

/** The book that requests read from, and the way to have it read anew after a change. */
export interface BookKeeper {
  readonly current: ReferenceBook;
  /** Reads the book again and gives it; requests in flight keep the one they began with. */
  renew(): Promise<ReferenceBook>;
  /** Stops listening for changes of other processes. */
  close(): Promise<void>;
}

/** Opens the book, and has it read again whenever any process changes the reference data. */
export async function keepBook(archive: Archive): Promise<BookKeeper> {
  let current = await readBook(archive);
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<ReferenceBook> | null = null;
  // One reading after another: a slow old reading must never take the place of a newer one. Whoever asks while a reading
  // waits to begin shares it.
  const renew = () => {
    waiting ??= last.then(async () => {
      waiting = null;
      current = await readBook(archive);
      return current;
    });
    last = waiting.catch(() => undefined);
    return waiting;
  };
  // A reading that fails leaves the book as it was; the next change or reconnection reads again.
  const close = await listenForChanges(archive, () => void renew().catch(() => undefined));
  return {
    get current() {
      return current;
    },
    renew,
    async close() {
      await close();
      await last;
    },
  };
}
