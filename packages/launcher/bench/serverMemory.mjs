import { readdirSync, readFileSync } from 'node:fs';

/** What the server's process holds in memory, told by the system; on Linux only. */
export const name = 'serverMemory';

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export async function run({ address }) {
  const port = new URL(address).port;
  const status = process.platform === 'linux' ? findServerStatus(port) : null;
  if (!status) return { name, figures: { residentMb: 'not measured on this system' } };
  const megabytes = (/** @type {string} */ field) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { name, figures: { residentMb: megabytes('VmRSS'), mostResidentMb: megabytes('VmHWM') } };
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
