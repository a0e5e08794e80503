import pg from 'pg';
import { openArchive } from '../db/archive.ts';
import { type ReferenceBook, readBook } from '../reference/book.ts';
import { loadAfterAnswers } from './afterAnswers.ts';
import { loadAnalysisNotes } from './analysisNotes.ts';
import { type BulkWriter, openBulkWriter } from './bulkWriter.ts';
import type { Cast } from './cast.ts';
import { loadConsiderationRooms } from './considerationRooms.ts';
import { emptyAgain, refuseUsedRegister } from './emptyRegister.ts';
import { finishWorld } from './finishWorld.ts';
import { putIndexesOn, settleTables, type TakenOff, takeIndexesOff } from './heavyIndexes.ts';
import type { ChainHead } from './journalPress.ts';
import { openPress, type Press } from './openPress.ts';
import { openWorld } from './openWorld.ts';
import { loadOwnDesk } from './ownDesk.ts';
import { playWorld } from './playWorld.ts';
import { loadReportRoom } from './reportRoom.ts';
import { type DemoTable, demoTableNames } from './tables.ts';
import type { WorldState } from './worldState.ts';

export interface WorldOptions {
  /** Registered appeals. */
  readonly appeals: number;
  readonly seed: number;
  /** The moment the demonstration opens: an ISO text with a zone, or a day, which then opens at noon. */
  readonly now: string;
  readonly onProgress?: (progress: number, message: string) => void;
}

/** What was loaded. */
export interface LoadedWorld {
  readonly appeals: number;
  readonly accounts: Cast['accounts'];
}

// Below this the indexes stay: rebuilding sixty of them costs more than a few thousand rows do.
const MANY_APPEALS = 5000;
const CHUNK_BYTES = 12_000_000;
// Every table is a question and an answer between us and the archive: while one load is under way the next grows, to this.
const MOST_WAITING_BYTES = 60_000_000;
const REST_EVERY_MS = 1;
const NONE: ReadonlySet<DemoTable> = new Set();

const rest = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Fills an empty register with an invented one. The rows come in one transaction; of a large world the indexes follow, built
 * over several connections, and whoever starts this keeps a mark by which an interruption between the two is seen. The same
 * seed and the same moment give the same rows. Throws {@link RegisterNotEmpty}.
 */
export async function loadWorld(databaseUrl: string, options: WorldOptions): Promise<LoadedWorld> {
  const { appeals, onProgress } = options;
  const book = await readReference(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // A crash after COMMIT may cost the last fraction of a second, never half of it.
    await client.query('SET synchronous_commit = off; SET statement_timeout = 0; BEGIN');
    await refuseUsedRegister(client);
    onProgress?.(0, 'Inventing people and letters');
    const takenOff = appeals >= MANY_APPEALS ? await takeIndexesOff(client) : null;
    const emptied = takenOff ? await emptyAgain(client) : NONE;
    const world = await fill(client, book, options, emptied);
    onProgress?.(0.5, 'Building indexes');
    if (takenOff) {
      await client.query('COMMIT');
      await putIndexesOn(client, databaseUrl, takenOff);
      await client.query('BEGIN');
    }
    await furnishRooms(client, world.days.dateOf(world.lastDay));
    await client.query('COMMIT');
    onProgress?.(0.95, 'Gathering statistics');
    await settle(client, databaseUrl, takenOff);
    onProgress?.(1, 'Ready');
    return { appeals, accounts: world.cast.accounts };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function readReference(databaseUrl: string): Promise<ReferenceBook> {
  const archive = await openArchive(databaseUrl, 2);
  try {
    return await readBook(archive);
  } finally {
    await archive.close();
  }
}

async function fill(
  client: pg.Client,
  book: ReferenceBook,
  options: WorldOptions,
  emptied: ReadonlySet<DemoTable>,
): Promise<WorldState> {
  await client.query('ALTER TABLE "journal" DISABLE TRIGGER "chain_journal_entry"');
  const writer = openBulkWriter(client, emptied);
  const press = await pressFor(client, writer, options.appeals >= MANY_APPEALS);
  try {
    const world = await openWorld(client, book, writer, press, options);
    await play(world, writer, options);
    const end = await press.finish();
    await writer.flush();
    await finishWorld(client, world, end);
    return world;
  } finally {
    await press.close();
  }
}

/** What hangs on rows that are there: reports, notes, desks. */
async function furnishRooms(client: pg.Client, today: string): Promise<void> {
  await loadAfterAnswers(client, today);
  await loadAnalysisNotes(client, today);
  await loadConsiderationRooms(client, today);
  await loadReportRoom(client, today);
  await loadOwnDesk(client, today);
}

async function settle(client: pg.Client, databaseUrl: string, takenOff: TakenOff | null): Promise<void> {
  if (takenOff) await settleTables(client, databaseUrl, takenOff);
  else await client.query(`ANALYZE ${demoTableNames.map((table) => `"${table}"`).join(', ')}`);
}

/** Invents, while the database takes in what was invented before. */
async function play(world: WorldState, writer: BulkWriter, options: WorldOptions): Promise<void> {
  const { appeals, seed, onProgress } = options;
  let sending: Promise<void> = Promise.resolve();
  let isSending = false;
  let restedAt = performance.now();
  for (const done of playWorld(world, appeals, seed)) {
    // The next letters are invented while these are on their way: the database must never wait for us to look up.
    if (performance.now() - restedAt > REST_EVERY_MS) {
      await rest();
      restedAt = performance.now();
    }
    if (writer.waiting < (isSending ? MOST_WAITING_BYTES : CHUNK_BYTES)) continue;
    await sending;
    isSending = true;
    sending = writer.flush().finally(() => {
      isSending = false;
    });
    sending.catch(() => undefined);
    onProgress?.(done * 0.5, 'Inventing people and letters');
  }
  await sending;
}

async function pressFor(client: pg.Client, writer: BulkWriter, isLarge: boolean): Promise<Press> {
  const { rows: heads } = await client.query<ChainHead>(
    'SELECT chain, seq::int AS seq, digest FROM journal_chains ORDER BY chain FOR UPDATE',
  );
  const { rows: last } = await client.query<{ id: number }>(
    'SELECT coalesce(max(id), 0)::int AS id FROM journal',
  );
  return openPress(writer, heads, (last[0]?.id ?? 0) + 1, isLarge);
}
