import { fromBER } from 'asn1js';
import { CertificateRevocationList } from 'pkijs';
import { blocksOf } from './blocks.ts';
import { bytesOf } from './certificate.ts';

/** The lists of revoked certificates in a file; what cannot be read is left out. */
export function readLists(content: Buffer): CertificateRevocationList[] {
  return blocksOf(content).flatMap((der) => {
    try {
      const parsed = fromBER(bytesOf(der));
      return parsed.offset === -1 ? [] : [new CertificateRevocationList({ schema: parsed.result })];
    } catch {
      return [];
    }
  });
}
