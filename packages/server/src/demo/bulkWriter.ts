import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type BlockStore, openBlockStore } from './blockStore.ts';
import { TUPLES_BEGIN, TUPLES_END } from './copyTuples.ts';
import {
  type Cell,
  columnsOfTable,
  copyLine,
  type DemoTable,
  demoTableNames,
  type RowSink,
  type TupleBlocks,
} from './tables.ts';

const BLOCK_BYTES = 1 << 20;
// A character of UTF-16 takes at most three bytes in UTF-8.
const MOST_BYTES = 3;

/** Collects rows and sends them, table after table, over one connection. */
export interface BulkWriter extends RowSink {
  /** Bytes that wait to be sent. */
  readonly waiting: number;
  /** Sends what waits; rows may go on being added meanwhile. */
  flush(): Promise<void>;
}

/**
 * Opens a writer; the caller has begun the transaction and ends it. Rows of tables that were emptied in this very transaction are
 * written as old ones: whoever reads them first would otherwise write every page again, to note that they hold.
 */
export function openBulkWriter(client: pg.Client, emptied: ReadonlySet<DemoTable>): BulkWriter {
  // Rows become bytes at once: a million short-lived lines cost the collector nothing, as many kept ones a third of the time.
  let papers = new Map<DemoTable, Paper>();
  let tuples = new Map<DemoTable, TupleBlocks[]>();
  const store = openBlockStore(BLOCK_BYTES);
  let waiting = 0;
  const paperOf = (table: DemoTable): Paper => {
    let paper = papers.get(table);
    if (!paper) {
      paper = openPaper(store);
      papers.set(table, paper);
    }
    return paper;
  };
  return {
    get waiting() {
      return waiting;
    },
    add(table: DemoTable, cells: readonly Cell[]): void {
      waiting += paperOf(table).write(copyLine(cells));
    },
    addTuples(table: DemoTable, packed: TupleBlocks): void {
      const kept = tuples.get(table);
      if (kept) kept.push(packed);
      else tuples.set(table, [packed]);
      for (const block of packed.blocks) waiting += block.length;
    },
    async flush() {
      const [full, packed] = [papers, tuples];
      papers = new Map();
      tuples = new Map();
      waiting = 0;
      for (const table of demoTableNames) {
        const freeze = emptied.has(table) ? ', FREEZE' : '';
        const paper = full.get(table);
        if (paper) await copyInto(client, table, `FORMAT text${freeze}`, paper.blocks());
        paper?.blocks().forEach(store.takeBack);
        const heaps = packed.get(table);
        if (heaps)
          await copyInto(client, table, `FORMAT binary${freeze}`, [
            TUPLES_BEGIN,
            ...heaps.flatMap(({ blocks }) => blocks),
            TUPLES_END,
          ]);
        for (const { blocks, giveBack } of heaps ?? []) giveBack(blocks);
      }
    },
  };
}

type Paper = ReturnType<typeof openPaper>;

function openPaper(store: BlockStore) {
  const written: Uint8Array[] = [];
  let block = Buffer.alloc(0);
  let at = 0;
  return {
    write(line: string): number {
      if (at + line.length * MOST_BYTES > block.length) {
        if (at > 0) written.push(block.subarray(0, at));
        block = store.lend(line.length * MOST_BYTES);
        at = 0;
      }
      const length = block.write(line, at, 'utf8');
      at += length;
      return length;
    },
    blocks: (): readonly Uint8Array[] => [...written, block.subarray(0, at)],
  };
}

async function copyInto(
  client: pg.Client,
  table: DemoTable,
  format: string,
  blocks: readonly Uint8Array[],
): Promise<void> {
  const stream = client.query(
    copyFrom(`COPY "${table}" (${columnsOfTable(table)}) FROM STDIN WITH (${format})`),
  );
  const done = once(stream, 'finish');
  done.catch(() => undefined);
  for (const block of blocks) {
    if (!stream.write(block)) await Promise.race([once(stream, 'drain'), done]);
  }
  stream.end();
  await done;
}
