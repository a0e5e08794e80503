import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Archive, Prisma, type Sql } from '../db/archive.ts';
import { copyOut } from '../db/copyOut.ts';
import type { BookKeeper } from '../reference/keepBook.ts';
import { type ColumnStore, type EngineRow, type FactRow, openColumnStore } from './columnStore.ts';
import { followJournal, type JournalTrail } from './journalTrail.ts';
import { selectFacts } from './mirrorColumns.ts';

const LOOK_EVERY_MS = 700;
const MOST_AT_ONCE = 2000;

/** What the mirror answers: the rows, and the moment up to which every change is in them. */
export interface MirrorAnswer {
  readonly rows: EngineRow[];
  readonly asOf: Date;
}

/**
 * A columnar copy of the facts in the process: figures in milliseconds. Never the truth: made from the archive whenever it
 * is not there, and whoever asks meanwhile is answered by the archive.
 */
export interface FigureMirror {
  /** The answer of the mirror; null while there is none, and then its building has begun, unless it is asked as it is. */
  ask(sql: Sql, wish?: 'build' | 'asItIs'): Promise<MirrorAnswer | null>;
  /** Builds the mirror from nothing, and gives how long it took. */
  rebuild(): Promise<{ readonly ms: number }>;
  /** Waits until a mirror stands that is being built. */
  ready(): Promise<void>;
  /**
   * Gives its memory back if nobody has asked for so long: the file stays, and the next question opens it and is answered when what
   * was changed meanwhile is in it. Tells whether it did.
   */
  layAside(idleMs: number): Promise<boolean>;
  close(): Promise<void>;
}

interface Standing {
  readonly store: ColumnStore;
  readonly trail: JournalTrail;
  /** How questions and bodies hung together when it was made. */
  readonly trees: string;
  asOf: Date;
}

/** Opens the mirror without building it: the start of the server does not wait for figures. */
export function openMirror(archive: Archive, keeper: BookKeeper, dataFolder: string): FigureMirror {
  const folder = join(dataFolder, 'mirror');
  const stop = new AbortController();
  let standing: Standing | null = null;
  let building: Promise<void> | null = null;
  let made = 0;
  let askedAt = 0;
  let isAside = false;
  let waking: Promise<void> | null = null;

  const build = () => {
    building ??= make().finally(() => {
      building = null;
    });
    return building;
  };
  const make = async () => {
    made += 1;
    if (made === 1) await clearFolder(folder);
    const trees = treesOf(keeper);
    const trail = await followJournal(archive);
    const startedAt = new Date();
    const store = await fill(archive, join(folder, `figures-${process.pid}-${made}`), stop.signal);
    if (stop.signal.aborted) return store.close();
    const before = standing;
    standing = { store, trail, trees, asOf: startedAt };
    isAside = false;
    await before?.store.close();
    if (!before) void keepFresh();
  };
  const keepFresh = async () => {
    while (!stop.signal.aborted && standing) {
      await wait(LOOK_EVERY_MS, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
      if (stop.signal.aborted || building || isAside) continue;
      // The database may be away: what is known stays, with the moment it was known at.
      await refresh(archive, standing).catch(() => undefined);
      if (standing.trees !== treesOf(keeper)) await build().catch(() => undefined);
    }
  };
  let refreshing: Promise<void> = Promise.resolve();
  const refresh = (from: Archive, to: Standing) => {
    refreshing = catchUp(from, to);
    return refreshing;
  };
  // While it lay aside nobody followed the changes: they are in it before anybody is answered.
  const wake = () => {
    waking ??= (standing ? refresh(archive, standing) : Promise.resolve())
      .then(() => {
        isAside = false;
      })
      .finally(() => {
        waking = null;
      });
    return waking;
  };
  return {
    async ask(sql, wish = 'build') {
      if (stop.signal.aborted) return null;
      askedAt = performance.now();
      if (isAside) await wake();
      const { store, asOf } = standing ?? {};
      if (!store || !asOf) {
        if (wish === 'build') void build().catch(() => undefined);
        return null;
      }
      return { rows: await store.ask(sql), asOf };
    },
    async rebuild() {
      const startedAt = performance.now();
      await building;
      await build();
      return { ms: performance.now() - startedAt };
    },
    async ready() {
      await build();
    },
    async layAside(idleMs) {
      const isIdle = () => performance.now() - askedAt >= idleMs && !building && !waking;
      if (!standing || isAside || !isIdle()) return false;
      isAside = true;
      await refreshing.catch(() => undefined);
      // Somebody may have come while it was still being brought up to date: then it stays.
      return isAside && standing.store.layAside();
    },
    async close() {
      stop.abort();
      await building?.catch(() => undefined);
      await refreshing.catch(() => undefined);
      await standing?.store.close();
      standing = null;
    },
  };
}

async function fill(archive: Archive, path: string, signal: AbortSignal): Promise<ColumnStore> {
  const store = await openColumnStore(`${path}.duckdb`);
  // Two readers at once: what changes meanwhile is caught up with afterwards.
  const parts = (await halves(archive)).map((where, at) => ({ where, csvFile: `${path}-${at}.csv` }));
  const csvFiles = parts.map(({ csvFile }) => csvFile);
  try {
    await Promise.all(
      parts.map(({ where, csvFile }) => copyOut(archive, `${selectFacts} WHERE ${where}`, csvFile, signal)),
    );
    await store.load(csvFiles);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  } finally {
    await Promise.all(csvFiles.map((csvFile) => rm(csvFile, { force: true })));
  }
}

async function halves(archive: Archive): Promise<readonly string[]> {
  const [row] = await archive.read<{ middle: number }>(
    Prisma.sql`SELECT coalesce((min(id) + max(id)) / 2, 0)::int AS middle FROM appeals`,
  );
  const middle = row?.middle ?? 0;
  return [`id <= ${middle}`, `id > ${middle}`];
}

async function catchUp(archive: Archive, standing: Standing): Promise<void> {
  const { ids, at } = await standing.trail.changed();
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const some = ids.slice(from, from + MOST_AT_ONCE);
    const facts = await archive.read<FactRow>(
      Prisma.sql`${Prisma.raw(selectFacts)} WHERE id = ANY(${[...some]}::int[])`,
    );
    await standing.store.replace(some, facts);
  }
  standing.asOf = at;
}

// Sections of questions and units of bodies are written into the facts: when the trees change, the facts are read anew.
function treesOf(keeper: BookKeeper): string {
  const { questions, bodies } = keeper.current;
  const branches = [
    ...[...questions.values()].map(({ code, parentCode }) => `${code}<${parentCode}`),
    ...[...bodies.values()].map(({ id, parentId }) => `${id}<${parentId}`),
  ];
  return branches.join(' ');
}

// Files of a process that was killed: nobody else's, since one data folder serves one program.
async function clearFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const pid = /^figures-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(folder, name), { force: true, recursive: true });
  }
}

function isAlive(pid: number): boolean {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
