import { defineConfig } from '@playwright/test';

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

/** What takes longest begins first: the last minute of a run must not belong to one journey and one idle core. */
const LONG = ['everyPage.e2e.ts', 'receptionSteps.e2e.ts', 'mainWay.e2e.ts', 'keptWork.e2e.ts'];

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  globalSetup: './openOffice.ts',
  // Two cores, which the office, its database and the browser share. A page waits often for quiet: beside two, a fifth of the
  // machine stood idle (0083).
  workers: 3,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A shared machine may stall for a minute; a journey that fails twice has found something.
  retries: 1,
  outputDir: './test-results',
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testIgnore: LONG },
  ],
  use: {
    ...(process.env.OFFICE_URL ? { baseURL: process.env.OFFICE_URL } : {}),
    viewport: { width: 1440, height: 900 },
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    // What fades in and out is drawn sixty times a second; the house respects the wish for less motion.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every journey costs a third of its time: the second try is the one that is traced.
    trace: 'on-first-retry',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: QUIET,
    },
  },
});
