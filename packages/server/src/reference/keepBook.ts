import type { Archive } from '../db/archive.ts';
import { type ReferenceBook, readBook } from './book.ts';

/** The book that requests read from, and the way to have it read anew after a change. */
export interface BookKeeper {
  readonly current: ReferenceBook;
  /** Reads the book again; requests in flight keep the one they began with. */
  renew(): Promise<void>;
}

/** Opens the book. */
export async function keepBook(archive: Archive): Promise<BookKeeper> {
  let current = await readBook(archive);
  return {
    get current() {
      return current;
    },
    async renew() {
      current = await readBook(archive);
    },
  };
}
