import './src/nodeVersion.mjs';

// `npm run gen`: Prisma client, schema.graphql, the web's operation types, documents of the domain.

const { runAsCommand } = await import('./src/refusal.mjs');
const { createProgress } = await import('./src/progress.mjs');
const { installDependencies } = await import('./src/install.mjs');

await runAsCommand(async () => {
  const progress = createProgress();
  await installDependencies(progress);
  const { generateEverything } = await import('./src/generatedCode.mjs');
  await progress.step('Generate', generateEverything);
  progress.close();
});
