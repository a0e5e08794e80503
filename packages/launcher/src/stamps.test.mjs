import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fingerprint, listInputs, openStamps } from './stamps.mjs';

let folder = '';
/** @param {string} name @param {string} text */
const write = (name, text) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const print = () => fingerprint(folder, listInputs([join(folder, 'src')]));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tyndau-stamps-'));
  write('src/a.ts', 'one');
  return () => rmSync(folder, { recursive: true });
});

test('a changed, a new and a renamed input each ask for the work to be done again', () => {
  const before = print();
  write('src/a.ts', 'two');
  const changed = print();
  write('src/b.ts', '');
  const added = print();
  rmSync(join(folder, 'src/b.ts'));
  write('src/c.ts', '');
  expect(new Set([before, changed, added, print()]).size).toBe(4);
});

test('a file that was only touched asks for nothing', () => {
  const before = print();
  utimesSync(join(folder, 'src/a.ts'), new Date(0), new Date(0));
  expect(print()).toBe(before);
});

test('generated and installed files are no inputs', () => {
  const before = print();
  write('src/node_modules/x/index.js', '1');
  write('src/dist/main.mjs', '1');
  write('src/db/generated/client.ts', '1');
  write('src/page.generated.ts', '1');
  expect(print()).toBe(before);
});

test('work whose result was removed is not fresh', () => {
  const stamps = openStamps(join(folder, 'stamps.json'));
  write('out.js', '');
  stamps.record('build', 'x', [join(folder, 'out.js')]);
  stamps.record('other', 'y', []);
  expect(stamps.isFresh('build', 'x')).toBe(true);
  expect(stamps.isFresh('build', 'z')).toBe(false);
  rmSync(join(folder, 'out.js'));
  expect(stamps.isFresh('build', 'x')).toBe(false);
});

test('a damaged stamp file means that everything is done again', () => {
  write('stamps.json', '{"build": {"finger');
  expect(openStamps(join(folder, 'stamps.json')).isFresh('build', 'x')).toBe(false);
});
