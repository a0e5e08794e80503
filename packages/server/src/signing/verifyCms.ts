import { refusalOf } from '@tyndau/domain/kernel/refusal';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type {
  RevocationVerdict,
  SignatureRefusal,
  SignatureTimeSource,
} from '@tyndau/domain/signing/signatureChecks';
import type { Certificate } from 'pkijs';
import { fingerprintOf, hasKeyUse, nameLine, partOf, partsOf, serialOf } from './certificate.ts';
import { buildChain } from './chain.ts';
import { readCms, readCmsText } from './readCms.ts';
import { readTimestamp } from './readTimestamp.ts';
import { checkRevocation } from './revocation.ts';
import type { Trust } from './trust.ts';
import { verifySignature } from './verifySignature.ts';

/** One certificate of a chain, as it is kept and shown. */
export interface ChainLink {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly fingerprint: string;
}

/** Everything that was found of a signature that holds. */
export interface CheckedCms {
  readonly der: Buffer;
  readonly subjectName: string;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly organisation: string;
  readonly serial: string;
  readonly issuer: string;
  readonly algorithm: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly chain: readonly ChainLink[];
  readonly signedAt: Date;
  readonly timeSource: SignatureTimeSource;
  readonly timestampAuthority: string;
  readonly revocation: RevocationVerdict;
}

/**
 * Whether a CMS holds for these bytes: detached or with them enclosed, one signer, a key meant for signing, a chain to a
 * root that the office trusts, valid and not revoked at the time of signing. That time is the time stamp's; without one it
 * is the moment the office received it, never what the signer's computer claims.
 */
export function verifyCms(
  given: string | Uint8Array,
  content: Uint8Array,
  trust: Trust,
  receivedAt: Date,
): Result<CheckedCms, SignatureRefusal> {
  const cms = typeof given === 'string' ? readCmsText(given) : readCms(given);
  if (!cms) return refuse(refusalOf('CMS_UNREADABLE', 'cms'));
  const counted = verifySignature(cms, content);
  if (!counted.ok) return counted;
  const { certificate, algorithm } = counted.value;
  if (!hasKeyUse(certificate, 'nonRepudiation')) return refuse(refusalOf('CMS_KEY_NOT_FOR_SIGNING', 'cms'));
  const stamp = readTimestamp(cms, trust);
  if (!stamp.ok) return stamp;
  const signedAt = stamp.value?.at ?? receivedAt;
  if (signedAt > receivedAt) return refuse(refusalOf('CMS_TIMESTAMP_BROKEN', 'cms'));
  const chain = buildChain(certificate, cms.certificates, trust, signedAt);
  if (!chain.ok) return chain;
  const revocation = checkRevocation(chain.value, trust, signedAt);
  if (!revocation.ok) return revocation;
  return accept({
    der: cms.der,
    ...factsOf(certificate),
    algorithm,
    chain: chain.value.map(linkOf),
    signedAt,
    timeSource: stamp.value ? 'timestamp' : 'office',
    timestampAuthority: stamp.value?.authority ?? '',
    revocation: revocation.value,
  });
}

/** The authority of Kazakhstan writes the IIN as SERIALNUMBER=IIN… and the BIN of an organisation as OU=BIN…. */
function factsOf(certificate: Certificate) {
  const { subject, issuer, notBefore, notAfter } = certificate;
  const number = (parts: readonly string[], mark: string) =>
    parts.map((part) => new RegExp(`^${mark}(\\d{12})$`).exec(part)?.[1]).find(Boolean) ?? null;
  return {
    subjectName: partOf(subject, 'CN'),
    iin: number(partsOf(subject, 'SERIALNUMBER'), 'IIN'),
    bin: number(partsOf(subject, 'OU'), 'BIN'),
    organisation: partOf(subject, 'O'),
    serial: serialOf(certificate),
    issuer: partOf(issuer, 'CN') || nameLine(issuer),
    validFrom: notBefore.value,
    validTo: notAfter.value,
  };
}

function linkOf(certificate: Certificate): ChainLink {
  return {
    subject: partOf(certificate.subject, 'CN') || nameLine(certificate.subject),
    issuer: partOf(certificate.issuer, 'CN') || nameLine(certificate.issuer),
    serial: serialOf(certificate),
    validFrom: certificate.notBefore.value.toISOString(),
    validTo: certificate.notAfter.value.toISOString(),
    fingerprint: fingerprintOf(certificate),
  };
}
