import { requireUsableDatabase } from './src/externalDatabase.mjs';
import { applyMigrations } from './src/migrations.mjs';
import { LaunchRefusal, runAsCommand } from './src/refusal.mjs';

// Brings a database up to date: `node packages/launcher/migrate.mjs postgresql://…` (or DATABASE_URL).

await runAsCommand(async () => {
  const url = process.argv[2] ?? process.env.DATABASE_URL;
  if (!url || !URL.canParse(url))
    throw new LaunchRefusal('Name the database: node packages/launcher/migrate.mjs postgresql://…');
  await requireUsableDatabase(url);
  const applied = await applyMigrations(url);
  for (const name of applied) console.log(`applied ${name}`);
  if (applied.length === 0) console.log('The database is up to date.');
});
