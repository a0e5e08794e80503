import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from './generated/client.ts';
import { HeldTransaction, type Transaction } from './HeldTransaction.ts';
import { type News, openNewsDesk } from './news.ts';
import { OfficePool } from './OfficePool.ts';
import { statementName, steadyName } from './statementNames.ts';

export { Prisma };
export type Sql = Prisma.Sql;

const DATE = 1082;
const INT8 = 20;

// Moments go to the archive as UTC, whatever the zone of the machine.
pg.defaults.parseInputDatesAsUTC = true;

// Days come as midnight UTC and counts as numbers: the same shapes that Prisma's own models have.
const parsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => new Date(`${text}T00:00:00.000Z`);
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
} as pg.CustomTypesConfig;

/** What a transaction ends with: its answer, and the statement that is written last. */
export interface Ending<T> {
  readonly value: T;
  readonly last: Sql | null;
}

/**
 * The archive: one pool of connections under two ways in. Reads are written in SQL (`read`), since lists need
 * visibility and speed; writes go through Prisma or SQL inside `inTransaction`.
 */
export interface Archive {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  /** Rows of one statement; prepared once per connection and text. */
  read<Row>(sql: Sql): Promise<Row[]>;
  /**
   * As `read`, for counts over the whole register: the same question within `forMs` gets the same answer, unless something
   * was changed here meanwhile. Those who ask at the same moment wait for one statement.
   */
  readCount<Row>(sql: Sql, forMs: number): Promise<Row[]>;
  /**
   * Carries out a command as one transaction. Its statements in SQL go over the connection as they are and need not wait
   * for one another, nor the last for the commit; Prisma, which costs five times as much, joins in for models.
   */
  transact<T>(command: (tx: Transaction) => Promise<Ending<T>>, timeoutMs?: number): Promise<T>;
  /** Something was changed: counts are read anew. */
  forgetCounts(): void;
  /** Tells the open screens of every process what has happened; call it when it is committed. */
  tell(news: readonly News[]): void;
  /** Closes every connection. */
  close(): Promise<void>;
}

/** Whether the server of the database gives us the role that may only append to the journal. */
async function mayTakeRole(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT 1 FROM pg_roles WHERE rolname = 'tyndau_app' AND pg_has_role(current_user, oid, 'MEMBER')`,
    );
    return rows.length > 0;
  } finally {
    await client.end();
  }
}

const MOST_COUNTS = 500;
const LONGEST_MS = 30_000;

/** Connects to the archive; statements that run longer than `statementTimeoutMs` are broken off. */
export async function openArchive(
  url: string,
  poolSize: number,
  statementTimeoutMs = 30_000,
): Promise<Archive> {
  const role = (await mayTakeRole(url)) ? ' -c role=tyndau_app' : '';
  const pool = new OfficePool({
    connectionString: url,
    max: poolSize,
    types: parsers,
    // A database that does not even refuse: whoever waits is told so, instead of waiting for ever. The wait for a free
    // connection counts as well, so it must outlast a rush of writers.
    connectionTimeoutMillis: 25_000,
    // Statements of a transaction that need not know of one another are sent together: every wait for an answer costs more
    // than most of the answers.
    pipeline: true,
    // jit costs more than it gives on short statements and spoils the first runs of long ones.
    options: `-c statement_timeout=${statementTimeoutMs} -c jit=off -c timezone=UTC${role}`,
  });
  // A connection that breaks while idle must not end the process; the next request opens another.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => steadyName(sql) }),
    // Faults of the usual format carry the values they happened with; those are not for a log.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 25_000, timeout: LONGEST_MS },
  });
  const transact = async <T>(
    command: (tx: Transaction) => Promise<Ending<T>>,
    timeoutMs = LONGEST_MS,
  ): Promise<T> => {
    const held = new HeldTransaction(await pool.connect(), timeoutMs, (send, begin) =>
      pool.lend(send, () => prisma.$transaction(begin, { timeout: timeoutMs })),
    );
    try {
      const { value, last } = await command(held.tx);
      await held.commit(last);
      return value;
    } catch (error) {
      await held.rollBack();
      throw error;
    }
  };
  const read = async <Row>(sql: Sql): Promise<Row[]> => {
    const text = sql.text;
    const result = await pool.query({ name: statementName(text), text, values: [...sql.values] });
    return result.rows as Row[];
  };
  const newsDesk = openNewsDesk(pool);
  const counts = new Map<string, { readonly until: number; readonly answer: Promise<unknown> }>();
  const remember = <Answer>(key: string, forMs: number, ask: () => Promise<Answer>): Promise<Answer> => {
    const known = counts.get(key);
    if (known && known.until > Date.now()) return known.answer as Promise<Answer>;
    const answer = ask();
    if (counts.size > MOST_COUNTS) counts.clear();
    counts.set(key, { until: Date.now() + forMs, answer });
    // A count that failed is not remembered.
    answer.catch(() => counts.delete(key));
    return answer;
  };
  return {
    pool,
    prisma,
    read,
    transact,
    readCount<Row>(sql: Sql, forMs: number) {
      return remember(`${sql.text} ${JSON.stringify(sql.values)}`, forMs, () => read<Row>(sql));
    },
    forgetCounts() {
      counts.clear();
    },
    tell: newsDesk.tell,
    async close() {
      await newsDesk.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
