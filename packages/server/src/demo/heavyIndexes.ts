import type pg from 'pg';
import { withManyHands } from './manyHands.ts';
import { demoTableNames } from './tables.ts';

interface Definition {
  readonly tableName: string;
  readonly name: string;
  readonly definition: string;
}

/** What was taken off the tables, to be put on again. */
export interface TakenOff {
  readonly foreignKeys: readonly Definition[];
  readonly indexes: readonly Definition[];
  /** Primary keys and the like: the name of the key is that of its index. */
  readonly ownKeys: readonly Definition[];
}

const tables = demoTableNames.map((table) => `public.${table}`);

// Written by the law of the trade that the makers keep anyhow; asked row by row they cost more than the row itself.
const ROW_TRIGGERS = [
  ['appeals', 'keep_card_question'],
  ['cards', 'keep_card_rule'],
] as const;

// Few rows stand in them, so that keeping them while rows come costs less than reading a whole table for each at the end.
const FEW_ROWS = [
  'appeals_open_facts',
  'appeals_open_by_state',
  'appeals_open_by_body',
  'appeals_open_by_due',
  'appeals_on_control',
  'appeals_on_control_idx',
  'appeals_clock_until_on_idx',
  'routing_one_responsible',
];

/**
 * Takes keys, indexes and checks by trigger off the tables that are about to be filled: built once at the end they cost a
 * fraction of what they cost row by row.
 */
export async function takeIndexesOff(client: pg.Client): Promise<TakenOff> {
  const foreignKeys = await listDefinitions(
    client,
    `SELECT conrelid::regclass::text AS "tableName", conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
      WHERE contype = 'f' AND (conrelid = ANY($1::text[]::regclass[]) OR confrelid = ANY($1::text[]::regclass[]))
      ORDER BY conname`,
  );
  const ownKeys = await listDefinitions(
    client,
    `SELECT conrelid::regclass::text AS "tableName", conname AS name,
            CASE contype WHEN 'p' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END AS definition
       FROM pg_constraint WHERE contype IN ('p', 'u') AND conrelid = ANY($1::text[]::regclass[]) ORDER BY conname`,
  );
  const indexes = await listDefinitions(
    client,
    `SELECT i.indrelid::regclass::text AS "tableName", i.indexrelid::regclass::text AS name,
            pg_get_indexdef(i.indexrelid) AS definition
       FROM pg_index i
      WHERE i.indrelid = ANY($1::text[]::regclass[]) AND i.indexrelid <> ALL ($2::text[]::regclass[])
        AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype NOT IN ('p', 'u', 'f'))
      ORDER BY 1, 2`,
    FEW_ROWS,
  );
  const named = new Set(ownKeys.map(({ name }) => name));
  for (const { tableName, name } of [...foreignKeys, ...ownKeys])
    await client.query(`ALTER TABLE ${tableName} DROP CONSTRAINT "${name}"`);
  for (const { name } of indexes) if (!named.has(name)) await client.query(`DROP INDEX ${name}`);
  for (const [table, trigger] of ROW_TRIGGERS)
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER "${trigger}"`);
  // Rows that are there before their indexes would be tidied at once, by a process that stands in the way of ours.
  for (const table of demoTableNames)
    await client.query(`ALTER TABLE "${table}" SET (autovacuum_enabled = off)`);
  return { foreignKeys, indexes, ownKeys };
}

/** Puts on again what was taken off; the rows have been committed, so that several connections see them. */
export async function putIndexesOn(
  client: pg.Client,
  databaseUrl: string,
  { foreignKeys, indexes, ownKeys }: TakenOff,
): Promise<void> {
  const sizes = await sizesOf(client);
  const work = ({ tableName, definition }: Definition) =>
    (sizes.get(tableName) ?? 0) * (definition.includes(' USING gin ') ? GIN_WORK : 1);
  // The longest first: the last statement must not be the one that everybody waits for.
  const longestFirst = indexes.toSorted((a, b) => work(b) - work(a));
  await withManyHands(
    databaseUrl,
    longestFirst.map(({ definition }) => definition),
  );
  for (const [table, trigger] of ROW_TRIGGERS)
    await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER "${trigger}"`);
  for (const { tableName, name, definition } of ownKeys)
    await client.query(
      `ALTER TABLE ${tableName} ADD CONSTRAINT "${name}" ${definition} USING INDEX "${name}"`,
    );
  for (const { tableName, name, definition } of foreignKeys)
    await client.query(`ALTER TABLE ${tableName} ADD CONSTRAINT "${name}" ${definition} NOT VALID`);
}

/** Asks all rows whether the keys hold, and counts what the planner wants to know. */
export async function settleTables(
  client: pg.Client,
  databaseUrl: string,
  { foreignKeys }: TakenOff,
): Promise<void> {
  const sizes = await sizesOf(client);
  const bySize = ({ tableName }: Definition, other: Definition) =>
    (sizes.get(other.tableName) ?? 0) - (sizes.get(tableName) ?? 0);
  // Two statements on one table wait for each other: the largest tables are counted while the keys of others are asked.
  await withManyHands(databaseUrl, [
    'ANALYZE "appeals"',
    ...foreignKeys
      .filter(({ tableName }) => tableName !== 'appeals')
      .toSorted(bySize)
      .map(validation),
    ...foreignKeys.filter(({ tableName }) => tableName === 'appeals').map(validation),
    ...demoTableNames.filter((table) => table !== 'appeals').map((table) => `ANALYZE "${table}"`),
  ]);
  for (const table of demoTableNames) await client.query(`ALTER TABLE "${table}" RESET (autovacuum_enabled)`);
}

// An entry of an inverted index for each word, where a tree has one for each row.
const GIN_WORK = 20;

const validation = ({ tableName, name }: Definition): string =>
  `ALTER TABLE ${tableName} VALIDATE CONSTRAINT "${name}"`;

async function listDefinitions(
  client: pg.Client,
  question: string,
  ...more: readonly (readonly string[])[]
): Promise<Definition[]> {
  return (await client.query<Definition>(question, [tables, ...more])).rows;
}

async function sizesOf(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ tableName: string; bytes: number }>(
    `SELECT t::text AS "tableName", pg_table_size(t)::float8 AS bytes FROM unnest($1::text[]::regclass[]) AS t`,
    [tables],
  );
  return new Map(rows.map(({ tableName, bytes }) => [tableName, bytes]));
}
