import type { Certificate } from 'pkijs';
import type { Archive } from '../db/archive.ts';
import { revocationFolder } from './revocationFolder.ts';
import type { RevocationList } from './revocationList.ts';

/** Whom the office trusts: roots, the authorities between, lists of revoked certificates. */
export interface Trust {
  readonly roots: readonly Certificate[];
  readonly between: readonly Certificate[];
  readonly lists: readonly RevocationList[];
}

export interface TrustStore {
  /** Whom the office trusted at the moment, with the lists as they lie in the folder now. */
  read(at: Date): Promise<Trust>;
  /** The lists alone, for the administrator. */
  lists(): Promise<readonly RevocationList[]>;
}

/**
 * The authorities that an administrator has written down, and the lists of revoked certificates that the office's own
 * nightly download lays into the folder: whom to trust is decided by a person, who was revoked is only read.
 */
export function trustStore({ prisma }: Pick<Archive, 'prisma'>, folder: string): TrustStore {
  const { read: lists } = revocationFolder(folder);
  return {
    lists,
    async read(at) {
      const known = await prisma.trustedCertificate.findMany({
        where: { OR: [{ retiredAt: null }, { retiredAt: { gt: at } }] },
        select: { isRoot: true, der: true },
        orderBy: { id: 'asc' },
      });
      // The readers of certificates take memory, and most offices sign by the account.
      const { readCertificate } = await import('./certificate.ts');
      const read = (isRoot: boolean) =>
        known.filter((one) => one.isRoot === isRoot).flatMap(({ der }) => readCertificate(der) ?? []);
      return { roots: read(true), between: read(false), lists: await lists() };
    },
  };
}
