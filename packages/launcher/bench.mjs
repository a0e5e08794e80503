import './src/nodeVersion.mjs';

// Measures the built product: `npm run bench -- --rows 100000 --only readiness --keep /var/tmp/bench`.

Promise.all([import('./src/refusal.mjs'), import('./src/benchCommand.mjs')]).then(
  ([{ runAsCommand }, { benchCommand }]) => runAsCommand(() => benchCommand(process.argv.slice(2))),
);
