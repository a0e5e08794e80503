import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { exportPath } from '../features/exports/exportFile.ts';
import { folderFileStore } from './fileStore.ts';

it('what citizens sent, and lists of them, nobody else of the machine may enter', async () => {
  const data = mkdtempSync(join(tmpdir(), 'tyndau-private-'));
  try {
    await folderFileStore(join(data, 'files')).put(Readable.from(['хат']));
    exportPath(data, { id: 1, format: 'csv' });
    const folders = readdirSync(data).map((name) => [name, statSync(join(data, name)).mode & 0o077]);
    expect(folders).toEqual([
      ['exports', 0],
      ['files', 0],
    ]);
  } finally {
    rmSync(data, { recursive: true });
  }
});
