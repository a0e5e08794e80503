import type pg from 'pg';
import { type Archive, Prisma } from '../db/archive.ts';
import { copyRows } from '../db/copyRows.ts';
import { withOwnConnection } from '../db/ownConnection.ts';
import { type ArchiveOrder, archiveOrders, orderColumns } from './archiveOrders.ts';
import { Register } from './Register.ts';
import { columnList, columnNames, columnsFrom, registerColumns } from './registerColumns.ts';

/** The register as it is in memory, with everything that transactions before `since` wrote. */
export interface StandingRegister {
  readonly register: Register;
  readonly orders: Map<ArchiveOrder, Int32Array>;
  /** Transactions from here on may hold something that was not read. */
  since: number;
}

/** Reads the whole register from the archive: ten to twenty seconds for a million filings. */
export function readRegister(archive: Archive): Promise<StandingRegister> {
  return withOwnConnection(archive, 'tyndau-register', (client) => readOver(client, archive));
}

async function readOver(client: pg.Client, archive: Archive): Promise<StandingRegister> {
  const [now] = await archive.read<{ xmin: number; lastId: number }>(
    Prisma.sql`SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin,
      coalesce((SELECT max(id) FROM appeals), 0) AS "lastId"`,
  );
  const register = new Register();
  register.reserve(now?.lastId ?? 0);
  const isText = [false, ...columnNames.map((name) => registerColumns[name].isText), true];
  await copyRows(client, `SELECT ${columnList} FROM ${columnsFrom}`, isText, (values) =>
    register.put(values),
  );
  await copyRows(client, 'SELECT appeal_id, body_id FROM routings', [false, false], ([id, bodyId]) =>
    register.putRouting(id as number, bodyId as number),
  );
  const orders = new Map<ArchiveOrder, Int32Array>();
  for (const order of archiveOrders) orders.set(order, await readOrder(client, register, order));
  return { register, orders, since: now?.xmin ?? 0 };
}

async function readOrder(client: pg.Client, register: Register, order: ArchiveOrder): Promise<Int32Array> {
  const ids = new Int32Array(register.count + 1024);
  let count = 0;
  await copyRows(client, `SELECT id FROM appeals ORDER BY ${orderColumns[order]}, id`, [false], ([id]) => {
    if (count < ids.length && register.present[id as number] === 1) ids[count++] = id as number;
  });
  return ids.slice(0, count);
}
