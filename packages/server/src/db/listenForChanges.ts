import type { Archive } from './archive.ts';
import type { Transaction } from './inTransaction.ts';
import { listen } from './listen.ts';

const CHANNEL = 'tyndau_reference';

/** Tells every process, when the transaction is committed, that the reference data has changed. */
export async function tellOfChange(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`;
}

/**
 * Calls back on every change of the reference data, whichever process made it; also after a broken connection was
 * restored, since a change may have been missed meanwhile. Gives the way to stop.
 */
export function listenForChanges(archive: Archive, onChange: () => void): Promise<() => Promise<void>> {
  return listen(archive, CHANNEL, { hear: onChange, mayHaveMissed: onChange });
}
