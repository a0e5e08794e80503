import type { TestInfo } from '@playwright/test';

const DAY_MS = 86_400_000;
/** The office's clock is five hours ahead of Greenwich, in summer too. */
const AHEAD_MS = 5 * 3_600_000;
/** Longer than any journey that asks more than once what day it is. */
const LONGEST_MS = 120_000;

/**
 * A journey is not begun in the last minutes of the office's day: it would hold a day of receptions that is over before its
 * end. Whoever comes so late waits for the next day, and the journey's own time begins after that.
 */
export async function waitForOneDay(journey: TestInfo): Promise<void> {
  const left = DAY_MS - ((Date.now() + AHEAD_MS) % DAY_MS);
  if (left > LONGEST_MS) return;
  journey.setTimeout(journey.timeout + left);
  await new Promise((resolve) => setTimeout(resolve, left + 1000));
}
