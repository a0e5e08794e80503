import { tmpdir } from 'node:os';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string;
    databaseTemplate: string;
  }
}

/** A real PostgreSQL for the run: the one of TEST_DATABASE_URL, else an embedded one of its own. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  await bundleServer();
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide('databaseTemplate', await prepareTemplate(given));
    project.provide('databaseServer', given);
    return async () => dropLeftovers(given);
  }
  const { startTemporaryPostgres } = await import('@tyndau/launcher/embeddedPostgres');
  const instance = await startTemporaryPostgres({ parent: tmpdir() });
  project.provide('databaseTemplate', await prepareTemplate(instance.url));
  project.provide('databaseServer', instance.url);
  return () => instance.stop();
}

/** Some tests begin and kill processes of the server: what they run is bundled once, and not read from TypeScript by each. */
async function bundleServer(): Promise<void> {
  const { buildServer } = await import('@tyndau/launcher/bundle');
  const { createProgress } = await import('@tyndau/launcher/progress');
  await buildServer(createProgress());
}

async function dropLeftovers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT datname FROM pg_database WHERE datname LIKE 'tyndau_test_${process.pid}_%'`,
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  await client.end();
}
