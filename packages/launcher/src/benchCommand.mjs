import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findFreePort } from './freePort.mjs';
import { installDependencies } from './install.mjs';
import { packageFolder, root } from './paths.mjs';
import { createProgress } from './progress.mjs';
import { LaunchRefusal } from './refusal.mjs';
import { createWayBack } from './wayBack.mjs';

const DEFAULT_ROWS = 100_000;

/**
 * What a benchmark module gets. It exports `name` and `run(context)`, which gives `{ name, figures }`;
 * figures are named with their unit: `{ pagesPerSecond: 240, medianMs: 33 }`.
 * @typedef {object} BenchContext
 * @property {string} address of the running application
 * @property {string} databaseUrl
 * @property {number} rows cards asked for
 * @property {string} dataFolder
 * @property {{ login: string, password: string, who?: string }[]} accounts
 * @property {import('./progress.mjs').Report} report
 *
 * @typedef {{ name: string, figures: Record<string, number | string> }} Measurement
 * @typedef {{ name: string, run: (context: BenchContext) => Promise<Measurement> }} Benchmark
 */

/**
 * `npm run bench`: the built application on a data folder of its own.
 * @param {string[]} args
 */
export async function benchCommand(args) {
  const { rows, only, keep } = readOptions(args);
  const progress = createProgress();
  const wayBack = createWayBack({ say: progress.say });
  const folder = keep ? resolve(keep) : join(tmpdir(), `tyndau-bench-${randomBytes(6).toString('hex')}`);
  if (!keep) wayBack.add(async () => rmSync(folder, { recursive: true, force: true }));
  try {
    await wayBack.track(measureAll({ rows, only, folder, progress, wayBack }));
    await wayBack.close(0);
  } catch (error) {
    if (!wayBack.isClosing()) console.error(error instanceof LaunchRefusal ? error.message : error);
    await wayBack.close(1);
  }
}

/** @param {string[]} args */
function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        rows: { type: 'string', default: String(DEFAULT_ROWS) },
        only: { type: 'string' },
        keep: { type: 'string' },
      },
    });
    if (!/^\d+$/.test(values.rows))
      throw new LaunchRefusal(`--rows must be a whole number, not "${values.rows}".`);
    return { rows: Number(values.rows), only: values.only, keep: values.keep };
  } catch (error) {
    throw new LaunchRefusal(/** @type {Error} */ (error).message);
  }
}

/**
 * @param {{ rows: number, only: string | undefined, folder: string,
 *   progress: import('./progress.mjs').Progress, wayBack: ReturnType<typeof createWayBack> }} options
 */
async function measureAll({ rows, only, folder, progress, wayBack }) {
  // What is imported from here on is not there before.
  await installDependencies(progress);
  const benchmarks = await findBenchmarks(only);
  const { startApplication } = await import('./startApplication.mjs');
  const { waitUntilAtRest } = await import('../bench/parts/atRest.mjs');
  const settings = {
    port: await findFreePort(),
    host: '127.0.0.1',
    dataFolder: folder,
    databaseUrl: null,
    demo: /** @type {const} */ ('always'),
  };
  const demoArguments = ['--rows', String(rows)];
  const { server, accounts, embedded } = await startApplication({
    settings,
    progress,
    wayBack,
    demoArguments,
  });
  if (embedded)
    await progress.step('Wait until the office is at rest', (report) =>
      waitUntilAtRest(embedded.url, report),
    );
  /** @type {Measurement[]} */
  const measurements = [];
  for (const { name, run } of benchmarks) {
    wayBack.requireOpen();
    try {
      const measured = await progress.step(name, (report) =>
        run({
          address: server.address,
          databaseUrl: embedded?.url ?? '',
          rows,
          dataFolder: folder,
          accounts,
          report,
        }),
      );
      measurements.push(measured);
    } catch (error) {
      // What the others measured in half an hour is not thrown away with the one that broke.
      measurements.push({ name, figures: { failed: /** @type {Error} */ (error).message } });
    }
  }
  progress.say(formatTable(measurements));
  progress.say(`\nWritten: ${writeResult(rows, measurements)}`);
  const failed = measurements.filter(({ figures }) => 'failed' in figures).map(({ name }) => name);
  if (failed.length > 0) throw new LaunchRefusal(`Broken: ${failed.join(', ')}.`);
}

/**
 * @param {string | undefined} only
 * @returns {Promise<Benchmark[]>}
 */
async function findBenchmarks(only) {
  const folder = join(packageFolder.launcher, 'bench');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.mjs')) : [];
  const all = await Promise.all(files.sort().map((file) => import(pathToFileURL(join(folder, file)).href)));
  const wanted = only?.split(',');
  const chosen = all.filter(({ name }) => wanted?.includes(name) ?? true);
  if (chosen.length > 0) return chosen;
  const names = all.map(({ name }) => name).join(', ') || 'none yet';
  throw new LaunchRefusal(
    only ? `There is no benchmark "${only}"; there are: ${names}.` : 'There are no benchmarks yet.',
  );
}

/** @param {Measurement[]} measurements */
function formatTable(measurements) {
  const lines = measurements.flatMap(({ name, figures }) =>
    Object.entries(figures).map(([figure, value]) => [name, figure, formatFigure(value)]),
  );
  const widths = [0, 1, 2].map((column) => Math.max(0, ...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map(
      ([name = '', figure = '', value = '']) =>
        `  ${name.padEnd(widths[0] ?? 0)}  ${figure.padEnd(widths[1] ?? 0)}  ${value.padStart(widths[2] ?? 0)}`,
    )
    .join('\n');
}

/** @param {number | string} value */
function formatFigure(value) {
  return typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 2 }) : value;
}

/** @param {number} rows @param {Measurement[]} measurements */
function writeResult(rows, measurements) {
  const folder = join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const measuredAt = new Date().toISOString();
  const machine = {
    node: process.version,
    system: `${process.platform}-${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
  const file = join(folder, `${measuredAt.replaceAll(':', '-').slice(0, 19)}.json`);
  writeFileSync(file, `${JSON.stringify({ measuredAt, rows, machine, measurements }, null, 2)}\n`);
  return file;
}
