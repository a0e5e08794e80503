import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** What the server's process holds in memory, told by the system: after the work, and at rest. On Linux only. */
export const name = 'serverMemory';

// The collector comes some seconds after the last request.
const REST_SECONDS = 45;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address, report }) {
  const port = new URL(address).port;
  const busy = process.platform === 'linux' ? findServerStatus(port) : null;
  if (!busy) return { name, figures: { atRestMb: 'not measured on this system' } };
  report(`resting for ${REST_SECONDS} s`);
  await setTimeout(REST_SECONDS * 1000);
  const rested = findServerStatus(port) ?? busy;
  return {
    name,
    figures: {
      afterWorkMb: megabytes(busy, 'VmRSS'),
      atRestMb: megabytes(rested, 'VmRSS'),
      mostMb: megabytes(rested, 'VmHWM'),
    },
  };
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
