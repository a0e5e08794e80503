import { isDatabaseAway } from './db/isDatabaseAway.ts';
import { isStorageFull } from './db/isStorageFull.ts';

/** What whoever asked is told of a fault: nothing of its inside, but whether it is ours or the machine's. */
export interface FaultKind {
  readonly code: 'DATABASE_UNAVAILABLE' | 'STORAGE_FULL' | 'INTERNAL_SERVER_ERROR';
  readonly message: string;
  readonly status: number;
  /** How the log calls it. */
  readonly logged: string;
}

const away: FaultKind = {
  code: 'DATABASE_UNAVAILABLE',
  message: 'The archive cannot be reached',
  status: 503,
  logged: 'database unavailable',
};
const full: FaultKind = {
  code: 'STORAGE_FULL',
  message: 'There is no room left on the disk',
  status: 507,
  logged: 'storage full',
};
const own: FaultKind = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Internal fault',
  status: 500,
  logged: 'fault',
};

/** Of which kind a fault is; the window and the documents tell it alike. */
export function kindOfFault(error: unknown): FaultKind {
  if (isStorageFull(error)) return full;
  return isDatabaseAway(error) ? away : own;
}
