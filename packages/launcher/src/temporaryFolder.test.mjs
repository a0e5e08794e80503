import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { useMemoryForTemporaryFiles } from './temporaryFolder.mjs';

const given = process.env.TMPDIR;
const NOBODY = 2 ** 22; // No process has a higher number.

afterEach(() => {
  if (given === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = given;
});

it('temporary files go to a folder of the run, in memory where there is plenty, and with the run', () => {
  delete process.env.TMPDIR;
  const end = useMemoryForTemporaryFiles();
  const folder = tmpdir();
  const file = join(folder, `tyndau-here-${process.pid}`);
  writeFileSync(file, 'x');
  end();
  expect(existsSync(file)).toBe(folder === '/tmp');
  rmSync(file, { force: true });
  expect(tmpdir()).toBe('/tmp');
});

it('what a killed run has left in memory is removed, and what belongs to a living one is not', () => {
  delete process.env.TMPDIR;
  const places = [NOBODY + 1, process.ppid].map((pid) => join('/dev/shm', `tyndau-${pid}-left`));
  const isPossible = existsSync('/dev/shm');
  for (const place of isPossible ? places : []) mkdirSync(place);
  const end = useMemoryForTemporaryFiles();
  const isInMemory = tmpdir().startsWith('/dev/shm');
  end();
  expect(places.map(existsSync)).toEqual(isInMemory ? [false, true] : [isPossible, isPossible]);
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

it('whoever names a folder for temporary files is obeyed', () => {
  process.env.TMPDIR = '/var/tmp';
  useMemoryForTemporaryFiles()();
  expect(tmpdir()).toBe('/var/tmp');
});
