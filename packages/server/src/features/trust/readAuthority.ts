import { createPublicKey } from 'node:crypto';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { Certificate } from 'pkijs';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import { algorithmName, algorithmRefusal } from '../../signing/algorithms.ts';
import { blocksOf } from '../../signing/blocks.ts';
import {
  authorityOf,
  derOf,
  fingerprintOf,
  isSignedBy,
  nameLine,
  partOf,
  publicKeyOf,
  readCertificate,
  serialOf,
} from '../../signing/certificate.ts';
import { buildChain } from '../../signing/chain.ts';
import type { Trust } from '../../signing/trust.ts';

/** An authority as its certificate tells of it. */
export interface Authority {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly isRoot: boolean;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly fingerprint: string;
  readonly keyKind: string;
  readonly validFrom: Date;
  readonly validTo: Date;
}

/**
 * Reads the certificate of an authority from a file (PEM or DER) and checks it: a root must have signed itself, an
 * authority below must lead to a root that is trusted already.
 */
export function readAuthority(file: Buffer, trust: Trust, now: Date): Result<Authority, Refusal> {
  const [certificate, ...others] = blocksOf(file).flatMap((der) => readCertificate(der) ?? []);
  if (!certificate) return refuse(refusal('CERTIFICATE_UNREADABLE', 'file'));
  if (others.length > 0) return refuse(refusal('CERTIFICATE_SEVERAL', 'file'));
  const isRoot = certificate.subject.isEqual(certificate.issuer);
  const wrong = whatIsWrong(certificate, isRoot, trust, now);
  return wrong
    ? refuse(wrong)
    : accept({
        isRoot,
        der: Uint8Array.from(derOf(certificate)),
        subject: partOf(certificate.subject, 'CN') || nameLine(certificate.subject),
        issuer: partOf(certificate.issuer, 'CN') || nameLine(certificate.issuer),
        serial: serialOf(certificate),
        fingerprint: fingerprintOf(certificate),
        keyKind: keyKindOf(certificate),
        validFrom: certificate.notBefore.value,
        validTo: certificate.notAfter.value,
      });
}

function whatIsWrong(certificate: Certificate, isRoot: boolean, trust: Trust, now: Date): Refusal | null {
  const { value: validTo } = certificate.notAfter;
  if (!authorityOf(certificate)) return refusal('CERTIFICATE_NOT_AUTHORITY', 'file');
  if (validTo < now) return refusal('CERTIFICATE_ENDED', 'file', { validTo: validTo.toISOString() });
  if (!isRoot) {
    const issuer = partOf(certificate.issuer, 'CN') || nameLine(certificate.issuer);
    const chain = buildChain(certificate, [], trust, now);
    return chain.ok ? null : refusal('CERTIFICATE_ISSUER_NOT_TRUSTED', 'file', { issuer });
  }
  const verdict = isSignedBy(certificate, certificate);
  if (verdict === 'unsupported') {
    return { ...algorithmRefusal(certificate.signatureAlgorithm.algorithmId), field: 'file' };
  }
  return verdict === 'good' ? null : refusal('CERTIFICATE_SIGNATURE_BROKEN', 'file');
}

/** What its key is, as a person would compare it with the page of the authority. */
function keyKindOf(certificate: Certificate): string {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKeyOf(certificate)), format: 'der', type: 'spki' });
    const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
    return `${String(key.asymmetricKeyType).toUpperCase()} ${modulusLength ?? namedCurve ?? ''}`.trim();
  } catch {
    return algorithmName(certificate.subjectPublicKeyInfo.algorithm.algorithmId);
  }
}
