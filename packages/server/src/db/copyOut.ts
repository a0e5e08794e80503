import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import type { Archive } from './archive.ts';
import { withOwnConnection } from './ownConnection.ts';

/**
 * Writes the rows of a statement to a file as CSV: a million of them in seconds, and none of them passes through objects.
 * Over a connection of its own without a limit of time; `signal` breaks it off.
 */
export async function copyOut(
  archive: Archive,
  select: string,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  await withOwnConnection(archive, 'tyndau-figures', async (client) => {
    const rows = client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT csv)`));
    await pipeline(rows, createWriteStream(file, { mode: 0o600 }), { signal });
  });
}
