import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Archive } from './archive.ts';
import type { Transaction } from './inTransaction.ts';

const CHANNEL = 'tyndau_reference';
const RECONNECT_MS = 1000;

/** Tells every process, when the transaction is committed, that the reference data has changed. */
export async function tellOfChange(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`;
}

/**
 * Calls back on every change of the reference data, whichever process made it; also after a broken connection was
 * restored, since a change may have been missed meanwhile. Gives the way to stop.
 */
export async function listenForChanges(archive: Archive, onChange: () => void): Promise<() => Promise<void>> {
  const stop = new AbortController();
  let client = await connect(archive, onChange, () => void reconnect());
  const reconnect = async () => {
    while (!stop.signal.aborted) {
      try {
        await wait(RECONNECT_MS, undefined, { signal: stop.signal, ref: false });
        const restored = await connect(archive, onChange, () => void reconnect());
        if (stop.signal.aborted) return await restored.end();
        client = restored;
        return onChange();
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
async function connect(archive: Archive, onChange: () => void, onLost: () => void): Promise<pg.Client> {
  const { connectionString } = archive.pool.options;
  const client = new pg.Client({
    connectionString,
    application_name: 'tyndau-reference',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  let isListening = false;
  // Without a listener an error of an idle connection would end the process.
  client.on('error', () => undefined);
  client.on('end', () => {
    if (isListening) onLost();
  });
  client.on('notification', onChange);
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    isListening = true;
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
