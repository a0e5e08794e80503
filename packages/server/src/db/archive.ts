import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from './generated/client.ts';
import { type News, openNewsDesk } from './news.ts';

export { Prisma };
export type Sql = Prisma.Sql;

const DATE = 1082;
const INT8 = 20;

// Days come as midnight UTC and counts as numbers: the same shapes that Prisma's own models have.
const parsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => new Date(`${text}T00:00:00.000Z`);
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
} as pg.CustomTypesConfig;

/**
 * The archive: one pool of connections under two ways in. Reads are written in SQL (`read`), since lists need
 * visibility and speed; writes go through Prisma inside `inTransaction`.
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

const statementNames = new Map<string, string>();

function statementName(text: string): string {
  let name = statementNames.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    // Texts vary with the filters chosen; an unbounded memory of them would be a leak.
    if (statementNames.size > 2000) statementNames.clear();
    statementNames.set(text, name);
  }
  return name;
}

const OFTEN = 3;
const MOST_STEADY = 600;
const steadyTexts = new Set<string>();
const timesAsked = new Map<string, number>();

/**
 * Prisma's statements are prepared once they come back: planning an entry of a hundred columns costs more than making it.
 * Texts that vary (a list of a hundred ids) come once or twice and stay nameless, so that no connection collects them.
 */
function steadyName(text: string): string {
  if (steadyTexts.has(text)) return statementName(text);
  if (steadyTexts.size >= MOST_STEADY) return '';
  const times = (timesAsked.get(text) ?? 0) + 1;
  if (timesAsked.size > 5 * MOST_STEADY) timesAsked.clear();
  timesAsked.set(text, times);
  if (times < OFTEN) return '';
  timesAsked.delete(text);
  steadyTexts.add(text);
  return statementName(text);
}

/** Connects to the archive; statements that run longer than `statementTimeoutMs` are broken off. */
export async function openArchive(
  url: string,
  poolSize: number,
  statementTimeoutMs = 30_000,
): Promise<Archive> {
  const role = (await mayTakeRole(url)) ? ' -c role=tyndau_app' : '';
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: parsers,
    // A database that does not even refuse: whoever waits is told so, instead of waiting for ever. The wait for a free
    // connection counts as well, so it must outlast a rush of writers.
    connectionTimeoutMillis: 25_000,
    // jit costs more than it gives on short statements and spoils the first runs of long ones.
    options: `-c statement_timeout=${statementTimeoutMs} -c jit=off -c timezone=UTC${role}`,
  });
  // A connection that breaks while idle must not end the process; the next request opens another.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => steadyName(sql) }),
    // Faults of the usual format carry the values they happened with; those are not for a log.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 25_000, timeout: 30_000 },
  });
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
