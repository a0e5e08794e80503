import { createHash } from 'node:crypto';
import { BitString, fromBER } from 'asn1js';
import { BasicConstraints, Certificate, ExtKeyUsage, type RelativeDistinguishedNames } from 'pkijs';
import { type Verdict, verifyBytes } from './algorithms.ts';

const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';

/** Bits of the first byte of key usage (RFC 5280, 4.2.1.3). */
export const keyUses = { nonRepudiation: 0x40, keyCertSign: 0x04, crlSign: 0x02 } as const;

/** Reads one certificate in DER; null where it is none. */
export function readCertificate(der: Uint8Array): Certificate | null {
  try {
    const parsed = fromBER(bytesOf(der));
    return parsed.offset === -1 ? null : new Certificate({ schema: parsed.result });
  } catch {
    return null;
  }
}

/** A buffer of its own, as the ASN.1 reader wants it. */
export function bytesOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

export function derOf(certificate: Certificate): Buffer {
  return Buffer.from(certificate.toSchema(false).toBER(false));
}

export function fingerprintOf(certificate: Certificate): string {
  return createHash('sha256').update(derOf(certificate)).digest('hex');
}

export function serialOf(certificate: Certificate): string {
  return Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex');
}

export function publicKeyOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.subjectPublicKeyInfo.toSchema().toBER(false));
}

/** Whether the key may be used so; a certificate that names no use may be used for nothing here. */
export function hasKeyUse(certificate: Certificate, use: keyof typeof keyUses): boolean {
  const value = extensionOf(certificate, KEY_USAGE);
  const bits = value instanceof BitString ? (value.valueBlock.valueHexView[0] ?? 0) : 0;
  return (bits & keyUses[use]) !== 0;
}

/** The further uses by number, e.g. '1.3.6.1.5.5.7.3.8' for time stamps. */
export function extendedUsesOf(certificate: Certificate): readonly string[] {
  const value = extensionOf(certificate, EXTENDED_KEY_USAGE);
  return value instanceof ExtKeyUsage ? value.keyPurposes : [];
}

/** Whether it may sign other certificates, and how many authorities may stand below it. */
export function authorityOf(certificate: Certificate): { readonly pathLength: number } | null {
  const value = extensionOf(certificate, BASIC_CONSTRAINTS);
  if (!(value instanceof BasicConstraints) || !value.cA || !hasKeyUse(certificate, 'keyCertSign'))
    return null;
  const { pathLenConstraint: most } = value;
  return { pathLength: typeof most === 'number' ? most : Number.POSITIVE_INFINITY };
}

/** Whether the key of the issuer has signed the certificate. */
export function isSignedBy(certificate: Certificate, issuer: Certificate): Verdict {
  return verifyBytes({
    algorithm: certificate.signatureAlgorithm,
    publicKey: publicKeyOf(issuer),
    data: certificate.tbsView,
    signature: certificate.signatureValue.valueBlock.valueHexView,
  });
}

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.42': 'G',
};

/** A part of a name, the first one of its kind; '' where there is none. */
export function partOf(name: RelativeDistinguishedNames, part: string): string {
  return partsOf(name, part)[0] ?? '';
}

/** All parts of a kind: an organisation may stand beside its BIN. */
export function partsOf(name: RelativeDistinguishedNames, part: string): string[] {
  return name.typesAndValues
    .filter(({ type }) => shortNames[type] === part)
    .map(({ value }) => String(value.valueBlock.value));
}

/** The name as one line, as certificate viewers write it. */
export function nameLine(name: RelativeDistinguishedNames): string {
  return name.typesAndValues
    .map(({ type, value }) => `${shortNames[type] ?? type}=${value.valueBlock.value}`)
    .join(', ');
}

function extensionOf(certificate: Certificate, id: string): unknown {
  return certificate.extensions?.find(({ extnID }) => extnID === id)?.parsedValue;
}
