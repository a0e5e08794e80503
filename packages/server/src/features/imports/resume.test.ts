import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serverProgram } from '../../testing/serverProcess.ts';
import { type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { uploaded } from '../files/testing.ts';
import { importJobsOf } from './importJobs.ts';
import { aRow, begin, csvOf, mapping, seeRun } from './testing.ts';

const ROWS = 1200;
const started: ChildProcess[] = [];
let office: TestOffice;

beforeAll(async () => {
  office = await testOffice();
});

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await office.close();
});

/** Another process of the server over the same archive and the same files. */
function startServer(): ChildProcess {
  const child = spawn(process.execPath, [serverProgram], {
    env: {
      ...process.env,
      DATABASE_URL: office.databaseUrl,
      DATA_DIR: office.app.env.dataFolder,
      PORT: '0',
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  started.push(child);
  return child;
}

async function progress(id: number) {
  const [run] = await office.sql<{ state: string; rows_done: number; rows_added: number }>(
    'SELECT state, rows_done, rows_added FROM import_runs WHERE id = $1',
    [id],
  );
  const [register] = await office.sql<{ appeals: number; last: number; rows: number; noted: number }>(`
    SELECT count(*)::int AS appeals, max(right(number, 8))::int AS last,
      (SELECT count(*)::int FROM import_rows) AS rows,
      (SELECT count(*)::int FROM journal WHERE action = 'appeal.register') AS noted FROM appeals`);
  return { ...run, ...register };
}

test('a run whose server was killed goes on at the next start: nothing is lost, doubled or numbered twice', async () => {
  const registrar = await office.as('registrar');
  const table = csvOf(Array.from({ length: ROWS }, (_, at) => aRow(at)));
  const { hash } = await uploaded(registrar, 'letters.csv', table);
  const [run] = await office.sql<{ id: number }>(
    `INSERT INTO import_runs (file_hash, file_name, format, mapping, is_dry_run, rows_total, started_by_id)
     VALUES ($1, 'letters.csv', 'csv', $2, false, $3, $4) RETURNING id`,
    [hash, JSON.stringify(mapping), ROWS, registrar.id],
  );
  const id = run?.id ?? 0;
  const killed = startServer();
  await vi.waitUntil(async () => ((await progress(id)).rows_done ?? 0) > 0, {
    timeout: 40_000,
    interval: 20,
  });
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const inTheMiddle = await progress(id);
  expect(inTheMiddle.state).toBe('running');
  expect(inTheMiddle.rows_done).toBeLessThan(ROWS);
  startServer();
  await vi.waitUntil(async () => (await progress(id)).state === 'done', { timeout: 60_000, interval: 100 });
  const { state: _state, ...end } = await progress(id);
  expect(end).toEqual({
    rows_done: ROWS,
    rows_added: ROWS,
    appeals: ROWS,
    last: ROWS,
    rows: ROWS,
    noted: ROWS,
  });
}, 120_000);

test('a cancelled run stops, says so and keeps what was registered', async () => {
  const registrar = await office.as('registrar');
  const before = (await progress(0)).appeals ?? 0;
  const { run } = await begin(registrar, csvOf(Array.from({ length: ROWS }, (_, at) => aRow(10_000 + at))));
  const id = run?.id ?? 0;
  await registrar.ask('mutation C($id: Int!) { cancelImport(id: $id) { run { state } } }', { id });
  await importJobsOf(office.app.archive).idle();
  const seen = await seeRun(registrar, id);
  expect(seen.state).toBe('cancelled');
  expect(seen.rowsDone).toBeLessThan(ROWS);
  expect((await progress(id)).appeals).toBe(before + seen.rowsAdded);
});

test('whoever was shut out meanwhile imports nothing more: the run says that it failed', async () => {
  const registrar = await office.as('registrar');
  const { hash } = await uploaded(registrar, 'letters.csv', csvOf([aRow(20_000)]));
  const [run] = await office.sql<{ id: number }>(
    `INSERT INTO import_runs (file_hash, file_name, format, mapping, is_dry_run, rows_total, started_by_id)
     VALUES ($1, 'letters.csv', 'csv', $2, false, 1, $3) RETURNING id`,
    [hash, JSON.stringify(mapping), registrar.id],
  );
  await office.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [registrar.id]);
  const jobs = importJobsOf(office.app.archive);
  jobs.start(run?.id ?? 0);
  await jobs.idle();
  const [seen] = await office.sql('SELECT state, failure, rows_added FROM import_runs WHERE id = $1', [
    run?.id,
  ]);
  expect(seen).toEqual({ state: 'failed', failure: 'FORBIDDEN', rows_added: 0 });
});
