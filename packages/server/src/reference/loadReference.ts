import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadReferenceInto } from './loadReferenceInto.ts';

// Program: brings the reference data into the database of DATABASE_URL; whoever started it reads a line of JSON a step.
const here = dirname(fileURLToPath(import.meta.url));

function say(progress: number, message: string): void {
  process.stdout.write(`${JSON.stringify({ progress, message })}\n`);
}

async function main(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error('DATABASE_URL is not set');
  const root = process.env.APP_ROOT ?? join(here, '../../../..');
  const folder = process.env.REFERENCE_DIR ?? join(root, 'prisma/reference');
  await loadReferenceInto(databaseUrl, folder, say);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
