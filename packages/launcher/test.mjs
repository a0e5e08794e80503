import './src/nodeVersion.mjs';

Promise.all([import('./src/refusal.mjs'), import('./src/testCommand.mjs')]).then(
  ([{ runAsCommand }, { testCommand }]) => runAsCommand(() => testCommand(process.argv.slice(2))),
);
