import pg from 'pg';

/** A connection of the owner of a database, opened by the first question: opening one costs more than most questions. */
export interface OwnersDoor {
  ask<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * Two questions at once are two connections, as if each had come alone. Plans made while a table was empty are forgotten:
 * whoever fills it would check each of thirty thousand rows by reading the others from end to end.
 */
export function openOwnersDoor(databaseUrl: string): OwnersDoor {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  return {
    async ask<Row>(text: string, values: unknown[] = []) {
      const client = await pool.connect();
      try {
        const [, { rows }] = await Promise.all([client.query('DISCARD PLANS'), client.query(text, values)]);
        client.release();
        return rows as Row[];
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}
