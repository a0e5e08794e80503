import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  type Cell,
  columnsOfTable,
  copyLine,
  type DemoTable,
  demoTableNames,
  type RowSink,
} from './tables.ts';

const BLOCK_BYTES = 1 << 20;
// A character of UTF-16 takes at most three bytes in UTF-8.
const MOST_BYTES = 3;

/** Collects rows as COPY text and sends them, table after table, over one connection. */
export interface BulkWriter extends RowSink {
  /** Bytes that wait to be sent. */
  readonly waiting: number;
  /** Sends what waits; rows may go on being added meanwhile. */
  flush(): Promise<void>;
}

/** Opens a writer; the caller has begun the transaction and ends it. */
export function openBulkWriter(client: pg.Client): BulkWriter {
  // Rows become bytes at once: a million short-lived lines cost the collector nothing, as many kept ones a third of the time.
  let papers = new Map<DemoTable, Paper>();
  let waiting = 0;
  const paperOf = (table: DemoTable): Paper => {
    let paper = papers.get(table);
    if (!paper) {
      paper = openPaper();
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
    addBlocks(table: DemoTable, blocks: readonly Uint8Array[]): void {
      const paper = paperOf(table);
      for (const block of blocks) waiting += paper.append(block);
    },
    async flush() {
      const full = papers;
      papers = new Map();
      waiting = 0;
      for (const table of demoTableNames) {
        const paper = full.get(table);
        if (paper) await copyInto(client, table, paper.blocks());
      }
    },
  };
}

type Paper = ReturnType<typeof openPaper>;

function openPaper() {
  const written: Uint8Array[] = [];
  let block = Buffer.alloc(0);
  let at = 0;
  return {
    write(line: string): number {
      if (at + line.length * MOST_BYTES > block.length) {
        written.push(block.subarray(0, at));
        block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, line.length * MOST_BYTES));
        at = 0;
      }
      const length = block.write(line, at, 'utf8');
      at += length;
      return length;
    },
    /** Lines written elsewhere go behind what was written here. */
    append(lines: Uint8Array): number {
      written.push(block.subarray(0, at), lines);
      block = block.subarray(at);
      at = 0;
      return lines.length;
    },
    blocks: (): readonly Uint8Array[] => [...written, block.subarray(0, at)],
  };
}

async function copyInto(client: pg.Client, table: DemoTable, blocks: readonly Uint8Array[]): Promise<void> {
  const stream = client.query(copyFrom(`COPY "${table}" (${columnsOfTable(table)}) FROM STDIN`));
  const done = once(stream, 'finish');
  done.catch(() => undefined);
  for (const block of blocks) {
    if (!stream.write(block)) await Promise.race([once(stream, 'drain'), done]);
  }
  stream.end();
  await done;
}
