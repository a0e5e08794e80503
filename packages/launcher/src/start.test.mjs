import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPostmasterFile } from './postmaster.mjs';
import { isAlive, readCommandLine, waitForExit } from './processIdentity.mjs';
import { launch, makeOpenFolder } from './testing/launch.mjs';

const isRoot = process.getuid?.() === 0;
/** @type {Awaited<ReturnType<typeof launch>>[]} */
let launched = [];
let dataFolder = '';

/** What the first start says and leaves. Making a database takes most of it, so all who come later begin with a copy. */
const first = { dataFolder: '', stdout: '', answer: '', end: /** @type {unknown} */ (null) };

/** @param {{ port?: number, env?: Record<string, string>, dataFolder?: string }} [options] */
const start = async (options = {}) => {
  const application = await launch({ dataFolder, ...options });
  launched.push(application);
  return application;
};
const postmaster = () => /** @type {number} */ (readPostmasterFile(join(dataFolder, 'postgres'))?.pid);

/** The shell that ends PostgreSQL when the launcher is gone. @param {number} pid */
const findGuard = (pid) => {
  for (let guard = pid + 1; guard < pid + 200; guard += 1)
    if (readCommandLine(guard).includes(`tyndau-postgres-guard ${pid}`)) return guard;
  throw new Error('no guard');
};

beforeAll(async () => {
  first.dataFolder = makeOpenFolder();
  const application = await launch({ dataFolder: first.dataFolder });
  await application.ready();
  first.answer = await application.ask('/');
  application.child.kill('SIGTERM');
  first.end = await application.exited;
  first.stdout = application.said.stdout;
}, 30_000);
afterAll(() => rmSync(first.dataFolder, { recursive: true, force: true, maxRetries: 5 }));

/** The data folder of this test is as the first start has left it; the files keep their owners. */
const comeBack = () => execFileSync('cp', ['-a', `${first.dataFolder}/.`, dataFolder]);

beforeEach(() => {
  dataFolder = makeOpenFolder();
});
afterEach(async () => {
  for (const { child } of launched) child.kill('SIGKILL');
  launched = [];
  const pid = postmaster();
  if (pid) await waitForExit(pid, 10_000);
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});

describe('starting and stopping', { timeout: 30_000 }, () => {
  test('the first start loads the demonstration and names its accounts; the second only starts', async () => {
    expect(first.answer).toBe('2');
    expect(first.stdout).toContain('Load demonstration data');
    expect(first.stdout).toContain('aigul  qwerty  registrar');
    expect(first.end).toEqual({ code: 0, signal: null });
    expect(existsSync(join(first.dataFolder, 'postgres/postmaster.pid'))).toBe(false);
    comeBack();
    const second = await start();
    await second.ready();
    expect(await second.ask('/')).toBe('2');
    expect(second.said.stdout).toContain('aigul  qwerty  registrar');
    expect(second.said.stdout).not.toContain('Load');
  });

  test('files of citizens are closed to other accounts, also where an earlier version left them open', async () => {
    comeBack();
    mkdirSync(join(dataFolder, 'exports'), { mode: 0o755 });
    chmodSync(join(dataFolder, 'files'), 0o755);
    await (await start()).ready();
    for (const name of ['files', 'exports'])
      expect([name, statSync(join(dataFolder, name)).mode & 0o077]).toEqual([name, 0]);
  });

  test.runIf(existsSync('/dev/full'))('a log that finds no room on the disk ends nobody', async () => {
    comeBack();
    rmSync(join(dataFolder, 'logs/server.log'), { force: true });
    symlinkSync('/dev/full', join(dataFolder, 'logs/server.log'));
    const application = await start();
    await application.ready();
    expect(await application.ask('/log')).toBe('2');
    expect(await application.ask('/log')).toBe('2');
    application.child.kill('SIGTERM');
    expect(await application.exited).toEqual({ code: 0, signal: null });
  });

  test('a server that is killed takes the rest down, and whoever started is told by what it ended', async () => {
    comeBack();
    const application = await start();
    await application.ready();
    process.kill(Number(await application.ask('/pid')), 'SIGKILL');
    expect(await application.exited).toEqual({ code: 1, signal: null });
    expect(application.said.stderr).toContain('it was ended by SIGKILL');
    expect(existsSync(join(dataFolder, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('a request in flight is answered before the server stops', async () => {
    comeBack();
    const application = await start();
    await application.ready();
    const answer = application.ask('/slow');
    await vi.waitUntil(async () => (await application.ask('/in-flight')) === '1', { timeout: 10_000 });
    application.child.kill('SIGINT');
    expect(await answer).toBe('2');
    expect(await application.exited).toEqual({ code: 0, signal: null });
  });

  test('the password of the database is for its owner only', () => {
    const file = join(first.dataFolder, 'postgres-password');
    expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{48}\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('after a violent end', { timeout: 30_000 }, () => {
  test('when only the launcher is killed, server and database end by themselves', async () => {
    comeBack();
    const application = await start();
    await application.ready();
    const database = postmaster();
    const server = Number(await application.ask('/pid'));
    application.child.kill('SIGKILL');
    expect(await waitForExit(server, 10_000)).toBe(true);
    expect(await waitForExit(database, 10_000)).toBe(true);
  });

  test('when everything is killed at once, the next start recovers what was written', async () => {
    comeBack();
    const application = await start();
    await application.ready();
    expect(await application.ask('/', 'POST')).toBe('3');
    const [database, server] = [postmaster(), Number(await application.ask('/pid'))];
    for (const pid of [application.child.pid ?? 0, findGuard(database), server, database])
      process.kill(pid, 'SIGKILL');
    await application.exited;
    const next = await start();
    await next.ready();
    expect(await next.ask('/')).toBe('3');
  });

  test('a database left running without its launcher is stopped and started again', async () => {
    comeBack();
    const application = await start();
    await application.ready();
    await application.ask('/', 'POST');
    const orphan = postmaster();
    process.kill(findGuard(orphan), 'SIGKILL');
    application.child.kill('SIGKILL');
    await application.exited;
    expect(isAlive(orphan)).toBe(true);
    const next = await start();
    await next.ready();
    expect(isAlive(orphan)).toBe(false);
    expect(await next.ask('/')).toBe('3');
  });

  test('a process number that another program got since does not stop the start', async () => {
    comeBack();
    writeFileSync(
      join(dataFolder, 'postgres/postmaster.pid'),
      `${process.pid}\n${dataFolder}/postgres\n0\n1\n`,
    );
    const next = await start();
    await next.ready();
    expect(await next.ask('/')).toBe('2');
  });

  test('a demonstration that was interrupted is loaded anew and not twice', async () => {
    const application = await start({ env: { DEMO_PAUSE_MS: '20000' } });
    await application.says(/Load reference data/);
    await new Promise((resolve) => setTimeout(resolve, 600));
    application.child.kill('SIGKILL');
    await application.exited;
    const next = await start();
    await next.ready();
    expect(await next.ask('/')).toBe('2');
  });
});

describe('one clear sentence and exit code 1', { timeout: 30_000 }, () => {
  /** @param {Parameters<typeof start>[0]} options */
  const refusal = async (options) => {
    const application = await start(options);
    expect(await application.exited).toEqual({ code: 1, signal: null });
    expect(application.said.stderr).toMatch(/^[^\n]+[.)]\n$/);
    return application.said.stderr;
  };

  test('when the port is busy', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
    expect(await refusal({ port })).toContain(`Port ${port} on 127.0.0.1 is already in use`);
    other.close();
  });

  test('when the data folder is in use by another start', async () => {
    comeBack();
    const running = await start();
    await running.ready();
    expect(await refusal({})).toContain(`Tyndau already runs on the data folder ${dataFolder}`);
    expect(await running.ask('/')).toBe('2');
  });

  test('when the data folder is a file', async () => {
    const file = join(dataFolder, 'file');
    writeFileSync(file, '');
    expect(await refusal({ dataFolder: file })).toContain(`The data folder ${file} is a file`);
  });

  test('when the database cannot be reached', async () => {
    const env = { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/cards' };
    const sentence = await refusal({ env });
    expect(sentence).toContain('(me@127.0.0.1:1/cards) refuses connections');
    expect(sentence).not.toContain('secret');
  });

  test('when PORT is wrong', async () => {
    expect(await refusal({ env: { PORT: 'abc' } })).toContain('PORT must be a whole number');
  });

  test.runIf(existsSync('/proc/self'))('when no folder can be made where the data are to be', async () => {
    expect(await refusal({ dataFolder: '/proc/tyndau/data' })).toContain(
      'The data folder /proc/tyndau/data cannot be written (ENOENT)',
    );
  });

  test.runIf(isRoot)('when root hides the data folder from the account of PostgreSQL', async () => {
    chmodSync(dataFolder, 0o700);
    const hidden = join(dataFolder, 'inner');
    expect(await refusal({ dataFolder: hidden })).toContain(
      `cannot enter ${dataFolder}: the data folder is ${hidden}`,
    );
  });

  test.runIf(!isRoot)('when the data folder cannot be written', async () => {
    chmodSync(dataFolder, 0o500);
    expect(await refusal({})).toContain(`The data folder ${dataFolder} cannot be written (EACCES)`);
    chmodSync(dataFolder, 0o755);
  });
});
