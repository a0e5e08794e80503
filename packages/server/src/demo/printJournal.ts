import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type ChainHead, type DaySheet, type JournalEnd, openJournalPress } from './journalPress.ts';
import type { RowSink } from './tables.ts';

/** Prints the journal's entries into the sink. */
export interface JournalPrinter {
  print(sheet: DaySheet): void;
  /** Waits for the last line; throws what the press died of. */
  finish(): Promise<JournalEnd>;
  /** Ends the press, finished or not. */
  close(): Promise<void>;
}

/** What the other thread says: the tuples of one sheet, or where the journal ends. */
export type PressMessage =
  | { readonly blocks: readonly Uint8Array[] }
  | { readonly end: { readonly heads: readonly ChainHead[]; readonly lastId: number } };

const beside = new URL('./pressJournal.mjs', import.meta.url);

/**
 * Digests are a third of the work of inventing a world, and the only part that can go on by itself: for a large world
 * they are made in a thread of their own. The thread exists as a built program only; without it we print here.
 */
export function openJournalPrinter(
  sink: RowSink,
  heads: readonly ChainHead[],
  firstId: number,
  isLarge: boolean,
): JournalPrinter {
  return isLarge && existsSync(beside)
    ? openPressBeside(sink, heads, firstId)
    : openPressHere(sink, heads, firstId);
}

function openPressHere(sink: RowSink, heads: readonly ChainHead[], firstId: number): JournalPrinter {
  const press = openJournalPress(heads, firstId);
  return {
    print: (sheet) => sink.addTuples('journal', press.print(sheet)),
    finish: async () => press.end(),
    close: async () => undefined,
  };
}

function openPressBeside(sink: RowSink, heads: readonly ChainHead[], firstId: number): JournalPrinter {
  const worker = new Worker(beside, { workerData: { heads, firstId } });
  const ended = new Promise<JournalEnd>((resolve, reject) => {
    worker.on('message', (message: PressMessage) => {
      if ('end' in message) resolve(asEnd(message.end));
      else sink.addTuples('journal', message.blocks);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The journal press ended too early')));
  });
  ended.catch(() => undefined);
  return {
    // Moved, not copied: the book has closed the sheet and forgets it.
    print: (sheet) =>
      worker.postMessage(
        sheet,
        [sheet.bytes, sheet.seconds, sheet.ends].map(({ buffer }) => buffer as ArrayBuffer),
      ),
    finish: () => {
      worker.postMessage(null);
      return ended;
    },
    close: async () => void (await worker.terminate()),
  };
}

/** A Buffer arrives from another thread as plain bytes. */
function asEnd({ heads, lastId }: JournalEnd): JournalEnd {
  return {
    heads: heads.map(({ chain, seq, digest }) => ({ chain, seq, digest: Buffer.from(digest) })),
    lastId,
  };
}
