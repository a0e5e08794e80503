import { buildApp } from '../app.ts';
import { readEnvironment } from '../env.ts';
import { sweepTerms } from '../features/reminders/sweepTerms.ts';

/** For the benchmark: one sweep of the terms at the moment given, and how long it took, as a line of JSON. */
const at = process.argv[2];
if (!at) throw new Error('Say at which moment: sweepNow.ts 2026-11-23T09:00:00+05:00');
const app = await buildApp(readEnvironment({ ...process.env, REMINDERS: 'false' }));
app.clock = () => new Date(at);
const startedAt = performance.now();
const swept = await sweepTerms(app);
const sweepMs = performance.now() - startedAt;
await app.close();
process.stdout.write(`${JSON.stringify({ sweepMs, ...swept })}\n`);
