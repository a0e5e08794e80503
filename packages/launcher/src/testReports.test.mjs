import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readVitestReport, settleCount, sumCounts } from './testReports.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tyndau-reports-'));
  return () => rmSync(folder, { recursive: true });
});

/** @param {object} report */
const write = (report) => {
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
  return join(folder, 'report.json');
};

test('a test file that could not be read counts as one failure', () => {
  const file = write({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(readVitestReport(file)).toEqual({ passed: 3, failed: 2 });
});

test('a run that failed without saying where is never counted as passed', () => {
  expect(settleCount({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
  expect(settleCount(readVitestReport(join(folder, 'missing.json')), 1)).toEqual({ passed: 0, failed: 1 });
});

test('the last line is the sum of all', () => {
  const counts = [
    { passed: 2, failed: 0 },
    { passed: 1, failed: 4 },
  ];
  expect(sumCounts(counts)).toEqual({ passed: 3, failed: 4 });
});
