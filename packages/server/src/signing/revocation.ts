import { refusalOf } from '@tyndau/domain/kernel/refusal';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { RevocationVerdict, SignatureRefusal } from '@tyndau/domain/signing/signatureChecks';
import type { Certificate } from 'pkijs';
import { hasKeyUse, nameLine, serialOf } from './certificate.ts';
import type { RevocationList } from './revocationList.ts';
import type { Trust } from './trust.ts';

/**
 * What the lists say of a chain at the moment. Revoked before it: refused. `good` where a list of its authority, signed
 * by it and still current, does not name the signer's certificate; without such a list nobody can tell.
 */
export function checkRevocation(
  chain: readonly Certificate[],
  { lists }: Trust,
  at: Date,
): Result<RevocationVerdict, SignatureRefusal> {
  let verdict: RevocationVerdict = 'unknown';
  for (const [depth, certificate] of chain.slice(0, -1).entries()) {
    const issuer = chain[depth + 1];
    const own = lists.filter((list) => issuer && isListOf(list, issuer));
    const revokedAt = own
      .map((list) => list.revokedAt(serialOf(certificate)))
      .find((moment) => moment && moment <= at);
    if (revokedAt) {
      const revoked = { name: nameLine(certificate.subject), revokedAt: revokedAt.toISOString() };
      return refuse(refusalOf('CMS_CERTIFICATE_REVOKED', 'cms', revoked));
    }
    if (depth === 0 && own.some((list) => isCurrent(list, at))) verdict = 'good';
  }
  return accept(verdict);
}

function isListOf(list: RevocationList, issuer: Certificate): boolean {
  return list.issuer.isEqual(issuer.subject) && hasKeyUse(issuer, 'crlSign') && list.isSignedBy(issuer);
}

function isCurrent({ issuedAt, nextAt, isDelta }: RevocationList, at: Date): boolean {
  return !isDelta && issuedAt <= at && (nextAt === null || nextAt >= at);
}
