import './src/nodeVersion.mjs';

// Generates and builds what changed: `node packages/launcher/build.mjs`.

const { runAsCommand } = await import('./src/refusal.mjs');
const { createProgress } = await import('./src/progress.mjs');
const { installDependencies } = await import('./src/install.mjs');

await runAsCommand(async () => {
  const progress = createProgress();
  await installDependencies(progress);
  const { buildApplication } = await import('./src/startApplication.mjs');
  await buildApplication(progress);
  progress.close();
});
