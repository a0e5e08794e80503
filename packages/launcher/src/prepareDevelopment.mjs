import { buildServer } from './bundle.mjs';
import { lockDataFolder, prepareDataFolder } from './dataFolder.mjs';
import { startEmbeddedPostgres } from './embeddedPostgres.mjs';
import { requireUsableDatabase } from './externalDatabase.mjs';
import { requireFreePort } from './freePort.mjs';
import { generateForBuild } from './generatedCode.mjs';
import { prepareDatabase } from './prepareDatabase.mjs';

/**
 * A filled database for a developer. The server is bundled as well, because the loaders are run from there.
 * @param {{ settings: import('./settings.mjs').Settings, progress: import('./progress.mjs').Progress,
 *   wayBack: ReturnType<typeof import('./wayBack.mjs').createWayBack> }} options
 */
export async function prepareDevelopment({ settings, progress, wayBack }) {
  const { host, port, dataFolder, databaseUrl: given, demo } = settings;
  prepareDataFolder(dataFolder);
  const lock = await lockDataFolder(dataFolder, `http://${host}:${port}`);
  wayBack.add(async () => lock.release());
  await requireFreePort(port, host);
  if (given) await requireUsableDatabase(given);
  await progress.step('Generate code', generateForBuild);
  await buildServer(progress);
  const embedded = given
    ? null
    : await progress.step('Start PostgreSQL', () => startEmbeddedPostgres({ folder: dataFolder }));
  if (embedded) wayBack.add(embedded.stop, embedded.abort);
  const databaseUrl = given ?? embedded?.url ?? '';
  const server = { databaseUrl, host, port, dataFolder };
  const { accounts } = await prepareDatabase({
    server,
    embedded,
    demo,
    progress,
    onStarted: wayBack.onInterrupt,
  });
  return { databaseUrl, accounts };
}
