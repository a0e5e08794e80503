import { createContext } from 'react';

/** How the files of one field stand. */
export interface UploadCount {
  readonly pending: number;
  readonly failed: number;
}

/** Where a field of files tells its form how many are still on their way; outside of a form nobody listens. */
export const PendingUploads = createContext<(field: string, count: UploadCount) => void>(() => undefined);
