import { numberPatterns } from '@tyndau/domain/appeals/numbering';
import { kostanayZone, utcOffsetAt } from '@tyndau/domain/calendar/officeZone';
import pg from 'pg';
import { hashPassword } from '../auth/passwords.ts';
import { openArchive } from '../db/archive.ts';
import { type ReferenceBook, readBook } from '../reference/book.ts';
import { loadAfterAnswers } from './afterAnswers.ts';
import { loadAnalysisNotes } from './analysisNotes.ts';
import { type BulkWriter, openBulkWriter } from './bulkWriter.ts';
import { type Cast, DEMO_PASSWORD, makeCast } from './cast.ts';
import { loadConsiderationRooms } from './considerationRooms.ts';
import { dayNumber, dayOf, openDemoDays } from './demoDays.ts';
import { openDeskBook } from './deskBook.ts';
import { takeIndexesOff } from './heavyIndexes.ts';
import { openJournalBook } from './journalBook.ts';
import type { ChainHead, JournalEnd } from './journalPress.ts';
import { loadOwnDesk } from './ownDesk.ts';
import { openNumbers } from './people.ts';
import { firstDayOf, playWorld } from './playWorld.ts';
import { type JournalPrinter, openJournalPrinter } from './printJournal.ts';
import { throwDice } from './random.ts';
import { loadReportRoom } from './reportRoom.ts';
import { openRoutes } from './routes.ts';
import { demoTableNames } from './tables.ts';
import { openThemes } from './themes.ts';
import type { IdCounters, WorldState } from './worldState.ts';

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
const REST_EVERY_MS = 3;

const rest = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Refuses to mix invented cards with entered ones. */
export class RegisterNotEmpty extends Error {
  constructor(table: string) {
    super(
      `The demonstration can only be loaded into an empty register, and the table ${table} has rows: choose an empty database.`,
    );
    this.name = 'RegisterNotEmpty';
  }
}

/**
 * Fills an empty register with an invented one, in one transaction: whatever interrupts it leaves the register empty.
 * The same seed and the same moment give the same rows. Throws {@link RegisterNotEmpty}.
 */
export async function loadWorld(databaseUrl: string, options: WorldOptions): Promise<LoadedWorld> {
  const book = await readReference(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Sorting for the indexes in memory; a crash after COMMIT may cost the last fraction of a second, never half of it.
    await client.query(`SET LOCAL maintenance_work_mem = '384MB'; SET LOCAL synchronous_commit = off;
      SET LOCAL statement_timeout = 0; SET LOCAL max_parallel_maintenance_workers = 2`);
    const loaded = await fill(client, book, options);
    await client.query('COMMIT');
    options.onProgress?.(0.97, 'Gathering statistics');
    await client.query(`ANALYZE ${demoTableNames.map((table) => `"${table}"`).join(', ')}`);
    options.onProgress?.(1, 'Ready');
    return loaded;
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

async function fill(client: pg.Client, book: ReferenceBook, options: WorldOptions): Promise<LoadedWorld> {
  const { appeals, onProgress } = options;
  await refuseUsedRegister(client);
  onProgress?.(0, 'Inventing people and letters');
  const putIndexesOn = appeals >= MANY_APPEALS ? await takeIndexesOff(client) : null;
  await client.query('ALTER TABLE "journal" DISABLE TRIGGER "chain_journal_entry"');
  if (putIndexesOn) await emptyAgain(client);
  const writer = openBulkWriter(client);
  const printer = await openPrinter(client, writer, appeals >= MANY_APPEALS);
  try {
    const world = await openWorld(client, book, writer, printer, options);
    await play(world, writer, options);
    const end = await printer.finish();
    await writer.flush();
    onProgress?.(0.76, 'Building indexes');
    await finish(client, world, end);
    await putIndexesOn?.();
    await loadAfterAnswers(client, world.days.dateOf(world.lastDay));
    await loadAnalysisNotes(client, world.days.dateOf(world.lastDay));
    await loadConsiderationRooms(client, world.days.dateOf(world.lastDay));
    await loadReportRoom(client, world.days.dateOf(world.lastDay));
    await loadOwnDesk(client, world.days.dateOf(world.lastDay));
    return { appeals, accounts: world.cast.accounts };
  } finally {
    await printer.close();
  }
}

/** Invents, while the database takes in what was invented before. */
async function play(world: WorldState, writer: BulkWriter, options: WorldOptions): Promise<void> {
  const { appeals, seed, onProgress } = options;
  let sending: Promise<void> = Promise.resolve();
  let restedAt = performance.now();
  for (const done of playWorld(world, appeals, seed)) {
    // The next letters are invented while these are on their way: the database must never wait for us to look up.
    if (performance.now() - restedAt > REST_EVERY_MS) {
      await rest();
      restedAt = performance.now();
    }
    if (writer.waiting < CHUNK_BYTES) continue;
    await sending;
    sending = writer.flush();
    sending.catch(() => undefined);
    onProgress?.(done * 0.75, 'Inventing people and letters');
  }
  await sending;
}

async function openPrinter(client: pg.Client, writer: BulkWriter, isLarge: boolean): Promise<JournalPrinter> {
  const { rows: heads } = await client.query<ChainHead>(
    'SELECT chain, seq::int AS seq, digest FROM journal_chains ORDER BY chain FOR UPDATE',
  );
  const { rows: last } = await client.query<{ id: number }>(
    'SELECT coalesce(max(id), 0)::int AS id FROM journal',
  );
  return openJournalPrinter(writer, heads, (last[0]?.id ?? 0) + 1, isLarge);
}

// A table emptied in the transaction that fills it is written without a log where the server's settings allow it: half of what
// would go to the disk. Only tables that nothing outside the demonstration refers to, and only where they are empty anyhow.
const NOBODY_REFERS_TO = [
  'journal',
  'cards',
  'applicants',
  'routings',
  'reception_steps',
  'notifications',
  'letter_traces',
];

async function emptyAgain(client: pg.Client): Promise<void> {
  await client.query('ALTER TABLE "journal" DISABLE TRIGGER "refuse_journal_truncate"');
  for (const table of NOBODY_REFERS_TO) {
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`);
    if (rowCount === 0) await client.query(`TRUNCATE "${table}"`);
  }
  await client.query('ALTER TABLE "journal" ENABLE TRIGGER "refuse_journal_truncate"');
}

async function refuseUsedRegister(client: pg.Client): Promise<void> {
  for (const table of ['appeals', 'cards', 'intakes', 'applicants', 'receptions', 'assignments']) {
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`);
    if (rowCount) throw new RegisterNotEmpty(table);
  }
}

/** The moment at which the demonstration opens: as said, or noon of a day. */
export function momentOf(now: string): Date {
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(now) ? `${now}T12:00:00+05:00` : now);
  if (Number.isNaN(moment.getTime())) throw new Error(`Not a day or a moment: ${now}`);
  return moment;
}

/** The moment by the office's clock, in seconds. */
function officeMoment(moment: Date): number {
  return Math.floor(moment.getTime() / 1000) + utcOffsetAt(moment.toISOString(), kostanayZone) * 60;
}

async function openWorld(
  client: pg.Client,
  book: ReferenceBook,
  sink: BulkWriter,
  printer: JournalPrinter,
  { seed, now: moment, appeals }: WorldOptions,
): Promise<WorldState> {
  const now = officeMoment(momentOf(moment));
  const lastDay = dayOf(now);
  const firstDay = firstDayOf(lastDay);
  const setting = (key: string, otherwise: string) => String(book.settings.get(key) ?? otherwise);
  const days = openDemoDays(
    book.calendar,
    book.termRules,
    setting('workingDay.end', '18:30'),
    firstDay,
    lastDay,
  );
  const next = await readNextIds(client);
  const journal = openJournalBook(days, printer.print);
  const createdAt = days.timestamp(dayNumber(days.dateOf(firstDay)) * 86_400 + 9 * 3600);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const cast = makeCast(book, sink, { seed, firstUserId: next.users, passwordHash, createdAt });
  next.users += cast.accounts.length;
  return {
    book,
    dice: throwDice(seed),
    sink,
    days,
    journal,
    cast,
    routes: openRoutes(book),
    pickTheme: openThemes(book, appeals),
    numbers: openNumbers(),
    now,
    lastDay,
    next,
    counters: new Map(),
    patterns: {
      appeal: setting('numbers.appealPattern', numberPatterns.appeal),
      talon: setting('numbers.talonPattern', numberPatterns.talon),
      reception: setting('numbers.receptionPattern', numberPatterns.reception),
      assignment: setting('numbers.assignmentPattern', numberPatterns.assignment),
      notice: setting('numbers.noticePattern', numberPatterns.notice),
    },
    known: [],
    unsettled: [],
    stubborn: [],
    waking: new Map(),
    recent: [],
    overdue: { count: 0 },
    posted: [],
    desk: openDeskBook(days, lastDay),
  };
}

const numbered: readonly (keyof IdCounters)[] = [
  'users',
  'applicants',
  'cards',
  'intakes',
  'appeals',
  'routings',
  'answers',
  'extensions',
  'path_steps',
  'outgoing_notices',
  'officials',
  'reception_days',
  'receptions',
  'reception_steps',
  'official_hours',
  'reception_invitations',
  'assignments',
  'notifications',
  'postal_deliveries',
  'postal_lines',
  'postal_scans',
  'absences',
  'distributions',
  'distribution_shares',
  'distributed_letters',
  'registration_checks',
];

async function readNextIds(client: pg.Client): Promise<IdCounters> {
  const next = {} as IdCounters;
  for (const table of numbered) {
    const { rows } = await client.query<{ id: number }>(
      `SELECT coalesce(max(id), 0)::int + 1 AS id FROM "${table}"`,
    );
    next[table] = rows[0]?.id ?? 1;
  }
  return next;
}

/** Sequences, running numbers and the heads of the journal's chains go on from where the demonstration stopped. */
async function finish(
  client: pg.Client,
  { next, counters }: WorldState,
  { heads, lastId }: JournalEnd,
): Promise<void> {
  for (const table of numbered) {
    await client.query(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), $1, false)`, [next[table]]);
  }
  await client.query(`SELECT setval(pg_get_serial_sequence('journal', 'id'), $1, false)`, [lastId + 1]);
  for (const { name, year, value } of counters.values()) {
    await client.query(
      `INSERT INTO counters (name, year, value) VALUES ($1, $2, $3)
       ON CONFLICT (name, year) DO UPDATE SET value = greatest(counters.value, excluded.value)`,
      [name, year, value],
    );
  }
  for (const { chain, seq, digest } of heads) {
    await client.query('UPDATE journal_chains SET seq = $2, digest = $3 WHERE chain = $1', [
      chain,
      seq,
      digest,
    ]);
  }
  await client.query('ALTER TABLE "journal" ENABLE TRIGGER "chain_journal_entry"');
}
