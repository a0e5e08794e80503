import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { startTemporaryPostgres } from './src/embeddedPostgres.mjs';
import { LaunchRefusal, runAsCommand } from './src/refusal.mjs';
import { useMemoryForTemporaryFiles } from './src/temporaryFolder.mjs';

// Runs a command beside a throw-away PostgreSQL, named by TEST_DATABASE_URL:
// `node ../launcher/withDatabase.mjs npx vitest run src/features/appeals`.

await runAsCommand(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new LaunchRefusal('Name the command to run beside the database.');
  const removeTemporaryFiles = useMemoryForTemporaryFiles();
  const postgres = await startTemporaryPostgres({ parent: tmpdir() });
  try {
    const env = { ...process.env, TEST_DATABASE_URL: postgres.url };
    const child = spawn(command, args, { stdio: 'inherit', env });
    // Ctrl-C is for the command; we only wait for it.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
    return await new Promise((resolve) => {
      child.once('error', () => resolve(127));
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await postgres.stop();
    removeTemporaryFiles();
  }
});
