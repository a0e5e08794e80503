import type { App } from './app.ts';

/** GET /healthz: the process lives. GET /readyz: the database answers and its migrations are applied. */
export async function serveHealth({ server, archive }: App): Promise<void> {
  server.get('/healthz', async () => ({ alive: true }));
  server.get('/readyz', async (_request, reply) => {
    try {
      const { rows } = await archive.pool.query(
        'SELECT count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS unfinished, count(*) AS applied FROM _prisma_migrations',
      );
      const ready = rows[0].applied > 0 && rows[0].unfinished === 0;
      return await reply.code(ready ? 200 : 503).send({ ready, database: true, migrations: ready });
    } catch {
      return await reply.code(503).send({ ready: false, database: false, migrations: false });
    }
  });
}
