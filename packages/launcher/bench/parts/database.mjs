import pg from 'pg';

/**
 * @template T
 * @param {string} url @param {(client: pg.Client) => Promise<T>} work
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/**
 * Transactions that the database has finished; a statement outside a transaction is one.
 * @param {string} url
 */
export async function countTransactions(url) {
  // Backends report once they are idle for a second.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      'SELECT xact_commit::float8 AS count FROM pg_stat_database WHERE datname = current_database()',
    );
    return rows[0].count;
  });
}
