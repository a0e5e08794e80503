import { tmpdir } from 'node:os';
import { endRunningTools } from './childProcess.mjs';
import { installDependencies } from './install.mjs';
import { createProgress } from './progress.mjs';
import { LaunchRefusal, printFailure } from './refusal.mjs';
import { useMemoryForTemporaryFiles } from './temporaryFolder.mjs';
import { sumCounts } from './testReports.mjs';

const NAMES = [
  'types',
  'lint',
  'imports',
  'generated',
  'migrations',
  'domain',
  'launcher',
  'server',
  'web',
  'e2e',
];

/** @typedef {import('./checks.mjs').Outcome} Outcome */

/**
 * `npm test`: everything, or what `--only=types,lint` names. The last line is "N passed, N failed".
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function testCommand(args) {
  const wanted = readWanted(args);
  return runChecks(wanted).catch((error) => {
    // Whoever reads only the last line must learn of it too.
    printFailure(error);
    return printOutcome([{ name: 'run', passed: 0, failed: 1 }]);
  });
}

/** @param {Set<string>} wanted */
async function runChecks(wanted) {
  const progress = createProgress();
  await installDependencies(progress);
  const run = createRunner(new Set([...wanted, 'generate']), progress);
  const checks = await import('./checks.mjs');
  const removeTemporaryFiles = useMemoryForTemporaryFiles();
  // The law needs neither what is generated nor a database: it is tried while those are made.
  const law = run([['domain', checks.vitestOf('domain')]]);
  await run([['generate', checks.checkGeneration]]);
  const database = await openDatabase(wanted, progress);
  /** @type {Promise<import('./journeyOffice.mjs').JourneyOffice | null>} */
  let office = Promise.resolve(null);
  // Ctrl-C: the tools end, their checks fail, and the database is closed on the way out.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, endRunningTools);
  try {
    const env = { TEST_DATABASE_URL: database.url };
    // Two lanes for two cores: compilers beside tests. The browser comes last and has the machine to itself; what it
    // will look at is built and opened while the server's tests still wait for their database.
    office = run([
      ['types', checks.checkTypes],
      ['lint', checks.checkLint],
      ['imports', checks.checkImports],
      ['generated', checks.checkGenerated],
      ['migrations', () => checks.checkMigrations(database.url)],
      ['launcher', checks.vitestOf('launcher')],
      ['web', checks.vitestOf('web')],
    ]).then(() => openEarly(wanted, progress));
    await Promise.all([office, law.then(() => run([['server', checks.vitestOf('server', env)]]))]);
    await run([['e2e', async (report) => buildAndTravel(checks, progress, report, await office)]]);
  } finally {
    await (await office)?.close();
    await database.close();
    removeTemporaryFiles();
    progress.close();
  }
  return printOutcome(run.outcomes);
}

/** @param {string[]} args */
function readWanted(args) {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const unknown = args.find((arg) => !arg.startsWith('--only='));
  if (unknown) throw new LaunchRefusal(`Unknown option ${unknown}; there is --only=${NAMES.join(',')}`);
  const wanted = only ? only.split(',') : NAMES;
  const stranger = wanted.find((name) => !NAMES.includes(name));
  if (stranger !== undefined)
    throw new LaunchRefusal(`There is no check "${stranger}"; there are ${NAMES.join(', ')}.`);
  return new Set(wanted);
}

/**
 * Runs checks one after the other, printing each outcome and the whole output of what failed.
 * @param {Set<string>} wanted
 * @param {import('./progress.mjs').Progress} progress
 */
function createRunner(wanted, progress) {
  /** @type {{ name: string, passed: number, failed: number }[]} */
  const outcomes = [];
  /** @param {[string, import('./checks.mjs').Check][]} lane */
  const run = async (lane) => {
    for (const [name, check] of lane) {
      if (!wanted.has(name)) continue;
      const outcome = await runOne(name, check, progress);
      if ('skipped' in outcome) progress.say(`    ${name}: skipped, ${outcome.skipped}`);
      else {
        outcomes.push({ name, passed: outcome.passed, failed: outcome.failed });
        if (outcome.failed > 0) progress.say(`${outcome.output}\n    ${name}: ${outcome.failed} failed`);
      }
    }
  };
  return Object.assign(run, { outcomes });
}

/**
 * @param {string} name @param {import('./checks.mjs').Check} check
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<Outcome>}
 */
async function runOne(name, check, progress) {
  /** @type {Outcome} */
  let outcome = { passed: 0, failed: 1, output: '' };
  await progress
    .step(name, async (report) => {
      outcome = await check(report);
      if ('failed' in outcome && outcome.failed > 0) throw outcome;
    })
    .catch((error) => {
      if (error === outcome) return;
      outcome = {
        passed: 0,
        failed: 1,
        output: error instanceof LaunchRefusal ? error.message : error.stack,
      };
    });
  return outcome;
}

/**
 * One PostgreSQL for the whole run, or the one TEST_DATABASE_URL names.
 * @param {Set<string>} wanted @param {import('./progress.mjs').Progress} progress
 */
async function openDatabase(wanted, progress) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    const { requireUsableDatabase } = await import('./externalDatabase.mjs');
    await requireUsableDatabase(given);
    return { url: given, close: async () => {} };
  }
  if (!wanted.has('server') && !wanted.has('migrations')) return { url: '', close: async () => {} };
  const { startTemporaryPostgres } = await import('./embeddedPostgres.mjs');
  const postgres = await progress.step('Start PostgreSQL', () =>
    startTemporaryPostgres({ parent: tmpdir() }),
  );
  return { url: postgres.url, close: postgres.stop };
}

/** @param {Set<string>} wanted @param {import('./progress.mjs').Progress} progress */
async function openEarly(wanted, progress) {
  if (!wanted.has('e2e') || process.env.OFFICE_URL) return null;
  const { buildApplication } = await import('./startApplication.mjs');
  const { openJourneyOffice } = await import('./journeyOffice.mjs');
  // What cannot be built or opened fails the journeys, which try it once more.
  return buildApplication(progress)
    .then(() => progress.step('Open the office of the journeys', openJourneyOffice))
    .catch(() => null);
}

/**
 * @param {typeof import('./checks.mjs')} checks
 * @param {import('./progress.mjs').Progress} progress
 * @param {import('./progress.mjs').Report} report
 * @param {import('./journeyOffice.mjs').JourneyOffice | null} office
 */
async function buildAndTravel(checks, progress, report, office) {
  const { buildApplication } = await import('./startApplication.mjs');
  await buildApplication(progress);
  return checks.checkJourneys(report, office?.url);
}

/** @param {{ name: string, passed: number, failed: number }[]} outcomes */
function printOutcome(outcomes) {
  const { passed, failed } = sumCounts(outcomes);
  console.log('');
  for (const { name, ...count } of outcomes)
    console.log(
      `  ${name.padEnd(10)} ${count.passed} passed${count.failed ? `, ${count.failed} failed` : ''}`,
    );
  console.log('');
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
