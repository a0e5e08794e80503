import { readEnvironment } from '../env.ts';
import { DEMO_PASSWORD } from './cast.ts';
import { loadWorld } from './loadWorld.ts';
import { momentOf } from './openWorld.ts';
import { writeReports } from './writeReports.ts';

// Program: fills the empty register of DATABASE_URL with a demonstration; whoever started it reads JSON, a line a step.
// DEMO_APPEALS or --rows: how many; DEMO_SEED; DEMO_TODAY: a day or a moment other than now.

function say(message: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

function readCount(): number {
  const at = process.argv.indexOf('--rows');
  const text = (at > 0 ? process.argv[at + 1] : undefined) ?? (process.env.DEMO_APPEALS?.trim() || '26000');
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`Not a number of appeals: ${text}`);
  return count;
}

async function main(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error('DATABASE_URL is not set');
  const now = process.env.DEMO_TODAY || new Date().toISOString();
  const { accounts } = await loadWorld(databaseUrl, {
    appeals: readCount(),
    seed: Number(process.env.DEMO_SEED?.trim() || 2026),
    now,
    onProgress: (progress, message) => say({ progress: Math.round(progress * 1000) / 1000, message }),
  });
  // Nobody reads the reports of a register that only measures.
  if (!process.argv.includes('--rows')) {
    say({ progress: 1, message: 'Writing reports' });
    await writeReports({ ...readEnvironment(process.env), logLevel: 'silent' }, momentOf(now));
  }
  const shown = accounts
    .filter(({ login }) => !login.startsWith('exec-'))
    .map(({ login, name, post }) => ({ login, password: DEMO_PASSWORD, who: `${name} — ${post}` }));
  say({ accounts: shown });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
