import './src/nodeVersion.mjs';

// Measures the built product: `npm run bench -- --rows 100000 --only listPage --keep /var/tmp/bench`.

const { runAsCommand } = await import('./src/refusal.mjs');
const { benchCommand } = await import('./src/benchCommand.mjs');
await runAsCommand(() => benchCommand(process.argv.slice(2)));
