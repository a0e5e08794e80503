import { openArchive } from '../db/archive.ts';
import { checkJournal } from './checkJournal.ts';

/**
 * The examination for whoever does not trust the application: `DATABASE_URL=… node verifyJournal`. Ends with 0 when every
 * chain is whole, with 1 when one is broken, with 2 when the archive could not be read.
 */
async function main(): Promise<number> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  const archive = await openArchive(url, 2);
  try {
    const check = await checkJournal(archive);
    if (check.isIntact) {
      process.stdout.write(`The journal is intact: ${check.entries} entries.\n`);
      return 0;
    }
    const entry = check.brokenId === null ? 'no entry left' : `entry ${check.brokenId}`;
    process.stdout.write(
      `The journal is broken: ${entry}, chain ${check.chain}, place ${check.seq}, ${check.problem}; ${check.entries} entries.\n`,
    );
    return 1;
  } finally {
    await archive.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 2;
});
