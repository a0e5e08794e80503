import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node itself takes this entry; the other one would be a second library whose types are strangers to the first.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/startDatabase.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // The house is loaded once for all files: loading it for each took half of the time. Every office is closed by its test.
    isolate: false,
    // Whole registers are invented and thrown away: in rooms of the usual size a seventh of the time went with clearing them.
    execArgv: ['--max-semi-space-size=64'],
  },
});
