import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Archive } from './archive.ts';

const RECONNECT_MS = 1000;

/** What listening brings: every note of the channel, and word that some may have been missed. */
export interface Ear {
  hear(payload: string): void;
  /** A broken connection was restored: notes may have been missed meanwhile. */
  mayHaveMissed(): void;
}

/** Listens to a channel of the database for as long as the server lives. Gives the way to stop. */
export async function listen(archive: Archive, channel: string, ear: Ear): Promise<() => Promise<void>> {
  const stop = new AbortController();
  let client = await connect(archive, channel, ear, () => void reconnect());
  const reconnect = async () => {
    while (!stop.signal.aborted) {
      try {
        await wait(RECONNECT_MS, undefined, { signal: stop.signal, ref: false });
        const restored = await connect(archive, channel, ear, () => void reconnect());
        if (stop.signal.aborted) return await restored.end();
        client = restored;
        return ear.mayHaveMissed();
      } catch {
        // The database is still away, or the server is closing: the condition of the loop tells which.
      }
    }
  };
  return async () => {
    stop.abort();
    await client.end().catch(() => undefined);
  };
}

// A connection of its own: listening holds it for ever, and the pool is for work.
async function connect(archive: Archive, channel: string, ear: Ear, onLost: () => void): Promise<pg.Client> {
  const { connectionString } = archive.pool.options;
  const client = new pg.Client({
    connectionString,
    application_name: channel.replace('_', '-'),
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  let isListening = false;
  // Without a listener an error of an idle connection would end the process.
  client.on('error', () => undefined);
  client.on('end', () => {
    if (isListening) onLost();
  });
  client.on('notification', ({ payload }) => ear.hear(payload ?? ''));
  try {
    await client.connect();
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    isListening = true;
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
