import './src/nodeVersion.mjs';

const { devCommand } = await import('./src/devCommand.mjs');
await devCommand();
