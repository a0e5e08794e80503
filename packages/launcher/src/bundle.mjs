import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runBin } from './childProcess.mjs';
import { packageFolder, root, schemaFolder, serverDist, toolFolder, webDist } from './paths.mjs';
import { LaunchRefusal } from './refusal.mjs';
import { fingerprint, listInputs, openStamps } from './stamps.mjs';

/** @typedef {import('./progress.mjs').Progress} Progress */

const stamps = () => openStamps(join(toolFolder, 'stamps.json'));
const isProduct = (/** @type {string} */ file) => !/\.(test|spec)\.[cm]?[jt]sx?$/.test(file);

/** Programs of the server; those not written yet are left out. */
const SERVER_ENTRIES = {
  main: 'src/main.ts',
  loadReference: 'src/reference/loadReference.ts',
  loadDemo: 'src/demo/loadDemo.ts',
  pressBeside: 'src/demo/pressBeside.ts',
  verifyJournal: 'src/journal/verifyJournal.ts',
  addAdministrator: 'src/auth/addAdministrator.ts',
  learningWorker: 'src/features/suggestions/learningWorker.ts',
  measureLikeness: 'src/features/likeness/measureLabelled.ts',
  measureSuggestions: 'src/features/suggestions/measureFile.ts',
};

/**
 * Bundles the server and our own packages into packages/server/dist; installed packages stay outside.
 * @param {Progress} progress
 */
export async function buildServer(progress) {
  const entryPoints = Object.fromEntries(
    Object.entries(SERVER_ENTRIES)
      .map(([name, file]) => [name, join(packageFolder.server, file)])
      .filter(([, file]) => existsSync(/** @type {string} */ (file))),
  );
  if (!entryPoints.main) return;
  const sources = [join(packageFolder.server, 'src'), join(packageFolder.domain, 'src'), schemaFolder];
  const manifests = [packageFolder.server, packageFolder.domain].map((folder) =>
    join(folder, 'package.json'),
  );
  const inputs = listInputs([...sources, ...manifests, import.meta.filename], isProduct);
  const print = fingerprint(root, inputs);
  if (stamps().isFresh('server', print)) return;
  await progress.step('Build the server', async () => {
    const { build } = await import('esbuild');
    rmSync(serverDist, { recursive: true, force: true });
    try {
      await build({
        entryPoints,
        outdir: serverDist,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        sourcemap: true,
        // Node keeps every map that it has met in memory: where a line stands is enough, its text lies in the checkout.
        sourcesContent: false,
        packages: 'external',
        // An alias is followed before a package is left outside; the pattern is that of the package's "exports".
        alias: { '@tyndau/domain': join(packageFolder.domain, 'src') },
        logLevel: 'silent',
      });
    } catch (error) {
      const { errors = [] } = /** @type {import('esbuild').BuildFailure} */ (error);
      const where = errors[0]?.location;
      const place = where ? ` in ${where.file}:${where.line}` : '';
      throw new LaunchRefusal(`The server could not be built: ${errors[0]?.text ?? error}${place}`);
    }
  });
  const outputs = Object.keys(entryPoints).map((name) => join(serverDist, `${name}.mjs`));
  stamps().record('server', print, outputs);
}

/**
 * Builds the web into packages/web/dist.
 * @param {Progress} progress
 */
export async function buildWeb(progress) {
  if (!existsSync(join(packageFolder.web, 'src/main.tsx'))) return;
  const sources = [packageFolder.web, join(packageFolder.domain, 'src')];
  const schema = join(packageFolder.server, 'schema.graphql');
  const print = fingerprint(root, listInputs([...sources, schema], isProduct));
  if (stamps().isFresh('web', print)) return;
  const log = join(toolFolder, 'build-web.log');
  await progress.step('Build the web', async () => {
    const options = { env: { NODE_ENV: 'production' }, log };
    const { code, output } = await runBin(
      packageFolder.web,
      'vite',
      ['build', '--logLevel', 'warn'],
      options,
    );
    if (code === 0) return;
    const reason = /^.*\bError: (.*)$/m.exec(output)?.[1] ?? 'vite build failed';
    throw new LaunchRefusal(`The web could not be built: ${reason} (see ${log})`);
  });
  stamps().record('web', print, [join(webDist, 'index.html')]);
}
