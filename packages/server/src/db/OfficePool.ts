import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** Sends a statement over a connection that somebody holds. */
export type SendStatement = (config: pg.QueryConfig) => Promise<pg.QueryResult>;

/** What Prisma says to begin and to end a transaction. */
const BOUNDS = /^(BEGIN|COMMIT|ROLLBACK)$/;
const NOTHING = { fields: [], rows: [], rowCount: 0 } as unknown as pg.QueryResult;

type OnConnection = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void;

/** The pool of connections. A connection that is held with its transaction can be lent to Prisma, which then takes part in it. */
export class OfficePool extends pg.Pool {
  readonly #lent = new AsyncLocalStorage<SendStatement>();

  /** Where `begin` takes a connection, it gets the one behind `send`, whose transaction it neither begins nor ends. */
  lend<T>(send: SendStatement, begin: () => Promise<T>): Promise<T> {
    return this.#lent.run(send, begin);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: OnConnection): void;
  override connect(callback?: OnConnection): Promise<pg.PoolClient> | undefined {
    if (callback) {
      super.connect(callback);
      return undefined;
    }
    const send = this.#lent.getStore();
    return send ? Promise.resolve(asConnection(send)) : super.connect();
  }
}

function asConnection(send: SendStatement): pg.PoolClient {
  const connection = {
    query: async (config: pg.QueryConfig) => (BOUNDS.test(config.text) ? NOTHING : send(config)),
    on: () => connection,
    removeListener: () => connection,
    release: () => undefined,
  };
  return connection as unknown as pg.PoolClient;
}
