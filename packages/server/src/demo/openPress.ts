import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { openBlockStore } from './blockStore.ts';
import { TUPLE_BLOCK_BYTES } from './copyTuples.ts';
import { type ChainHead, type DaySheet, type JournalEnd, openJournalPress } from './journalPress.ts';
import type { DemoTable, RowSink } from './tables.ts';
import { type LetterPile, openTracePress } from './tracePress.ts';

/** Prints into the sink what is computed from other rows and needs nothing else: the journal and the traces of letters. */
export interface Press {
  /** A day of the journal. */
  print(sheet: DaySheet): void;
  trace(pile: LetterPile): void;
  /** Waits for the last line; throws what the press died of. */
  finish(): Promise<JournalEnd>;
  /** Ends the press, finished or not. */
  close(): Promise<void>;
}

/** What the other thread gets: a sheet, a pile, blocks that were read, or null when nothing more comes. */
export type PressOrder =
  | { readonly sheet: DaySheet }
  | { readonly pile: LetterPile }
  | { readonly emptied: readonly Uint8Array[] }
  | null;

/** What the other thread says: the tuples of one order, or where the journal ends. */
export type PressMessage =
  | { readonly table: DemoTable; readonly blocks: readonly Uint8Array[] }
  | { readonly end: { readonly heads: readonly ChainHead[]; readonly lastId: number } };

const beside = new URL('./pressBeside.mjs', import.meta.url);

/**
 * Digests and traces are a third of the work of inventing a world, and the only part that can go on by itself: for a large
 * world they are made in a thread of their own. The thread exists as a built program only; without it we print here.
 */
export function openPress(
  sink: RowSink,
  heads: readonly ChainHead[],
  firstId: number,
  isLarge: boolean,
): Press {
  return isLarge && existsSync(beside)
    ? openPressBeside(sink, heads, firstId)
    : openPressHere(sink, heads, firstId);
}

function openPressHere(sink: RowSink, heads: readonly ChainHead[], firstId: number): Press {
  const store = openBlockStore(TUPLE_BLOCK_BYTES);
  const journal = openJournalPress(heads, firstId, store);
  const traces = openTracePress(store);
  const giveBack = (blocks: readonly Uint8Array[]) => blocks.forEach(store.takeBack);
  return {
    print: (sheet) => sink.addTuples('journal', { blocks: journal.print(sheet), giveBack }),
    trace(pile) {
      const { letter_traces, letter_words } = traces.print(pile);
      sink.addTuples('letter_traces', { blocks: letter_traces, giveBack });
      sink.addTuples('letter_words', { blocks: letter_words, giveBack });
    },
    finish: async () => journal.end(),
    close: async () => undefined,
  };
}

function openPressBeside(sink: RowSink, heads: readonly ChainHead[], firstId: number): Press {
  const worker = new Worker(beside, { workerData: { heads, firstId } });
  const ended = new Promise<JournalEnd>((resolve, reject) => {
    worker.on('message', (message: PressMessage) => {
      if ('end' in message) resolve(asEnd(message.end));
      else sink.addTuples(message.table, { blocks: message.blocks, giveBack });
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The press ended too early')));
  });
  ended.catch(() => undefined);
  const order = (one: PressOrder, moved: readonly ArrayBuffer[] = []) => worker.postMessage(one, [...moved]);
  const giveBack = (emptied: readonly Uint8Array[]) =>
    order(
      { emptied },
      emptied.map(({ buffer }) => buffer as ArrayBuffer),
    );
  return {
    // Moved, not copied: the book has closed the sheet and forgets it.
    print: (sheet) =>
      order(
        { sheet },
        [sheet.bytes, sheet.seconds, sheet.ends].map(({ buffer }) => buffer as ArrayBuffer),
      ),
    trace: (pile) => order({ pile }),
    finish: () => {
      order(null);
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
