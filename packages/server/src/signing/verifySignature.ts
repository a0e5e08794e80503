import { refusalOf } from '@tyndau/domain/kernel/refusal';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { SignatureRefusal } from '@tyndau/domain/signing/signatureChecks';
import { ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import type { Certificate } from 'pkijs';
import { algorithmName, algorithmRefusal, digestOf, verifyBytes } from './algorithms.ts';
import { publicKeyOf } from './certificate.ts';
import { attributeOf, type Cms, signerCertificate } from './readCms.ts';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SET = 0x31;

/** A signature that is counted right, by whatever certificate. */
export interface CountedSignature {
  readonly certificate: Certificate;
  readonly algorithm: string;
  /** What the signer's own clock claimed. */
  readonly claimedAt: Date | null;
}

/** Whether the CMS signs these very bytes with the key of the certificate it names. Says nothing of whom to trust. */
export function verifySignature(cms: Cms, content: Uint8Array): Result<CountedSignature, SignatureRefusal> {
  const { signer } = cms;
  const certificate = signerCertificate(cms);
  if (!certificate) return refuse(refusalOf('CMS_WITHOUT_CERTIFICATE', 'cms'));
  if (cms.enclosed && !Buffer.from(cms.enclosed).equals(content)) {
    return refuse(refusalOf('CMS_DOCUMENT_DIFFERS', 'cms'));
  }
  const digest = digestOf(signer.digestAlgorithm.algorithmId, content);
  if (!digest) return refuse(algorithmRefusal(signer.digestAlgorithm.algorithmId));
  const attributes = signer.signedAttrs?.attributes;
  if (attributes) {
    const signedDigest = attributeOf(attributes, MESSAGE_DIGEST);
    const isSame = signedDigest instanceof OctetString && digest.equals(signedDigest.valueBlock.valueHexView);
    if (!isSame) return refuse(refusalOf('CMS_DOCUMENT_DIFFERS', 'cms'));
    const type = attributeOf(attributes, CONTENT_TYPE);
    const isOfType = type instanceof ObjectIdentifier && type.getValue() === cms.enclosedType;
    if (!isOfType) return refuse(refusalOf('CMS_SIGNATURE_BROKEN', 'cms'));
  }
  const verdict = verifyBytes({
    algorithm: signer.signatureAlgorithm,
    digestOid: signer.digestAlgorithm.algorithmId,
    publicKey: publicKeyOf(certificate),
    data: attributes ? signedAttributes(cms) : content,
    signature: signer.signature.valueBlock.valueHexView,
  });
  if (verdict === 'unsupported') return refuse(algorithmRefusal(signer.signatureAlgorithm.algorithmId));
  if (verdict === 'bad') {
    return refuse(refusalOf(attributes ? 'CMS_SIGNATURE_BROKEN' : 'CMS_DOCUMENT_DIFFERS', 'cms'));
  }
  const claimed = attributeOf(attributes, SIGNING_TIME);
  return accept({
    certificate,
    algorithm: algorithmName(signer.signatureAlgorithm.algorithmId),
    claimedAt: claimed instanceof UTCTime ? claimed.toDate() : null,
  });
}

/** The attributes as they were signed: a SET, though the CMS carries them under a mark of its own (RFC 5652, 5.4). */
function signedAttributes({ signer }: Cms): Uint8Array {
  const encoded = Uint8Array.from(new Uint8Array(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0)));
  encoded[0] = SET;
  return encoded;
}
