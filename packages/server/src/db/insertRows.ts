import { Prisma } from './archive.ts';
import type { Transaction } from './inTransaction.ts';

/** A row under the names of its Prisma model. */
export type ModelRow = Readonly<Record<string, unknown>>;

/** `registeredOn` → `"registered_on"`, as `@map` writes it throughout the schema. */
export function columnName(field: string): string {
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}

/**
 * Writes many rows in one statement with one parameter: hundreds of rows cost little more than one. All rows have the
 * fields of the first. `onConflict` is SQL for what to do with rows that are there already.
 */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly ModelRow[],
  onConflict = '',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const fields = Object.keys(first);
  const columns = fields.map(columnName).join(', ');
  const records = rows.map((row) =>
    Object.fromEntries(fields.map((field) => [columnName(field).slice(1, -1), row[field] ?? null])),
  );
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}" (${columns})`)}
      SELECT ${Prisma.raw(columns)} FROM json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(records)}::json)
      ${Prisma.raw(onConflict)}`,
  );
}

/** Takes ids of a table in advance, so that rows which point to each other can be written together. */
export async function takeIds(tx: Transaction, table: string, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id FROM generate_series(1, ${count}::int)`,
  );
  return rows.map((row) => row.id);
}

/** Takes the id of one row in advance in each of the tables: one question for all of them. */
export async function takeIdInEach<Table extends string>(
  tx: Transaction,
  ...tables: readonly Table[]
): Promise<Readonly<Record<Table, number>>> {
  const rows = await tx.$queryRaw<{ name: Table; id: number }[]>(
    Prisma.sql`SELECT name, nextval(pg_get_serial_sequence(name, 'id'))::int AS id FROM unnest(${[...tables]}::text[]) AS name`,
  );
  return Object.fromEntries(rows.map(({ name, id }) => [name, id])) as Record<Table, number>;
}
