import './src/nodeVersion.mjs';

const { runAsCommand } = await import('./src/refusal.mjs');
const { testCommand } = await import('./src/testCommand.mjs');
await runAsCommand(() => testCommand(process.argv.slice(2)));
