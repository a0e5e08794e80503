import { refusalOf } from '@tyndau/domain/kernel/refusal';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { SignatureRefusal } from '@tyndau/domain/signing/signatureChecks';
import { fromBER, Sequence } from 'asn1js';
import { TSTInfo } from 'pkijs';
import { algorithmRefusal, digestOf } from './algorithms.ts';
import { bytesOf, extendedUsesOf, partOf } from './certificate.ts';
import { buildChain } from './chain.ts';
import { attributeOf, type Cms, readCms } from './readCms.ts';
import { checkRevocation } from './revocation.ts';
import type { Trust } from './trust.ts';
import { verifySignature } from './verifySignature.ts';

const TIMESTAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
const FOR_TIMESTAMPS = '1.3.6.1.5.5.7.3.8';

export interface Timestamp {
  readonly at: Date;
  readonly authority: string;
}

/**
 * The time stamp over the signature (RFC 3161), if there is one: it must be over this very signature, signed by an
 * authority that leads to a trusted root and may stamp. A broken one is refused, never passed over in silence.
 */
export function readTimestamp(cms: Cms, trust: Trust): Result<Timestamp | null, SignatureRefusal> {
  const value = attributeOf(cms.signer.unsignedAttrs?.attributes, TIMESTAMP_TOKEN);
  if (value === undefined) return accept(null);
  const broken = refuse(refusalOf('CMS_TIMESTAMP_BROKEN' as const, 'cms'));
  const token = value instanceof Sequence ? readCms(new Uint8Array(value.toBER(false))) : null;
  const stamped = token?.enclosed ? readStamped(token.enclosed) : null;
  if (!token?.enclosed || !stamped) return broken;
  const { messageImprint, genTime } = stamped;
  const signature = cms.signer.signature.valueBlock.valueHexView;
  const digest = digestOf(messageImprint.hashAlgorithm.algorithmId, signature);
  if (!digest) return refuse(algorithmRefusal(messageImprint.hashAlgorithm.algorithmId));
  if (!digest.equals(messageImprint.hashedMessage.valueBlock.valueHexView)) return broken;
  const counted = verifySignature(token, token.enclosed);
  if (!counted.ok) return counted.refusal.code.startsWith('CMS_ALGORITHM_') ? counted : broken;
  const { certificate } = counted.value;
  if (!extendedUsesOf(certificate).includes(FOR_TIMESTAMPS)) return broken;
  const chain = buildChain(certificate, [...token.certificates, ...cms.certificates], trust, genTime);
  if (!chain.ok || !checkRevocation(chain.value, trust, genTime).ok) return broken;
  return accept({ at: genTime, authority: partOf(certificate.subject, 'CN') });
}

function readStamped(content: Uint8Array): TSTInfo | null {
  try {
    const parsed = fromBER(bytesOf(content));
    return parsed.offset === -1 ? null : new TSTInfo({ schema: parsed.result });
  } catch {
    return null;
  }
}
