import { causesOf, codesOf } from './causesOf.ts';

// PostgreSQL's disk_full, and the same of the system for files of our own: no room, or no more of it for this account.
const CODES = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** Whether the fault is that nothing more can be written, because the disk is full. */
export function isStorageFull(error: unknown): boolean {
  return causesOf(error).some((cause) => codesOf(cause).some((code) => CODES.has(code)));
}
