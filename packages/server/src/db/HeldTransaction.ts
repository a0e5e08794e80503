import type pg from 'pg';
import { Prisma } from './generated/client.ts';
import type { SendStatement } from './OfficePool.ts';
import { steadyName } from './statementNames.ts';

/** Prisma inside a transaction, and SQL. */
export type Transaction = Prisma.TransactionClient;

/** Has Prisma begin what it takes for a transaction of its own, over the given connection. */
export type JoinIn = (send: SendStatement, begin: (tx: Transaction) => Promise<void>) => Promise<void>;

interface Guest {
  readonly tx: Promise<Transaction>;
  leave(): Promise<void>;
}

type Asked = TemplateStringsArray | Prisma.Sql;
type Models = Record<string, Record<string, (...args: unknown[]) => unknown> | undefined>;

/** A transaction on one connection: SQL goes over it as it is, Prisma joins in when a model is asked for. */
export class HeldTransaction {
  /** What commands work with. */
  readonly tx: Transaction;
  readonly #client: pg.PoolClient;
  readonly #joinIn: JoinIn;
  readonly #begun: Promise<unknown>;
  readonly #timer: NodeJS.Timeout;
  #guest: Guest | null = null;
  #isOver = false;
  #undone: Promise<void> | null = null;

  constructor(client: pg.PoolClient, timeoutMs: number, joinIn: JoinIn) {
    this.#client = client;
    this.#joinIn = joinIn;
    // Of a connection that breaks the statement tells that waits for it.
    client.on('error', ignore);
    this.#begun = this.#send({ text: 'BEGIN' });
    this.#begun.catch(ignore);
    // Whoever takes too long gives up what others wait for.
    this.#timer = setTimeout(() => void this.rollBack(), timeoutMs).unref();
    this.tx = this.#window();
  }

  /** Commits, with one statement more: it travels together with the commit, and should it fail nothing is committed. */
  async commit(last: Prisma.Sql | null): Promise<void> {
    await this.#guest?.leave();
    clearTimeout(this.#timer);
    const written = last && this.#ask(last);
    const committed = this.#send({ text: 'COMMIT' });
    this.#isOver = true;
    const [{ command }] = await Promise.all([committed, written, this.#begun]);
    // The answer to a commit after a statement that had failed and that nobody took notice of.
    if (command !== 'COMMIT') throw new Error('Nothing was committed: a statement had failed');
    this.#release(false);
  }

  /** Undoes everything; after a commit that failed there is nothing left to undo. */
  rollBack(): Promise<void> {
    this.#undone ??= this.#undo();
    return this.#undone;
  }

  async #undo(): Promise<void> {
    const undone = this.#client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    this.#isOver = true;
    await this.#guest?.leave().catch(ignore);
    this.#release(!(await undone));
  }

  #release(isBroken: boolean): void {
    clearTimeout(this.#timer);
    this.#client.removeListener('error', ignore);
    this.#client.release(isBroken);
  }

  // After the end the connection is somebody else's, or nobody's: a statement that came late would be committed by itself.
  #send(config: pg.QueryConfig): Promise<pg.QueryResult> {
    if (this.#isOver) return Promise.reject(new Error('The transaction is over'));
    // What is asked in one go is written in one go: waking PostgreSQL for every statement costs more than most statements.
    const { stream } = this.#client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    return this.#client.query(config);
  }

  #ask({ text, values }: Prisma.Sql): Promise<pg.QueryResult> {
    return this.#send({ name: steadyName(text), text, values: [...values] });
  }

  #window(): Transaction {
    const raw = {
      $queryRaw: async (asked: Asked, ...values: unknown[]) => (await this.#ask(toSql(asked, values))).rows,
      $executeRaw: async (asked: Asked, ...values: unknown[]) =>
        (await this.#ask(toSql(asked, values))).rowCount ?? 0,
    };
    const get = (_: unknown, name: string | symbol) => {
      if (name in raw) return raw[name as keyof typeof raw];
      return typeof name === 'symbol' || name === 'then' ? undefined : this.#model(name);
    };
    return new Proxy(raw, { get }) as unknown as Transaction;
  }

  #model(model: string): unknown {
    const call =
      (method: string) =>
      async (...args: unknown[]) => {
        const models = (await this.#prisma()) as unknown as Models;
        return models[model]?.[method]?.(...args);
      };
    return new Proxy({}, { get: (_, method) => call(String(method)) });
  }

  #prisma(): Promise<Transaction> {
    this.#guest ??= this.#invite();
    return this.#guest.tx;
  }

  #invite(): Guest {
    const { promise: tx, resolve: enter, reject } = withResolvers<Transaction>();
    const { promise: isLeaving, resolve: leave } = withResolvers<void>();
    const left = this.#joinIn(
      (config) => this.#send(config),
      async (guest) => {
        enter(guest);
        await isLeaving;
      },
    );
    left.catch(reject);
    return {
      tx,
      leave: () => {
        leave();
        return left;
      },
    };
  }
}

const ignore = () => undefined;

function toSql(asked: Asked, values: unknown[]): Prisma.Sql {
  return 'raw' in asked ? Prisma.sql(asked, ...values) : asked;
}

function withResolvers<T>() {
  let resolve: (value: T) => void = ignore;
  let reject: (reason: unknown) => void = ignore;
  const promise = new Promise<T>((keep, give) => {
    resolve = keep;
    reject = give;
  });
  return { promise, resolve, reject };
}
