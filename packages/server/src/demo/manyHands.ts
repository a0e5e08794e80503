import { availableParallelism } from 'node:os';
import pg from 'pg';

/** Sorting for an index happens in memory, and each hand sorts for itself. */
const MEMORY = '384MB';
const MOST_HANDS = 4;

/**
 * Carries the statements out in their order over several connections at once, each statement by the first hand that is free:
 * one index is built by one process, and a machine has more than one core. The first fault ends all.
 */
export async function withManyHands(databaseUrl: string, statements: readonly string[]): Promise<void> {
  const left = [...statements];
  const work = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await client.query(`SET maintenance_work_mem = '${MEMORY}'; SET max_parallel_maintenance_workers = 0;
        SET statement_timeout = 0; SET synchronous_commit = off`);
      for (let next = left.shift(); next !== undefined; next = left.shift()) await client.query(next);
    } catch (error) {
      left.length = 0;
      throw error;
    } finally {
      await client.end();
    }
  };
  const hands = Math.min(MOST_HANDS, availableParallelism(), statements.length);
  const done = await Promise.allSettled(Array.from({ length: hands }, work));
  for (const outcome of done) if (outcome.status === 'rejected') throw outcome.reason;
}
