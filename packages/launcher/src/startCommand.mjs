import { installDependencies } from './install.mjs';
import { root } from './paths.mjs';
import { createProgress, secondsSince } from './progress.mjs';
import { LaunchRefusal, printFailure } from './refusal.mjs';
import { readSettings } from './settings.mjs';
import { createWayBack } from './wayBack.mjs';

/** `npm start`: from a fresh checkout to a working address. */
export async function startCommand() {
  const startedAt = performance.now();
  const progress = createProgress();
  const wayBack = createWayBack({
    say: progress.say,
    onClosed: (code) => {
      progress.close();
      process.exit(code);
    },
  });
  try {
    const { server, accounts } = await wayBack.track(start(progress, wayBack));
    announce(progress, server.address, accounts, startedAt);
    const code = await server.exited;
    wayBack.fail(
      new LaunchRefusal(
        `The server stopped by itself with code ${code}: ${server.lastWords() || 'no reason given'} (see ${server.log})`,
      ),
    );
  } catch (error) {
    progress.close();
    if (!wayBack.isClosing()) printFailure(error);
    await wayBack.close(1);
  }
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @param {ReturnType<typeof createWayBack>} wayBack
 */
async function start(progress, wayBack) {
  const settings = readSettings(process.env, root);
  await refuseEarly(settings);
  await installDependencies(progress);
  wayBack.requireOpen();
  // Only now are the packages there that the rest is made of.
  const { startApplication } = await import('./startApplication.mjs');
  return startApplication({ settings, progress, wayBack });
}

/**
 * What would be refused in the end is refused before minutes of installing.
 * @param {import('./settings.mjs').Settings} settings
 */
async function refuseEarly({ dataFolder, port, host }) {
  const { prepareDataFolder, requireUnlocked } = await import('./dataFolder.mjs');
  const { requireFreePort } = await import('./freePort.mjs');
  prepareDataFolder(dataFolder);
  await requireUnlocked(dataFolder);
  await requireFreePort(port, host);
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @param {string} address
 * @param {{ login: string, password: string, who?: string }[]} accounts
 * @param {number} startedAt
 */
function announce(progress, address, accounts, startedAt) {
  progress.say(`\nTyndau is ready in ${secondsSince(startedAt)}: ${address}`);
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map(({ login }) => login.length));
    progress.say('\nDemonstration accounts (login, password, who):');
    for (const { login, password, who = '' } of accounts)
      progress.say(`  ${login.padEnd(width)}  ${password}  ${who}`.trimEnd());
  }
  progress.say('\nStop with Ctrl-C.');
}
