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
  const manifests = [packageFolder.server, packageFolder.domain].map((folder) => join(folder, 'package.json'));
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
        packages: 'external',
        // An alias is followed before a package is left outside; the pattern is that of the package's "exports".
        alias: { '@tyndau/domain': join(packageFolder.domain, 'src') },
        logLevel: 'silent',
      });
    } catch (error) {
      throw new LaunchRefusal(`The server could not be built:\n${/** @type {Error} */ (error).message}`);
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
  if (!existsSync(join(packageFolder.web, 'index.html'))) return;
  const sources = [packageFolder.web, join(packageFolder.domain, 'src')];
  const schema = join(packageFolder.server, 'schema.graphql');
  const print = fingerprint(root, listInputs([...sources, schema], isProduct));
  if (stamps().isFresh('web', print)) return;
  await progress.step('Build the web', async () => {
    const { code, output } = await runBin(packageFolder.web, 'vite', ['build', '--logLevel', 'warn'], {
      env: { NODE_ENV: 'production' },
    });
    if (code !== 0) throw new LaunchRefusal(`The web could not be built:\n${output}`);
  });
  stamps().record('web', print, [join(webDist, 'index.html')]);
}
