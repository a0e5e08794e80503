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

/** Collects rows as COPY text and sends them, table after table, over one connection. */
export interface BulkWriter extends RowSink {
  /** Characters that wait to be sent. */
  readonly waiting: number;
  /** Sends what waits; rows may go on being added meanwhile. */
  flush(): Promise<void>;
}

/** Opens a writer; the caller has begun the transaction and ends it. */
export function openBulkWriter(client: pg.Client): BulkWriter {
  let lines = new Map<DemoTable, string[]>();
  let waiting = 0;
  return {
    get waiting() {
      return waiting;
    },
    add(table: DemoTable, cells: readonly Cell[]): void {
      const line = copyLine(cells);
      waiting += line.length;
      const list = lines.get(table);
      if (list) list.push(line);
      else lines.set(table, [line]);
    },
    async flush() {
      const full = lines;
      lines = new Map();
      waiting = 0;
      for (const table of demoTableNames) {
        const list = full.get(table);
        if (list) await copyInto(client, table, list);
      }
    },
  };
}

async function copyInto(client: pg.Client, table: DemoTable, lines: readonly string[]): Promise<void> {
  const stream = client.query(copyFrom(`COPY "${table}" (${columnsOfTable(table)}) FROM STDIN`));
  const done = once(stream, 'finish');
  done.catch(() => undefined);
  for (let at = 0; at < lines.length; at += 400) {
    const chunk = Buffer.from(lines.slice(at, at + 400).join(''), 'utf8');
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
  }
  stream.end();
  await done;
}
