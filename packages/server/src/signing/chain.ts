import { refusalOf } from '@tyndau/domain/kernel/refusal';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { SignatureRefusal } from '@tyndau/domain/signing/signatureChecks';
import type { Certificate } from 'pkijs';
import { algorithmRefusal } from './algorithms.ts';
import { authorityOf, fingerprintOf, isSignedBy, nameLine } from './certificate.ts';
import type { Trust } from './trust.ts';

/** Deeper than any authority of Kazakhstan stands; a ring of certificates ends here. */
const DEEPEST = 6;

/**
 * The way from a certificate up to a root that the office trusts, the certificate first; each signed by the next, each
 * issuer an authority, all of them valid at the moment. Certificates that came along may stand between, never on top.
 */
export function buildChain(
  leaf: Certificate,
  cameAlong: readonly Certificate[],
  trust: Trust,
  at: Date,
): Result<readonly Certificate[], SignatureRefusal> {
  const timely = validityRefusal(leaf, at);
  if (timely) return refuse(timely);
  const roots = new Set(trust.roots.map(fingerprintOf));
  const known = [...trust.roots, ...trust.between, ...cameAlong];
  let unsupported = '';
  const climb = (chain: readonly Certificate[]): readonly Certificate[] | null => {
    const top = chain.at(-1);
    if (!top || chain.length > DEEPEST) return null;
    if (chain.length > 1 && roots.has(fingerprintOf(top))) return chain;
    for (const issuer of known.filter((one) => top.issuer.isEqual(one.subject))) {
      const authority = authorityOf(issuer);
      // Of the authorities below it the first one stands under the certificate itself.
      if (!authority || authority.pathLength < chain.length - 1 || validityRefusal(issuer, at)) continue;
      if (chain.includes(issuer)) continue;
      const verdict = isSignedBy(top, issuer);
      if (verdict === 'unsupported') unsupported = top.signatureAlgorithm.algorithmId;
      if (verdict !== 'good') continue;
      const found = climb([...chain, issuer]);
      if (found) return found;
    }
    return null;
  };
  const chain = climb([leaf]);
  if (chain) return accept(chain);
  return refuse(
    unsupported === ''
      ? refusalOf('CMS_CHAIN_NOT_TRUSTED', 'cms', { issuer: nameLine(leaf.issuer) })
      : algorithmRefusal(unsupported),
  );
}

/** Why the certificate is not valid at the moment; null where it is. */
function validityRefusal({ notBefore, notAfter }: Certificate, at: Date): SignatureRefusal | null {
  if (at < notBefore.value) {
    return refusalOf('CMS_CERTIFICATE_NOT_YET_VALID', 'cms', { validFrom: notBefore.value.toISOString() });
  }
  return at > notAfter.value
    ? refusalOf('CMS_CERTIFICATE_EXPIRED', 'cms', { validTo: notAfter.value.toISOString() })
    : null;
}
