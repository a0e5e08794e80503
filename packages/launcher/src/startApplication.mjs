import { buildServer, buildWeb } from './bundle.mjs';
import { keepFilesPrivate, lockDataFolder, prepareDataFolder } from './dataFolder.mjs';
import { requireFreePort } from './freePort.mjs';
import { generateForBuild } from './generatedCode.mjs';
import { foreignServerDist } from './paths.mjs';
import { LaunchRefusal } from './refusal.mjs';
import { startServer } from './serverProcess.mjs';

/** @typedef {import('./progress.mjs').Progress} Progress */

/**
 * Generates and builds what changed since the last time.
 * @param {Progress} progress
 */
export async function buildApplication(progress) {
  await generateForBuild();
  await Promise.all([buildServer(progress), buildWeb(progress)]);
}

/**
 * Brings the whole application up on a data folder. What was opened is put on the way back at once, so that
 * closing at any moment leaves nothing behind.
 * @param {object} options
 * @param {import('./settings.mjs').Settings} options.settings
 * @param {Progress} options.progress
 * @param {ReturnType<typeof import('./wayBack.mjs').createWayBack>} options.wayBack
 * @param {string[]} [options.demoArguments]
 * @param {boolean} [options.isBuilt]
 */
export async function startApplication({ settings, progress, wayBack, demoArguments = [], isBuilt }) {
  const { host, port, dataFolder } = settings;
  prepareDataFolder(dataFolder);
  const lock = await lockDataFolder(dataFolder, `http://${host}:${port}`);
  wayBack.add(async () => lock.release());
  await requireFreePort(port, host);
  if (settings.databaseUrl) {
    const { requireUsableDatabase } = await import('./externalDatabase.mjs');
    await requireUsableDatabase(settings.databaseUrl);
  }
  const built = (isBuilt ?? foreignServerDist !== undefined) ? Promise.resolve() : buildApplication(progress);
  built.catch(() => {}); // Looked at below; the database starts meanwhile.
  const embedded = settings.databaseUrl ? null : await startDatabase(settings, progress, wayBack);
  const databaseUrl = settings.databaseUrl ?? embedded?.url ?? '';
  await built;
  wayBack.requireOpen();
  keepFilesPrivate(dataFolder);
  const serverOptions = { databaseUrl, host, port, dataFolder };
  const { prepareDatabase } = await import('./prepareDatabase.mjs');
  const { accounts } = await prepareDatabase({
    server: serverOptions,
    embedded,
    demo: settings.demo,
    demoArguments,
    progress,
    onStarted: wayBack.onInterrupt,
  });
  wayBack.requireOpen();
  const server = await progress.step('Start the server', () =>
    startServer({ ...serverOptions, hasDemoAccounts: accounts.length > 0 }, wayBack.onInterrupt),
  );
  wayBack.add(server.stop, server.kill);
  return { server, accounts, embedded };
}

/**
 * @param {import('./settings.mjs').Settings} settings @param {Progress} progress
 * @param {ReturnType<typeof import('./wayBack.mjs').createWayBack>} wayBack
 */
async function startDatabase(settings, progress, wayBack) {
  const { startEmbeddedPostgres } = await import('./embeddedPostgres.mjs');
  const embedded = await progress.step('Start PostgreSQL', () =>
    startEmbeddedPostgres({ folder: settings.dataFolder }),
  );
  wayBack.add(embedded.stop, embedded.abort);
  embedded.exited.then(() => {
    wayBack.fail(
      new LaunchRefusal(`PostgreSQL stopped by itself (see ${settings.dataFolder}/logs/postgres.log).`),
    );
  });
  return embedded;
}
