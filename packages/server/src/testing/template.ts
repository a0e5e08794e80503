import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** Runs `work` over one connection to a database of the server. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * A database with migrations and reference data; every test database is a copy of it. Its name carries a fingerprint of
 * what is in it, so that runs of different states of the tree may share a server. Gives the name.
 */
export async function prepareTemplate(server: string): Promise<string> {
  const { applyMigrations } = await import('@tyndau/launcher/migrations');
  const { loadReferenceInto } = await import('../reference/loadReferenceInto.ts');
  const template = `tyndau_template_${fingerprintOf(['prisma/migrations', 'prisma/reference']).slice(0, 12)}`;
  await withClient(server, async (client) => {
    // One at a time: a half-made template must not be copied, and nobody may be connected to it while it is.
    await client.query(`SELECT pg_advisory_lock(hashtext('tyndau_template'))`);
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rows.length > 0) return;
    const making = `${template}_making`;
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${making}`);
    await applyMigrations(databaseUrl(server, making));
    await loadReferenceInto(databaseUrl(server, making), join(root, 'prisma/reference'));
    // The schema engine lets go of its connections when it likes.
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [making]);
    await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
  });
  return template;
}

/**
 * A fresh copy of the template. A server that waits for no disk copies the files themselves, which takes it half of what
 * writing their pages to the log does; any other one would wait for each of a thousand files.
 */
export async function createTestDatabase(server: string, template: string, name: string): Promise<string> {
  await withClient(server, async (client) => {
    const { rows } = await client.query<{ fsync: string }>('SHOW fsync');
    const strategy = rows[0]?.fsync === 'off' ? 'FILE_COPY' : 'WAL_LOG';
    await client.query(`CREATE DATABASE "${name}" TEMPLATE ${template} STRATEGY ${strategy}`);
  });
  return databaseUrl(server, name);
}

function fingerprintOf(folders: readonly string[]): string {
  const digest = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(sql|csv|json)$/.test(name)) digest.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return digest.digest('hex');
}
