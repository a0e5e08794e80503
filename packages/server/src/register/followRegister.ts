import { type Archive, Prisma } from '../db/archive.ts';
import { type CopiedValue, copyRows } from '../db/copyRows.ts';
import { ChangeLog } from './ChangeLog.ts';
import { Register } from './Register.ts';
import { columnList, columnNames, columnsFrom, registerColumns } from './registerColumns.ts';

/** Orders that only the archive knows: it sorts by the letters of the language. */
export type ArchiveOrder = 'number' | 'applicantName';

const orderColumns: Record<ArchiveOrder, string> = { number: 'number', applicantName: 'applicant_name' };

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
}

const followers = new WeakMap<Archive, RegisterFollower>();

/** The follower of the archive; one for the process. */
export function registerOf(archive: Archive): RegisterFollower {
  let follower = followers.get(archive);
  if (!follower) {
    follower = new Follower(archive);
    followers.set(archive, follower);
  }
  return follower;
}

type Row = Readonly<Record<string, CopiedValue>> & {
  readonly id: number | null;
  readonly xmin: number;
  readonly touched: number;
};

/** A question waits so long for a register that is being read for the first time; a large one is read past it. */
const FIRST_WAIT_MS = 250;

class Follower implements RegisterFollower {
  readonly #archive: Archive;
  readonly #register = new Register();
  readonly #changes = new ChangeLog();
  readonly #orders = new Map<ArchiveOrder, Int32Array>();
  #opening: Promise<void> | null = null;
  #isRead = false;
  #version = 0;
  /** Transactions from here on may hold something that was not read. */
  #since = 0;
  #lastRead = new Map<number, number>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting: Promise<void> | null = null;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  async current(): Promise<FollowedRegister | null> {
    if (!this.#isRead) {
      const wait = new Promise<void>((resolve) => setTimeout(resolve, FIRST_WAIT_MS).unref());
      await Promise.race([this.open(), wait]).catch(() => undefined);
      if (!this.#isRead) return null;
    }
    await this.#renew();
    return {
      register: this.#register,
      version: this.#version,
      changes: this.#changes,
      ordered: (order) => this.#orders.get(order) ?? new Int32Array(0),
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

  // Questions that come while one reading waits for another share the reading that follows: what was committed before
  // they came is in it.
  #renew(): Promise<void> {
    this.#waiting ??= this.#last.then(async () => {
      this.#waiting = null;
      await this.#readNew();
    });
    this.#last = this.#waiting.catch(() => undefined);
    return this.#waiting;
  }

  async #read(): Promise<void> {
    const archive = this.#archive;
    const [now] = await archive.read<{ xmin: number; lastId: number }>(
      Prisma.sql`SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin,
        coalesce((SELECT max(id) FROM appeals), 0) AS "lastId"`,
    );
    this.#since = now?.xmin ?? 0;
    this.#register.reserve(now?.lastId ?? 0);
    const isText = [false, ...columnNames.map((name) => registerColumns[name].isText), true];
    await copyRows(archive, `SELECT ${columnList} FROM ${columnsFrom}`, isText, (values) =>
      this.#register.put(values),
    );
    await copyRows(archive, 'SELECT appeal_id, body_id FROM routings', [false, false], ([id, bodyId]) =>
      this.#register.putRouting(id as number, bodyId as number),
    );
    for (const order of Object.keys(orderColumns) as ArchiveOrder[]) {
      const ids = new Int32Array(this.#register.count + 1024);
      let count = 0;
      await copyRows(
        archive,
        `SELECT id FROM appeals ORDER BY ${orderColumns[order]}, id`,
        [false],
        ([id]) => {
          if (count < ids.length && this.#register.present[id as number] === 1) ids[count++] = id as number;
        },
      );
      this.#orders.set(order, ids.slice(0, count));
    }
    this.#isRead = true;
  }

  async #readNew(): Promise<void> {
    // Nearly always nothing was written since: two columns to say so, and not fifty empty ones.
    const [now] = await this.#archive.read<{ xmin: number; isWritten: boolean }>(Prisma.sql`
      SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin, EXISTS (SELECT FROM appeals
        WHERE touched >= ${this.#since} AND touched < pg_snapshot_xmax(pg_current_snapshot())::text::bigint) AS "isWritten"`);
    if (now?.isWritten) await this.#readWritten();
    else if (now) this.#since = now.xmin;
  }

  async #readWritten(): Promise<void> {
    const rows = await this.#archive.read<Row>(Prisma.sql`
      SELECT n.xmin, f.* FROM
        (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin,
          pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS xmax) n
      LEFT JOIN LATERAL (SELECT a.touched, ${Prisma.raw(columnList)} FROM ${Prisma.raw(columnsFrom)}
        WHERE a.touched >= ${this.#since} AND a.touched < n.xmax) f ON TRUE`);
    const found = rows.filter(({ id }) => id !== null);
    const isChanged = found.map((row) => this.#put(row)).some(Boolean);
    this.#noteWritten(found);
    if (found.length > 0) await this.#readRoutings(found.map(({ id }) => id as number));
    await this.#placeNew();
    if (isChanged) this.#version += 1;
    this.#since = rows[0]?.xmin ?? this.#since;
  }

  #put(row: Row): boolean {
    const values = [row.id, ...columnNames.map((name) => row[name] ?? null), row.foldedName ?? null];
    return this.#register.put(values);
  }

  // While a transaction is open the rows after it are read again and again: written is what was not read like this before.
  #noteWritten(found: readonly Row[]): void {
    const written = found.filter(({ id, touched }) => this.#lastRead.get(id as number) !== touched);
    this.#changes.note(written.map(({ id }) => id as number));
    this.#lastRead = new Map(found.map(({ id, touched }) => [id as number, touched]));
  }

  async #readRoutings(ids: readonly number[]): Promise<void> {
    const rows = await this.#archive.read<{ id: number; bodyId: number }>(Prisma.sql`
      SELECT appeal_id AS id, body_id AS "bodyId" FROM routings WHERE appeal_id = ANY(${[...ids]})`);
    for (const { id, bodyId } of rows) {
      if (this.#register.wasSentTo(id, bodyId)) continue;
      this.#register.putRouting(id, bodyId);
      this.#version += 1;
    }
  }

  // A new filing takes its place in the archive's orders after the one that precedes it there.
  async #placeNew(): Promise<void> {
    for (const [order, ids] of this.#orders) {
      const missing = this.#register.count - ids.length;
      if (missing <= 0) continue;
      this.#orders.set(order, await this.#reordered(order, ids, missing));
    }
  }

  async #reordered(order: ArchiveOrder, ids: Int32Array, missing: number): Promise<Int32Array> {
    const known = new Uint8Array(this.#register.size);
    for (const id of ids) known[id] = 1;
    const fresh: number[] = [];
    for (let id = this.#register.size - 1; id > 0 && fresh.length < missing; id -= 1) {
      if (this.#register.present[id] === 1 && known[id] === 0) fresh.push(id);
    }
    const column = Prisma.raw(orderColumns[order]);
    // Each with the nearest before it that is placed already, in their own order: one after another they fall into place.
    const rows = await this.#archive.read<{ id: number; before: number | null }>(Prisma.sql`
      SELECT a.id, (SELECT b.id FROM appeals b WHERE (b.${column}, b.id) < (a.${column}, a.id)
          ORDER BY b.${column} DESC, b.id DESC LIMIT 1) AS before
      FROM appeals a WHERE a.id = ANY(${fresh}) ORDER BY a.${column}, a.id`);
    return insertAfter(ids, rows);
  }
}

/** Puts ids into an ordered list, each after the one named; `rows` stand in the list's own order. */
export function insertAfter(
  ids: Int32Array,
  rows: readonly { readonly id: number; readonly before: number | null }[],
): Int32Array {
  const after = new Map<number, number[]>();
  const root = new Map<number, number>();
  for (const { id, before } of rows) {
    // What precedes may itself be new: then both hang on the same old one, in their own order.
    const anchor = before === null ? 0 : (root.get(before) ?? before);
    root.set(id, anchor);
    after.set(anchor, [...(after.get(anchor) ?? []), id]);
  }
  const longer = new Int32Array(ids.length + rows.length);
  let at = 0;
  const place = (id: number) => {
    longer[at++] = id;
  };
  for (const id of after.get(0) ?? []) place(id);
  for (const id of ids) {
    place(id);
    const following = after.get(id);
    if (following) for (const one of following) place(one);
  }
  return longer.subarray(0, at);
}
