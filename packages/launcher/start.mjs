import './src/nodeVersion.mjs';

const { startCommand } = await import('./src/startCommand.mjs');
await startCommand();
