import type { webcrypto } from 'node:crypto';
import {
  Set as AsnSet,
  BitString,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  UTCTime,
  Utf8String,
} from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CertificateRevocationList,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  PublicKeyInfo,
  RevokedCertificate,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Time,
  TSTInfo,
} from 'pkijs';
import { streebog } from '../signing/gost/streebog.ts';
import { type GostKey, makeGostKey, signGost } from './gostKeys.ts';

/** A certificate with its keys, made for a test: an authority, a person, a time-stamping service. */
export interface KeyHolder {
  readonly certificate: Certificate;
  readonly keys: webcrypto.CryptoKeyPair | GostKey;
}

interface HolderToMake {
  readonly name: Readonly<Partial<Record<'CN' | 'SERIALNUMBER' | 'O' | 'OU', string>>>;
  readonly issuer?: KeyHolder;
  readonly keys?: 'RSA' | 'EC' | 'GOST' | 'GOST-256';
  readonly validFrom?: string;
  readonly validTo?: string;
  /** The first byte of key usage. */
  readonly uses?: number;
  readonly isAuthority?: boolean;
  readonly extendedUses?: readonly string[];
}

const AUTHORITY_USES = 0x06;
const SIGNER_USES = 0xc0;
const numbers = { CN: '2.5.4.3', SERIALNUMBER: '2.5.4.5', O: '2.5.4.10', OU: '2.5.4.11' } as const;
const algorithms = {
  RSA: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  EC: { name: 'ECDSA', namedCurve: 'P-256' },
} as const;

let made = 0;

/** Makes keys and a certificate over them; without an issuer it signs itself. */
export async function makeHolder(wanted: HolderToMake): Promise<KeyHolder> {
  const keys = await makeKeys(wanted.keys ?? 'RSA');
  made += 1;
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: 1000 + made }) });
  for (const [part, value] of Object.entries(wanted.name)) {
    const type = numbers[part as keyof typeof numbers];
    certificate.subject.typesAndValues.push(
      new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }),
    );
  }
  certificate.issuer = wanted.issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore = new Time({ type: 0, value: new Date(wanted.validFrom ?? '2025-06-01T00:00:00Z') });
  certificate.notAfter = new Time({ type: 0, value: new Date(wanted.validTo ?? '2027-06-01T00:00:00Z') });
  certificate.extensions = extensionsOf(wanted);
  if ('secret' in keys) certificate.subjectPublicKeyInfo = new PublicKeyInfo({ schema: keys.publicKey });
  else await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await signPaper(certificate, wanted.issuer?.keys ?? keys);
  return { certificate, keys };
}

async function makeKeys(kind: NonNullable<HolderToMake['keys']>): Promise<KeyHolder['keys']> {
  if (kind === 'GOST') return makeGostKey(512);
  if (kind === 'GOST-256') return makeGostKey(256);
  const made = await crypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify']);
  return made as webcrypto.CryptoKeyPair;
}

/** Signs a certificate or a list of revoked ones. */
async function signPaper(paper: Certificate | CertificateRevocationList, keys: KeyHolder['keys']) {
  if (!('secret' in keys)) return paper.sign(keys.privateKey, 'SHA-256');
  paper.signature = gostAlgorithm(keys.signatureOid);
  paper.signatureAlgorithm = gostAlgorithm(keys.signatureOid);
  // Of a list it is the same, though its type hides it.
  const signed = new Uint8Array((paper as Certificate).encodeTBS().toBER(false));
  paper.tbsView = signed;
  paper.signatureValue = new BitString({ valueHex: Uint8Array.from(signGost(keys, signed)).buffer });
}

function gostAlgorithm(algorithmId: string): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId, algorithmParams: new Null() });
}

function extensionsOf({ isAuthority = false, uses, extendedUses }: HolderToMake): Extension[] {
  const bits = new BitString({
    valueHex: new Uint8Array([uses ?? (isAuthority ? AUTHORITY_USES : SIGNER_USES)]).buffer,
  });
  const [constraints, further] = [
    new BasicConstraints({ cA: isAuthority }),
    new ExtKeyUsage({ keyPurposes: [...(extendedUses ?? [])] }),
  ];
  const extension = (extnID: string, value: { toBER(): ArrayBuffer }, critical = true) =>
    new Extension({ extnID, critical, extnValue: value.toBER() });
  return [
    extension('2.5.29.15', bits),
    extension('2.5.29.19', constraints.toSchema()),
    ...(extendedUses ? [extension('2.5.29.37', further.toSchema(), false)] : []),
  ];
}

/** The certificate as a file of an authority. */
export function pemOf({ certificate }: KeyHolder): string {
  return pem('CERTIFICATE', Buffer.from(certificate.toSchema(false).toBER(false)));
}

/** A list of revoked certificates, signed by their authority. */
export async function makeList(
  issuer: KeyHolder,
  revoked: readonly { readonly holder: KeyHolder; readonly at: string }[],
  days: { readonly from: string; readonly to: string } = { from: '2026-01-01', to: '2026-12-31' },
): Promise<string> {
  const list = new CertificateRevocationList({
    version: 1,
    thisUpdate: new Time({ type: 0, value: new Date(days.from) }),
    nextUpdate: new Time({ type: 0, value: new Date(days.to) }),
    ...(revoked.length > 0
      ? {
          revokedCertificates: revoked.map(
            ({ holder, at }) =>
              new RevokedCertificate({
                userCertificate: holder.certificate.serialNumber,
                revocationDate: new Time({ type: 0, value: new Date(at) }),
              }),
          ),
        }
      : {}),
  });
  list.issuer = issuer.certificate.subject;
  await signPaper(list, issuer.keys);
  return pem('X509 CRL', Buffer.from(list.toSchema().toBER(false)));
}

interface CmsToMake {
  /** Encloses the content; otherwise the signature is detached. */
  readonly isEnclosing?: boolean;
  /** Authorities that come along. */
  readonly chain?: readonly KeyHolder[];
  readonly claimedAt?: string;
  readonly stamp?: { readonly by: KeyHolder; readonly at: string };
  readonly contentType?: string;
  /** Changes the made structure before it is written: to break it. */
  readonly spoil?: (signer: SignerInfo) => void;
}

const DATA = '1.2.840.113549.1.7.1';
const STAMPED = '1.2.840.113549.1.9.16.1.4';

/** Signs content as a key container does; gives the CMS in base64. */
export async function signCms(
  holder: KeyHolder,
  content: Uint8Array,
  wanted: CmsToMake = {},
): Promise<string> {
  return Buffer.from(await signedContent(holder, content, wanted)).toString('base64');
}

async function signedContent(
  holder: KeyHolder,
  content: Uint8Array,
  wanted: CmsToMake,
): Promise<ArrayBuffer> {
  const { contentType = DATA } = wanted;
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: holder.certificate.issuer,
      serialNumber: holder.certificate.serialNumber,
    }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: await attributesOf(holder, content, contentType, wanted.claimedAt),
    }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: contentType,
      ...(wanted.isEnclosing
        ? { eContent: new OctetString({ valueHex: Uint8Array.from(content).buffer }) }
        : {}),
    }),
    signerInfos: [signer],
    certificates: [holder, ...(wanted.chain ?? [])].map(({ certificate }) => certificate),
  });
  if ('secret' in holder.keys) signByGost(signed, signer, holder.keys);
  else await signed.sign(holder.keys.privateKey, 0, 'SHA-256', Uint8Array.from(content).buffer);
  if (wanted.stamp) signer.unsignedAttrs = await stampOf(signer, wanted.stamp);
  wanted.spoil?.(signer);
  return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) })
    .toSchema()
    .toBER(false);
}

function signByGost(signed: SignedData, signer: SignerInfo, keys: GostKey) {
  signer.digestAlgorithm = gostAlgorithm(keys.digestOid);
  signer.signatureAlgorithm = gostAlgorithm(keys.signatureOid);
  signed.digestAlgorithms.push(signer.digestAlgorithm);
  const attributes = new Uint8Array(
    new AsnSet({ value: (signer.signedAttrs?.attributes ?? []).map((one) => one.toSchema()) }).toBER(false),
  );
  signer.signature = new OctetString({ valueHex: Uint8Array.from(signGost(keys, attributes)).buffer });
}

async function attributesOf(
  { keys }: KeyHolder,
  content: Uint8Array,
  contentType: string,
  claimedAt = '2026-02-02T04:00:00Z',
) {
  const digest =
    'secret' in keys
      ? Uint8Array.from(streebog(keys.curve.bits, content)).buffer
      : await crypto.subtle.digest('SHA-256', Uint8Array.from(content));
  return [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: contentType })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.5',
      values: [new UTCTime({ valueDate: new Date(claimedAt) })],
    }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
  ];
}

async function stampOf(signer: SignerInfo, { by, at }: { readonly by: KeyHolder; readonly at: string }) {
  const signature = Uint8Array.from(signer.signature.valueBlock.valueHexView);
  const stamped = new TSTInfo({
    version: 1,
    policy: '1.2.398.3.3.2.6.1',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new OctetString({ valueHex: await crypto.subtle.digest('SHA-256', signature) }),
    }),
    serialNumber: new Integer({ value: 1 }),
    genTime: new Date(at),
  });
  const content = new Uint8Array(stamped.toSchema().toBER(false));
  const token = await signedContent(by, content, { isEnclosing: true, contentType: STAMPED });
  return new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [
      new Attribute({
        type: '1.2.840.113549.1.9.16.2.14',
        values: [ContentInfo.fromBER(token).toSchema()],
      }),
    ],
  });
}

function pem(kind: string, der: Buffer): string {
  return `-----BEGIN ${kind}-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${kind}-----\n`;
}
