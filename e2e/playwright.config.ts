import { defineConfig } from '@playwright/test';

const args = JSON.parse(process.env.CHROMIUM_ARGS ?? '[]') as string[];

/** Chromium never calls home: the machines of an office, like those of the tests, may have no way out. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  globalSetup: './openOffice.ts',
  // Two cores: the office, its database and the browser share them.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A shared machine may stall for a minute; a journey that fails twice has found something.
  retries: 1,
  outputDir: './test-results',
  use: {
    ...(process.env.OFFICE_URL ? { baseURL: process.env.OFFICE_URL } : {}),
    viewport: { width: 1440, height: 900 },
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    // A trace of every journey costs a third of its time: the second try is the one that is traced.
    trace: 'on-first-retry',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [...args, ...QUIET],
    },
  },
});
