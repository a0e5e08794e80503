import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const TEMPLATE = 'tyndau_template';

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

/** Migrations and reference data, applied once; every test database is a copy of it. */
export async function prepareTemplate(server: string): Promise<void> {
  const { applyMigrations } = await import('@tyndau/launcher/migrations');
  const { loadReferenceInto } = await import('../reference/loadReferenceInto.ts');
  const fingerprint = fingerprintOf(['prisma/migrations', 'prisma/reference']);
  await withClient(server, async (client) => {
    const { rows } = await client.query(
      `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1`,
      [TEMPLATE],
    );
    if (rows[0]?.note === fingerprint) return;
    await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    await applyMigrations(databaseUrl(server, TEMPLATE));
    await loadReferenceInto(databaseUrl(server, TEMPLATE), join(root, 'prisma/reference'));
    await client.query(`COMMENT ON DATABASE ${TEMPLATE} IS '${fingerprint}'`);
  });
}

/** A fresh copy of the template. */
export async function createTestDatabase(server: string, name: string): Promise<string> {
  await withClient(server, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE ${TEMPLATE}`));
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
