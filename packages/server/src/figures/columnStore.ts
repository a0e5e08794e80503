import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Sql } from '../db/archive.ts';
import { columnOf, mirrorColumns } from './mirrorColumns.ts';

/** Rows as the engine gives them: text and numbers only, since every statement of ours casts. */
export type EngineRow = Readonly<Record<string, string | number | null>>;

/** One file of the columnar engine with the table `facts`. */
export interface ColumnStore {
  ask(sql: Sql): Promise<EngineRow[]>;
  /** Takes in CSV files of `selectFacts`. */
  load(csvFiles: readonly string[]): Promise<void>;
  /** Puts these facts in the place of those with these ids, at once for everybody who asks. */
  replace(ids: readonly number[], facts: readonly FactRow[]): Promise<void>;
  /** Closes the engine and keeps the file: the next question opens it again. False while it is answering. */
  layAside(): Promise<boolean>;
  close(): Promise<void>;
}

/** A row of the view `appeal_facts` as the archive gives it. */
export type FactRow = Readonly<Record<string, string | number | boolean | Date | null>>;

const CONNECTIONS = 3;
/** What the engine may hold of its file while it takes a million facts in, and afterwards: few questions are left for it to answer. */
const LOADING_MEMORY = '192MB';
const RESTING_MEMORY = '48MB';
const DAY_MS = 86_400_000;

interface Engine {
  readonly writer: DuckDBConnection;
  readonly readers: readonly DuckDBConnection[];
  close(): void;
}

/** Makes an empty store in a file that ends with it: what stands in it can be read from the archive at any time. */
export async function openColumnStore(file: string): Promise<ColumnStore> {
  await removeStore(file);
  let engine: Promise<Engine> | null = openEngine(file, LOADING_MEMORY);
  let turn = 0;
  let working = 0;
  const columns = mirrorColumns.map(([field, type]) => `"${columnOf(field)}" ${type}`).join(', ');
  await (await engine).writer.run(`CREATE TABLE facts (${columns})`);
  const withEngine = async <Result>(work: (engine: Engine) => Promise<Result>): Promise<Result> => {
    working += 1;
    try {
      engine ??= openEngine(file, RESTING_MEMORY);
      return await work(await engine);
    } finally {
      working -= 1;
    }
  };
  const closeEngine = async () => {
    const open = await engine?.catch(() => null);
    engine = null;
    open?.close();
  };
  return {
    ask: (sql) =>
      withEngine(({ readers }) => {
        turn = (turn + 1) % CONNECTIONS;
        return readRows(readers[turn] as DuckDBConnection, sql);
      }),
    load: (csvFiles) =>
      withEngine(async ({ writer }) => {
        await writer.run(`INSERT INTO facts SELECT * FROM ${csvRows(csvFiles)}`);
        await writer.run('CHECKPOINT');
        await writer.run(`SET memory_limit = '${RESTING_MEMORY}'`);
      }),
    replace: (ids, facts) => withEngine(({ writer }) => replaceFacts(writer, ids, facts)),
    async layAside() {
      if (working > 0 || !engine) return false;
      await closeEngine();
      return true;
    },
    async close() {
      await closeEngine();
      await removeStore(file);
    },
  };
}

async function openEngine(file: string, memory: string): Promise<Engine> {
  // A native library of thirty megabytes: fetched when somebody asks for figures, not at the start of the server.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(file, {
    memory_limit: memory,
    threads: '2',
    temp_directory: `${file}.tmp`,
    preserve_insertion_order: 'false',
    // Nothing is fetched from or read of the world outside but the files we name ourselves.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const readers = await Promise.all(Array.from({ length: CONNECTIONS }, () => instance.connect()));
  const writer = await instance.connect();
  return {
    writer,
    readers,
    close() {
      for (const connection of [...readers, writer]) connection.closeSync();
      instance.closeSync();
    },
  };
}

async function replaceFacts(
  writer: DuckDBConnection,
  ids: readonly number[],
  facts: readonly FactRow[],
): Promise<void> {
  await writer.run('BEGIN');
  try {
    await writer.run(`DELETE FROM facts WHERE id IN (${ids.map(Number).join(', ')})`);
    await append(writer, facts);
    await writer.run('COMMIT');
  } catch (error) {
    await writer.run('ROLLBACK');
    throw error;
  }
}

async function append(writer: DuckDBConnection, facts: readonly FactRow[]): Promise<void> {
  const { DuckDBDateValue } = await import('@duckdb/node-api');
  const appender = await writer.createAppender('facts');
  for (const fact of facts) {
    for (const [field, type] of mirrorColumns) {
      const value = fact[columnOf(field)];
      if (value === null || value === undefined) appender.appendNull();
      else if (type === 'INTEGER') appender.appendInteger(Number(value));
      else if (type === 'BOOLEAN') appender.appendBoolean(value === true);
      else if (value instanceof Date) appender.appendDate(new DuckDBDateValue(value.getTime() / DAY_MS));
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}

async function readRows(connection: DuckDBConnection, sql: Sql): Promise<EngineRow[]> {
  const reader = await connection.runAndReadAll(sql.text, sql.values as string[]);
  return reader.getRowObjectsJS() as unknown as EngineRow[];
}

function csvRows(files: readonly string[]): string {
  const names = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
  const types = mirrorColumns.map(([field, type]) => `'${columnOf(field)}': '${type}'`).join(', ');
  return `read_csv([${names}], auto_detect = false, header = false, delim = ',', quote = '"', columns = {${types}})`;
}

async function removeStore(file: string): Promise<void> {
  await Promise.all(
    [file, `${file}.wal`, `${file}.tmp`].map((path) => rm(path, { force: true, recursive: true })),
  );
}
