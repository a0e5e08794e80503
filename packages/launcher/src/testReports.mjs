import { existsSync, readFileSync } from 'node:fs';

// Every kind of check ends as the same small figure: how many passed, how many did not.

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Reads a report of `vitest --reporter=json`. A file that could not even be read counts as one failure.
 * @param {string} file
 * @returns {Count | null} null: no report was written
 */
export function readVitestReport(file) {
  const report = readJson(file);
  if (!report) return null;
  const broken = report.testResults.filter(
    (/** @type {any} */ suite) =>
      suite.status === 'failed' &&
      suite.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * Reads a report of Playwright's json reporter; errors outside of tests count too.
 * @param {string} file
 * @returns {Count | null}
 */
export function readPlaywrightReport(file) {
  const report = readJson(file);
  if (!report) return null;
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/** @param {string} file */
function readJson(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * A run that says it failed must never be counted as passed, whatever its report says.
 * @param {Count | null} count
 * @param {number} exitCode
 * @returns {Count}
 */
export function settleCount(count, exitCode) {
  if (!count) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {Count[]} counts @returns {Count} */
export function sumCounts(counts) {
  const sum = { passed: 0, failed: 0 };
  for (const { passed, failed } of counts) {
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}
