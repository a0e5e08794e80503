import type { PostalScanInput } from './kazpost.generated.ts';

/** A scan that the server has not confirmed; `isUndone` takes back one that it may know. */
export type WaitingScan = PostalScanInput & { readonly scannedById: number };

/** Scans that wait for the server, kept on this computer: neither a reload nor a lost connection loses one. */
export interface ScanQueue {
  read(): readonly WaitingScan[];
  write(scans: readonly WaitingScan[]): void;
}

/** The queue of one person at one delivery. */
export function openScanQueue(userId: number, deliveryId: number): ScanQueue {
  const name = `tyndau.kazpost.${userId}.${deliveryId}`;
  let kept = load(name);
  return {
    read: () => kept,
    write(scans) {
      kept = scans;
      try {
        if (scans.length > 0) localStorage.setItem(name, JSON.stringify(scans));
        else localStorage.removeItem(name);
      } catch {
        // A full or forbidden storage: the scans stay in memory and go to the server as soon as they can.
      }
    },
  };
}

function load(name: string): readonly WaitingScan[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(parsed) ? (parsed as WaitingScan[]) : [];
  } catch {
    return [];
  }
}
