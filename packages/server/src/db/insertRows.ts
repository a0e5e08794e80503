import { Prisma, type Sql } from './archive.ts';
import type { Transaction } from './inTransaction.ts';

/** A row under the names of its Prisma model. */
export type ModelRow = Readonly<Record<string, unknown>>;

const plainNames = new Map<string, string>();

// Asked some hundred times for every letter that is registered.
function plainName(field: string): string {
  let name = plainNames.get(field);
  if (name === undefined) {
    name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    plainNames.set(field, name);
  }
  return name;
}

/** `registeredOn` → `"registered_on"`, as `@map` writes it throughout the schema. */
export function columnName(field: string): string {
  return `"${plainName(field)}"`;
}

/**
 * The statement that writes many rows with one parameter: hundreds of rows cost little more than one. All rows have the
 * fields of the first. `rest` is SQL for what is to follow: which rows not, what to do with those that are there already.
 */
export function insertionOf(
  table: string,
  rows: readonly [ModelRow, ...ModelRow[]],
  rest: Sql = Prisma.empty,
): Sql {
  const fields = Object.keys(rows[0]);
  const columns = fields.map(columnName).join(', ');
  const records = rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (const field of fields) record[plainName(field)] = row[field] ?? null;
    return record;
  });
  return Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}" (${columns})`)}
      SELECT ${Prisma.raw(columns)} FROM json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(records)}::json)
      ${rest}`;
}

/** Writes rows by `insertionOf`. */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly ModelRow[],
  onConflict = '',
): Promise<void> {
  const [first, ...further] = rows;
  if (first) await tx.$executeRaw(insertionOf(table, [first, ...further], Prisma.raw(onConflict)));
}

/** The id that the next row of a table will have: an expression in SQL, which takes it. */
export function nextIdOf(table: string): Sql {
  return Prisma.sql`nextval(pg_get_serial_sequence(${table}, 'id'))::int`;
}

/** Takes ids of a table in advance, so that rows which point to each other can be written together. */
export async function takeIds(tx: Transaction, table: string, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT ${nextIdOf(table)} AS id FROM generate_series(1, ${count}::int)`,
  );
  return rows.map((row) => row.id);
}
