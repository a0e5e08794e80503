import { parentPort, workerData } from 'node:worker_threads';
import { openBlockStore } from './blockStore.ts';
import { TUPLE_BLOCK_BYTES } from './copyTuples.ts';
import { type ChainHead, openJournalPress } from './journalPress.ts';
import type { PressMessage, PressOrder } from './openPress.ts';
import type { DemoTable } from './tables.ts';
import { openTracePress } from './tracePress.ts';

// Program of a thread: gets days of the journal and piles of letters, gives back their tuples, and at the end the journal's place.

const { heads, firstId } = workerData as { heads: ChainHead[]; firstId: number };
const store = openBlockStore(TUPLE_BLOCK_BYTES);
const journal = openJournalPress(heads, firstId, store);
const traces = openTracePress(store);
const say = (message: PressMessage, moved: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, [...moved]);
const give = (table: DemoTable, blocks: readonly Buffer[]) =>
  say({ table, blocks }, [...new Set(blocks.map(({ buffer }) => buffer as ArrayBuffer))]);

parentPort?.on('message', (order: PressOrder) => {
  if (order === null) {
    say({ end: journal.end() });
    parentPort?.close();
  } else if ('emptied' in order) order.emptied.forEach(store.takeBack);
  else if ('sheet' in order) give('journal', journal.print(order.sheet));
  else {
    const { letter_traces, letter_words } = traces.print(order.pile);
    give('letter_traces', letter_traces);
    give('letter_words', letter_words);
  }
});
