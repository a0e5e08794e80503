import { join } from 'node:path';
import { keepJournalByPermission } from './journalRole.mjs';
import { applyMigrations } from './migrations.mjs';
import { packageFolder, referenceFolder, root } from './paths.mjs';
import { LaunchRefusal } from './refusal.mjs';
import { hasProgram, runProgram } from './serverProcess.mjs';
import { readSetupSteps, recordSetupStep } from './setupSteps.mjs';
import { fingerprint, listInputs } from './stamps.mjs';

/**
 * @typedef {object} Preparation
 * @property {import('./serverProcess.mjs').ServerOptions} server
 * @property {import('./embeddedPostgres.mjs').EmbeddedPostgres | null} embedded
 * @property {'auto' | 'always' | 'never'} demo
 * @property {string[]} [demoArguments]
 * @property {import('./progress.mjs').Progress} progress
 * @property {(stop: () => void) => void} [onStarted]
 */

/**
 * Migrations, reference data, and on an empty embedded database the demonstration.
 * @param {Preparation} preparation
 * @returns {Promise<{ accounts: { login: string, password: string, who?: string }[] }>}
 */
export async function prepareDatabase(preparation) {
  const { server, embedded } = preparation;
  const steps = await readSetupSteps(server.databaseUrl);
  const isHalfDemo = steps.has('demo-begun') && !steps.has('demo');
  if (isHalfDemo && embedded) {
    // Nobody has worked in it yet: the server starts only after the demonstration is complete.
    const name = new URL(server.databaseUrl).pathname.slice(1);
    await embedded.dropDatabase(name);
    await embedded.createDatabase(name);
    steps.clear();
  } else if (isHalfDemo) {
    throw new LaunchRefusal(
      'Loading the demonstration into the database of DATABASE_URL was interrupted: empty that database and start again.',
    );
  }
  await migrate(preparation);
  const warning = await keepJournalByPermission(server.databaseUrl);
  if (warning) preparation.progress.say(warning);
  await loadReference(preparation, steps);
  return { accounts: await loadDemo(preparation, steps) };
}

/** @param {Preparation} preparation */
async function migrate({ server, progress }) {
  const { listMigrations, readAppliedMigrations } = await import('./migrations.mjs');
  const applied = await readAppliedMigrations(server.databaseUrl);
  const isCurrent = listMigrations().every(({ name, checksum }) =>
    applied.some((row) => row.isApplied && row.name === name && row.checksum === checksum),
  );
  if (isCurrent && applied.length === listMigrations().length) return;
  await progress.step('Bring the database up to date', () => applyMigrations(server.databaseUrl));
}

/** @param {Preparation} preparation @param {Map<string, import('./setupSteps.mjs').SetupRecord>} steps */
async function loadReference({ server, progress, onStarted }, steps) {
  if (!hasProgram('loadReference')) return;
  const sources = [referenceFolder, join(packageFolder.server, 'src/reference')];
  const print = fingerprint(root, listInputs(sources));
  if (steps.get('reference')?.fingerprint === print) return;
  await progress.step('Load reference data', (report) =>
    runProgram('loadReference', [], server, report, onStarted),
  );
  await recordSetupStep(server.databaseUrl, 'reference', print, null);
}

/**
 * The accounts stay known, so that every later start can name them.
 * @param {Preparation} preparation @param {Map<string, import('./setupSteps.mjs').SetupRecord>} steps
 */
async function loadDemo({ server, embedded, demo, demoArguments = [], progress, onStarted }, steps) {
  const done = steps.get('demo');
  if (done) return done.outcome?.accounts ?? [];
  if (!hasProgram('loadDemo')) return [];
  const url = server.databaseUrl;
  const isWanted = demo === 'always' || (demo === 'auto' && embedded !== null);
  if (!isWanted) {
    // Declined for good: what people enter from now on must never be mixed with invented cards.
    if (embedded) await recordSetupStep(url, 'demo', 'declined', null);
    return [];
  }
  await recordSetupStep(url, 'demo-begun', '', null);
  const outcome = await progress.step('Load demonstration data', (report) =>
    runProgram('loadDemo', demoArguments, server, report, onStarted),
  );
  await recordSetupStep(url, 'demo', 'loaded', outcome);
  return outcome?.accounts ?? [];
}
