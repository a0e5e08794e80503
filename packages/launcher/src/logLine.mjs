import { appendFileSync } from 'node:fs';

/**
 * Adds a line to a log. Where it cannot be written (a full disk) it is lost: that is no reason to end what is logged.
 * @param {string} file @param {string} line
 */
export function logLine(file, line) {
  try {
    appendFileSync(file, `${line}\n`);
  } catch {
    // Whoever reads misses a line; everybody else goes on working.
  }
}
