import { type Archive, Prisma } from '../db/archive.ts';
import type { CopiedValue } from '../db/copyRows.ts';
import { type ArchiveOrder, withNewPlaces } from './archiveOrders.ts';
import { ChangeLog } from './ChangeLog.ts';
import { findKeptRegister, keepRegister } from './keptRegister.ts';
import type { Register } from './Register.ts';
import { readRegister, type StandingRegister } from './readRegister.ts';
import { columnList, columnNames, columnsFrom } from './registerColumns.ts';

/** The register in memory, as of the last question. */
export interface FollowedRegister {
  readonly register: Register;
  /** Grows with every change that was read. */
  readonly version: number;
  /** Every filing that was written since the register was read. */
  readonly changes: ChangeLog;
  /** All ids in the archive's own order. */
  ordered(order: ArchiveOrder): Int32Array;
}

/** Keeps the register in memory in step with the archive. */
export interface RegisterFollower {
  /** The register with everything that was committed before the call; null while it is still being read. */
  current(): Promise<FollowedRegister | null>;
  /** Begins to read, if nobody has yet; resolves when it is read. */
  open(): Promise<void>;
  /** From now on the register is laid into this file, and taken up from there; one of fewer filings than `fewest` is not worth it. */
  keepIn(path: string, fewest?: number): void;
  /**
   * Lays the register aside if nobody has asked for so long: the next question takes it up again from its file, and what was written
   * meanwhile is read as ever. Tells whether memory was given back.
   */
  layAside(idleMs: number): Promise<boolean>;
  /** Writes down the register as it is, so that the next process need not read it from the archive. */
  close(): Promise<void>;
}

const followers = new WeakMap<Archive, RegisterFollower>();

/** The follower of the archive; one for the process. */
export function registerOf(archive: Archive): RegisterFollower {
  let follower = followers.get(archive);
  if (!follower) {
    follower = registerFollower(archive);
    followers.set(archive, follower);
  }
  return follower;
}

/** A follower besides the process's own. */
export function registerFollower(archive: Archive): RegisterFollower {
  return new Follower(archive);
}

type Row = Readonly<Record<string, CopiedValue>> & {
  readonly id: number | null;
  readonly xmin: number;
  readonly touched: number;
};

/** A question waits so long for a register that is being read for the first time; a large one is read past it. */
const FIRST_WAIT_MS = 250;

/** Below this it is read from the archive as quickly as from a file, and takes no memory worth speaking of. */
const WORTH_KEEPING = 20_000;

const CLOSE_WITHIN_MS = 4000;

class Follower implements RegisterFollower {
  readonly #archive: Archive;
  readonly #changes = new ChangeLog();
  #file: { readonly path: string; readonly fewest: number } | null = null;
  /** Null before it was read, and while it is laid aside. */
  #standing: StandingRegister | null = null;
  #opening: Promise<void> | null = null;
  #isRead = false;
  #version = 0;
  #keptVersion = -1;
  #askedAt = 0;
  #lastRead = new Map<number, number>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting: Promise<StandingRegister | null> | null = null;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  async current(): Promise<FollowedRegister | null> {
    this.#askedAt = performance.now();
    if (!this.#isRead) {
      const wait = new Promise<void>((resolve) => setTimeout(resolve, FIRST_WAIT_MS).unref());
      await Promise.race([this.open(), wait]).catch(() => undefined);
      if (!this.#isRead) return null;
    }
    const standing = await this.#renew();
    if (!standing) return null;
    const { register, orders } = standing;
    return {
      register,
      version: this.#version,
      changes: this.#changes,
      ordered: (order) => orders.get(order) ?? new Int32Array(0),
    };
  }

  open(): Promise<void> {
    this.#opening ??= this.#read().catch((error: unknown) => {
      // The next question tries again.
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  keepIn(path: string, fewest = WORTH_KEEPING): void {
    this.#file = { path, fewest };
  }

  layAside(idleMs: number): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!this.#standing || performance.now() - this.#askedAt < idleMs) return false;
      if (!(await this.#keep())) return false;
      this.#standing = null;
      return true;
    });
  }

  async close(): Promise<void> {
    const kept = this.#inTurn(() => this.#keep()).catch(() => false);
    // A slow disk must not hold up the end of the server: without the file the archive is read.
    const wait = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref());
    await Promise.race([kept, wait]);
  }

  async #keep(): Promise<boolean> {
    const [file, standing] = [this.#file, this.#standing];
    if (!file || !standing || standing.register.count < file.fewest) return false;
    if (this.#keptVersion === this.#version) return true;
    if (!(await keepRegister(this.#archive, file.path, standing))) return false;
    this.#keptVersion = this.#version;
    return true;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  // Questions that come while one reading waits for another share the reading that follows: what was committed before
  // they came is in it.
  #renew(): Promise<StandingRegister | null> {
    this.#waiting ??= this.#inTurn(async () => {
      this.#waiting = null;
      this.#standing ??= await this.#takeUp();
      if (this.#standing) await this.#readNew(this.#standing);
      return this.#standing;
    });
    return this.#waiting;
  }

  async #read(): Promise<void> {
    this.#standing = (await this.#findKept()) ?? (await readRegister(this.#archive));
    this.#isRead = true;
  }

  // It was written down when it was laid aside; should the file be gone since, or too old, all is read anew beside the questions.
  async #takeUp(): Promise<StandingRegister | null> {
    const kept = await this.#findKept();
    if (kept) return kept;
    this.#isRead = false;
    this.#opening = null;
    void this.open().catch(() => undefined);
    return null;
  }

  async #findKept(): Promise<StandingRegister | null> {
    const kept = this.#file && (await findKeptRegister(this.#archive, this.#file.path));
    this.#keptVersion = kept ? this.#version : -1;
    return kept;
  }

  async #readNew(standing: StandingRegister): Promise<void> {
    // Nearly always nothing was written since: two columns to say so, and not fifty empty ones.
    const [now] = await this.#archive.read<{ xmin: number; isWritten: boolean }>(Prisma.sql`
      SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin, EXISTS (SELECT FROM appeals
        WHERE touched >= ${standing.since} AND touched < pg_snapshot_xmax(pg_current_snapshot())::text::bigint) AS "isWritten"`);
    if (now?.isWritten) await this.#readWritten(standing);
    else if (now) standing.since = now.xmin;
  }

  async #readWritten(standing: StandingRegister): Promise<void> {
    const { register, orders } = standing;
    const rows = await this.#archive.read<Row>(Prisma.sql`
      SELECT n.xmin, f.* FROM
        (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin,
          pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS xmax) n
      LEFT JOIN LATERAL (SELECT a.touched, ${Prisma.raw(columnList)} FROM ${Prisma.raw(columnsFrom)}
        WHERE a.touched >= ${standing.since} AND a.touched < n.xmax) f ON TRUE`);
    const found = rows.filter(({ id }) => id !== null);
    const isChanged = found.map((row) => put(register, row)).some(Boolean);
    this.#noteWritten(found);
    if (found.length > 0)
      await this.#readRoutings(
        register,
        found.map(({ id }) => id as number),
      );
    for (const [order, ids] of orders)
      orders.set(order, await withNewPlaces(this.#archive, register, order, ids));
    if (isChanged) this.#version += 1;
    standing.since = rows[0]?.xmin ?? standing.since;
  }

  // While a transaction is open the rows after it are read again and again: written is what was not read like this before.
  #noteWritten(found: readonly Row[]): void {
    const written = found.filter(({ id, touched }) => this.#lastRead.get(id as number) !== touched);
    this.#changes.note(written.map(({ id }) => id as number));
    this.#lastRead = new Map(found.map(({ id, touched }) => [id as number, touched]));
  }

  async #readRoutings(register: Register, ids: readonly number[]): Promise<void> {
    const rows = await this.#archive.read<{ id: number; bodyId: number }>(Prisma.sql`
      SELECT appeal_id AS id, body_id AS "bodyId" FROM routings WHERE appeal_id = ANY(${[...ids]})`);
    for (const { id, bodyId } of rows) {
      if (register.wasSentTo(id, bodyId)) continue;
      register.putRouting(id, bodyId);
      this.#version += 1;
    }
  }
}

function put(register: Register, row: Row): boolean {
  return register.put([row.id, ...columnNames.map((name) => row[name] ?? null), row.foldedName ?? null]);
}
