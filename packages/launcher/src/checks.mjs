import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBin } from './childProcess.mjs';
import { listReviewedFiles } from './generatedCode.mjs';
import { packageFolder, root, toolFolder } from './paths.mjs';
import { listInputs } from './stamps.mjs';
import { readPlaywrightReport, readVitestReport, settleCount } from './testReports.mjs';

/**
 * @typedef {{ passed: number, failed: number, output: string } | { skipped: string }} Outcome
 * @typedef {(report: import('./progress.mjs').Report) => Promise<Outcome>} Check
 */

const reports = join(toolFolder, 'reports');

/** @param {{ code: number, output: string }} result @returns {Outcome} */
const asOneCheck = ({ code, output }) => ({ ...settleCount(null, code), output });

/** Types of every package that has a tsconfig. @type {Check} */
export async function checkTypes(report) {
  const folders = Object.values(packageFolder).filter((folder) => existsSync(join(folder, 'tsconfig.json')));
  let code = 0;
  let output = '';
  for (const folder of folders) {
    report(folder.slice(root.length + 1));
    // Several hands would each work out the types they share, and the tests beside have the other core.
    const result = await runBin(root, 'typescript', ['-p', folder, '--singleThreaded'], { bin: 'tsc' });
    code ||= result.code;
    output += result.output;
  }
  return asOneCheck({ code, output });
}

/** @type {Check} */
export async function checkLint() {
  return asOneCheck(await runBin(root, '@biomejs/biome', ['ci', '--colors=off', '.']));
}

/** @type {Check} */
export async function checkImports() {
  const config = join(root, '.dependency-cruiser.cjs');
  if (!existsSync(config)) return { skipped: '.dependency-cruiser.cjs is not there' };
  const args = ['--config', config, 'packages', 'e2e'];
  return asOneCheck(await runBin(root, 'dependency-cruiser', args, { bin: 'depcruise' }));
}

/** What must be there before anything compiles. @type {Check} */
export async function checkGeneration() {
  const { generateForBuild } = await import('./generatedCode.mjs');
  await generateForBuild();
  return { passed: 1, failed: 0, output: '' };
}

/** What is generated and reviewed must be what the code generates now. @type {Check} */
export async function checkGenerated() {
  const { printGraphqlSchema, generateDomainDocs } = await import('./generatedCode.mjs');
  const read = () => new Map(listReviewedFiles().map((file) => [file, readFileSync(file, 'utf8')]));
  const before = read();
  await printGraphqlSchema();
  await generateDomainDocs();
  const after = read();
  const stale = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
  const output = `Generated anew just now, commit them: ${stale.join(', ')}`;
  return asOneCheck({ code: stale.length === 0 ? 0 : 1, output });
}

/** Is the schema what the migrations make? @param {string} url @returns {Promise<Outcome>} */
export async function checkMigrations(url) {
  const { findSchemaDrift } = await import('./migrations.mjs');
  const drift = await findSchemaDrift(url);
  const output = `Schema and migrations differ; write a migration with newMigration.mjs:\n${drift}`;
  return asOneCheck({ code: drift === null ? 0 : 1, output });
}

/**
 * The vitest tests of a package.
 * @param {keyof typeof packageFolder} name
 * @param {Record<string, string>} [env]
 * @returns {Check}
 */
export function vitestOf(name, env = {}) {
  return async (report) => {
    const folder = packageFolder[name];
    const tests = listInputs([join(folder, 'src')], (file) => /\.test\.[cm]?tsx?$|\.test\.mjs$/.test(file));
    if (tests.length === 0) return { skipped: 'no tests yet' };
    const file = join(reports, `${name}.json`);
    rmSync(file, { force: true });
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    let files = 0;
    const onLine = (/** @type {string} */ line) => {
      if (/^\s*[✓❯×] .*\.test\./.test(line)) {
        files += 1;
        report(`${files} of ${tests.length} files`);
      }
    };
    const options = { env: { NO_COLOR: '1', FORCE_COLOR: '0', ...env }, onLine };
    const { code, output } = await runBin(folder, 'vitest', args, options);
    return { ...settleCount(readVitestReport(file), code), output };
  };
}

/**
 * Journeys through the built application in a real browser.
 * @param {import('./progress.mjs').Report} report
 * @param {string} [officeUrl] an office that is open already
 * @returns {Promise<Outcome>}
 */
export async function checkJourneys(report, officeUrl) {
  const journeys = listInputs([packageFolder.e2e], (file) => file.endsWith('.e2e.ts'));
  if (journeys.length === 0) return { skipped: 'no journeys yet' };
  const { findJourneyBrowser } = await import('./browser.mjs');
  const path = await findJourneyBrowser();
  const file = join(reports, 'e2e.json');
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  let done = 0;
  const { code, output } = await runBin(
    packageFolder.e2e,
    '@playwright/test',
    ['test', '--reporter=list,json'],
    {
      bin: 'playwright',
      env: {
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        CHROMIUM_PATH: path,
        ...(officeUrl ? { OFFICE_URL: officeUrl } : {}),
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        TMPDIR: process.env.TMPDIR ?? tmpdir(),
      },
      onLine: (line) => {
        if (/^\s*(✓|✘|ok|x)\s+\d+ /.test(line)) {
          done += 1;
          report(`${done} done`);
        }
      },
    },
  );
  return { ...settleCount(readPlaywrightReport(file), code), output };
}
