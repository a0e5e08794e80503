import type pg from 'pg';
import { demoTableNames } from './tables.ts';

interface Definition {
  readonly tableName: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Takes the foreign keys and the plain indexes off the tables that are about to be filled, and gives back the way to put
 * them on again: built once at the end they cost a fraction of what they cost row by row. Primary keys stay.
 * Both happen inside the caller's transaction, so an interruption leaves every index where it was.
 */
export async function takeIndexesOff(client: pg.Client): Promise<() => Promise<void>> {
  const tables = [...demoTableNames];
  const { rows: keys } = await client.query<Definition>(
    `SELECT conrelid::regclass::text AS "tableName", conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::text[]::regclass[]) ORDER BY conname`,
    [tables.map((table) => `public.${table}`)],
  );
  const { rows: indexes } = await client.query<Definition>(
    `SELECT i.indrelid::regclass::text AS "tableName", i.indexrelid::regclass::text AS name,
            pg_get_indexdef(i.indexrelid) AS definition
       FROM pg_index i
      WHERE i.indrelid = ANY($1::text[]::regclass[])
        AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
      ORDER BY 1, 2`,
    [tables.map((table) => `public.${table}`)],
  );
  for (const { tableName, name } of keys)
    await client.query(`ALTER TABLE ${tableName} DROP CONSTRAINT "${name}"`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  return async () => {
    for (const { definition } of indexes) await client.query(definition);
    for (const { tableName, name, definition } of keys) {
      await client.query(`ALTER TABLE ${tableName} ADD CONSTRAINT "${name}" ${definition}`);
    }
  };
}
