import { tmpdir } from 'node:os';
import { startTemporaryPostgres } from './src/embeddedPostgres.mjs';
import { writeNewMigration } from './src/migrations.mjs';
import { LaunchRefusal, runAsCommand } from './src/refusal.mjs';

// Writes the migration from what there is to prisma/schema:
// `node packages/launcher/newMigration.mjs add-answered-on-to-appeals`.

await runAsCommand(async () => {
  const name = process.argv[2];
  if (!name)
    throw new LaunchRefusal('Name the migration, verb first: newMigration.mjs add-answered-on-to-appeals');
  const postgres = await startTemporaryPostgres({ parent: tmpdir() });
  try {
    const file = await writeNewMigration(postgres.url, name);
    console.log(file ? `Written: ${file}` : 'Schema and migrations already agree.');
  } finally {
    await postgres.stop();
  }
});
