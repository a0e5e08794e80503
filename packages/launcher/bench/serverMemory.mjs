import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { ask, signIn } from './parts/session.mjs';

/** What the server's process holds in memory, told by the system: after the work, and at rest. On Linux only. */
export const name = 'serverMemory';

// What nobody has asked for three minutes is laid aside (REST_AFTER_MINUTES); it is looked after every fifteen seconds.
const REST_SECONDS = 215;
const PAGE = 'query ($where: String) { appeals(where: $where, pageSize: 50) { total items { id number } } }';

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, accounts, report }) {
  const port = new URL(address).port;
  const busy = process.platform === 'linux' ? findServerStatus(port) : null;
  if (!busy) return { name, figures: { atRestMb: 'not measured on this system' } };
  report(`resting for ${REST_SECONDS} s`);
  await setTimeout(REST_SECONDS * 1000);
  const rested = findServerStatus(port) ?? busy;
  report('the first question after the rest');
  const headers = await signIn(address, accounts, 'registrar');
  const startedAt = performance.now();
  await ask(address, headers, PAGE, { where: 'sheets:0..417' });
  const firstQuestionMs = performance.now() - startedAt;
  return {
    name,
    figures: {
      afterWorkMb: megabytes(busy, 'VmRSS'),
      atRestMb: megabytes(rested, 'VmRSS'),
      mostMb: megabytes(rested, 'VmHWM'),
      firstQuestionAfterRestMs: firstQuestionMs,
    },
  };
}

/** What the server at this address holds now; null on a system that does not tell. @param {string} address */
export function megabytesOf(address) {
  const status = process.platform === 'linux' ? findServerStatus(new URL(address).port) : null;
  return status === null ? null : megabytes(status, 'VmRSS');
}

/** @param {string} status @param {string} field */
function megabytes(status, field) {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
}

/** @param {string} port */
function findServerStatus(port) {
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (!/main\.(mjs|ts)/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) continue;
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
      if (environment.includes(`PORT=${port}`)) return readFileSync(`/proc/${pid}/status`, 'utf8');
    } catch {
      // A process that ended meanwhile, or another person's.
    }
  }
  return null;
}
