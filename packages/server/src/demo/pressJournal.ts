import { parentPort, workerData } from 'node:worker_threads';
import { type ChainHead, type DaySheet, openJournalPress } from './journalPress.ts';
import type { PressMessage } from './printJournal.ts';

// Program of a thread: gets the days of the journal as sheets, gives back their tuples, and at the end its place.

const { heads, firstId } = workerData as { heads: ChainHead[]; firstId: number };
const press = openJournalPress(heads, firstId);
const say = (message: PressMessage, moved: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, [...moved]);

parentPort?.on('message', (sheet: DaySheet | null) => {
  if (sheet) {
    const blocks = press.print(sheet);
    say({ blocks }, [...new Set(blocks.map(({ buffer }) => buffer as ArrayBuffer))]);
    return;
  }
  say({ end: press.end() });
  parentPort?.close();
});
