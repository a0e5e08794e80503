import pg from 'pg';
import type { Archive } from './archive.ts';

/**
 * A connection outside the pool and without a limit of time, for what is copied as a stream: those of the pool take several
 * statements in one go, which a stream cannot bear.
 */
export async function withOwnConnection<T>(
  { pool }: Pick<Archive, 'pool'>,
  applicationName: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const { connectionString, options } = pool.options;
  const client = new pg.Client({
    connectionString,
    application_name: applicationName,
    options: `${options ?? ''} -c statement_timeout=0`,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const done = await work(client);
    await client.end();
    return done;
  } catch (error) {
    // A connection broken off in the middle of a copy cannot be ended politely.
    client.connection.stream.destroy();
    throw error;
  }
}
