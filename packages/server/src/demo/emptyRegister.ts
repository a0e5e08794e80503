import type pg from 'pg';
import { type DemoTable, demoTableNames } from './tables.ts';

/** Refuses to mix invented cards with entered ones. */
export class RegisterNotEmpty extends Error {
  constructor(table: string) {
    super(
      `The demonstration can only be loaded into an empty register, and the table ${table} has rows: choose an empty database.`,
    );
    this.name = 'RegisterNotEmpty';
  }
}

/** Throws {@link RegisterNotEmpty} where somebody has worked already. */
export async function refuseUsedRegister(client: pg.Client): Promise<void> {
  for (const table of ['appeals', 'cards', 'intakes', 'applicants', 'receptions', 'assignments'])
    if (await hasRows(client, table)) throw new RegisterNotEmpty(table);
}

/**
 * Empties what is empty: a table emptied in the transaction that fills it is written without a log where the server's settings
 * allow it (`wal_level = minimal`), half of what would go to the disk. Foreign keys onto the tables must be off. Gives the tables
 * that were emptied: all but those with rows.
 */
export async function emptyAgain(client: pg.Client): Promise<ReadonlySet<DemoTable>> {
  const emptied = new Set<DemoTable>();
  await client.query('ALTER TABLE "journal" DISABLE TRIGGER "refuse_journal_truncate"');
  for (const table of demoTableNames)
    if (!(await hasRows(client, table))) {
      await client.query(`TRUNCATE "${table}"`);
      emptied.add(table);
    }
  await client.query('ALTER TABLE "journal" ENABLE TRIGGER "refuse_journal_truncate"');
  return emptied;
}

async function hasRows(client: pg.Client, table: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`);
  return rowCount !== null && rowCount > 0;
}
