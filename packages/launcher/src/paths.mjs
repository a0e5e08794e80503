import { join, resolve } from 'node:path';

/** The checkout: every other path is told from here. */
export const root = resolve(import.meta.dirname, '../../..');

export const packageFolder = {
  domain: join(root, 'packages/domain'),
  server: join(root, 'packages/server'),
  web: join(root, 'packages/web'),
  launcher: join(root, 'packages/launcher'),
  e2e: join(root, 'e2e'),
};

export const schemaFolder = join(root, 'prisma/schema');
export const migrationsFolder = join(root, 'prisma/migrations');
export const referenceFolder = join(root, 'prisma/reference');
/** A server built elsewhere may be named; then nothing is built. */
export const foreignServerDist = process.env.TYNDAU_SERVER_DIST;
export const serverDist = foreignServerDist ?? join(packageFolder.server, 'dist');
export const webDist = join(packageFolder.web, 'dist');

/** Logs and stamps of the tools live with the installed packages, so that removing those forgets both. */
export const toolFolder = join(root, 'node_modules/.tyndau');
