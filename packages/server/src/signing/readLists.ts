import { blocksOf } from './blocks.ts';
import { type RevocationList, readRevocationList } from './revocationList.ts';

/** The lists of revoked certificates in a file; what cannot be read is left out. */
export function readLists(content: Buffer): RevocationList[] {
  return blocksOf(content).flatMap((der) => {
    try {
      return [readRevocationList(der)];
    } catch {
      return [];
    }
  });
}
