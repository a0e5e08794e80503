import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { findBin } from './childProcess.mjs';
import { keepFilesPrivate } from './dataFolder.mjs';
import { installDependencies } from './install.mjs';
import { packageFolder, root, schemaFolder } from './paths.mjs';
import { createProgress } from './progress.mjs';
import { printFailure } from './refusal.mjs';
import { readSettings } from './settings.mjs';
import { createWayBack } from './wayBack.mjs';

const WEB_PORT = 5173;
const SETTLE_MS = 200;

/** `npm run dev`: the database, the server with reload, Vite with the API behind it, generation on change. */
export async function devCommand() {
  const progress = createProgress();
  const wayBack = createWayBack({ say: progress.say });
  try {
    await wayBack.track(start(progress, wayBack));
  } catch (error) {
    if (!wayBack.isClosing()) printFailure(error);
    await wayBack.close(1);
  }
}

/** @param {import('./progress.mjs').Progress} progress @param {ReturnType<typeof createWayBack>} wayBack */
async function start(progress, wayBack) {
  const settings = readSettings(process.env, root);
  await installDependencies(progress);
  const { prepareDevelopment } = await import('./prepareDevelopment.mjs');
  const { databaseUrl, accounts } = await prepareDevelopment({ settings, progress, wayBack });
  const { serverEnvironment } = await import('./serverProcess.mjs');
  const options = { ...settings, databaseUrl, hasDemoAccounts: accounts.length > 0 };
  const env = { ...serverEnvironment(options), NODE_ENV: 'development', WEB_DIR: undefined };
  keepFilesPrivate(settings.dataFolder);
  const watching = ['watch', '--clear-screen=false', '--exclude', '**/*.test.ts', 'src/main.ts'];
  runForever('tsx', packageFolder.launcher, packageFolder.server, watching, env, wayBack);
  if (existsSync(join(packageFolder.web, 'src/main.tsx')))
    runForever(
      'vite',
      packageFolder.web,
      packageFolder.web,
      ['--port', String(WEB_PORT), '--strictPort'],
      env,
      wayBack,
    );
  await watchGenerated(progress, wayBack);
  progress.say(`\nTyndau for developers: http://127.0.0.1:${WEB_PORT} (API on ${settings.port})`);
  for (const { login, password, who = '' } of accounts) progress.say(`  ${login}  ${password}  ${who}`);
}

/**
 * @param {string} packageName @param {string} owner the workspace package that depends on it
 * @param {string} cwd @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @param {ReturnType<typeof createWayBack>} wayBack
 */
function runForever(packageName, owner, cwd, args, env, wayBack) {
  const preload = join(packageFolder.launcher, 'src/parentWatch.mjs');
  const child = spawn(process.execPath, ['--import', preload, findBin(owner, packageName), ...args], {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  exited.then(() => wayBack.fail(new Error(`${packageName} stopped by itself.`)));
  wayBack.add(
    async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
    },
    () => child.kill('SIGKILL'),
  );
}

/**
 * Generates again when a Prisma model, the GraphQL part of the server or a document of the web changes.
 * @param {import('./progress.mjs').Progress} progress @param {ReturnType<typeof createWayBack>} wayBack
 */
async function watchGenerated(progress, wayBack) {
  const { generatePrismaClient, generateWebTypes, printGraphqlSchema } = await import('./generatedCode.mjs');
  let queue = Promise.resolve();
  /** @param {string} folder @param {RegExp} pattern @param {() => Promise<void>} work */
  const onChange = (folder, pattern, work) => {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const later = () => {
      queue = queue.then(work).catch((error) => progress.say(error.message));
    };
    const watcher = watch(folder, { recursive: true }, (_event, file) => {
      if (!file || !pattern.test(file) || /generated/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(later, SETTLE_MS);
    });
    wayBack.add(async () => watcher.close());
  };
  onChange(schemaFolder, /\.prisma$/, () => generatePrismaClient());
  onChange(join(packageFolder.server, 'src'), /(\.graphql\.ts|[\\/]graphql[\\/].*\.ts)$/, async () => {
    await printGraphqlSchema();
    await generateWebTypes();
  });
  onChange(join(packageFolder.web, 'src'), /\.graphql$/, () => generateWebTypes());
}
