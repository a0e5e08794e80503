import { fromBER, OctetString } from 'asn1js';
import {
  type Attribute,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs';
import { bytesOf, serialOf } from './certificate.ts';

/** A CMS with one signature, taken apart. */
export interface Cms {
  readonly der: Buffer;
  readonly signer: SignerInfo;
  readonly certificates: readonly Certificate[];
  /** What is enclosed; null where the signature is detached. */
  readonly enclosed: Uint8Array | null;
  readonly enclosedType: string;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
/** A signature with its chain and a time stamp takes a few kilobytes; with the document enclosed, a hundred. */
const LARGEST = 1024 * 1024;

/** Reads what a key container gave: base64, with or without the lines of PEM; null where it is no CMS of one signer. */
export function readCmsText(text: string): Cms | null {
  const bare = text.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s/g, '');
  if (bare.length > LARGEST * 2 || !/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return null;
  return readCms(Buffer.from(bare, 'base64'));
}

/** Reads a CMS in DER. */
export function readCms(der: Uint8Array): Cms | null {
  try {
    const parsed = fromBER(bytesOf(der));
    if (parsed.offset === -1) return null;
    const content = new ContentInfo({ schema: parsed.result });
    if (content.contentType !== SIGNED_DATA) return null;
    const signed = new SignedData({ schema: content.content });
    const [signer, ...others] = signed.signerInfos;
    if (!signer || others.length > 0) return null;
    return {
      der: Buffer.from(der),
      signer,
      certificates: (signed.certificates ?? []).filter(
        (one): one is Certificate => one instanceof Certificate,
      ),
      enclosed: enclosedIn(signed),
      enclosedType: signed.encapContentInfo.eContentType,
    };
  } catch {
    return null;
  }
}

// Long content may come in pieces; together they are the content.
function enclosedIn({ encapContentInfo: { eContent } }: SignedData): Uint8Array | null {
  if (!eContent) return null;
  const pieces = eContent.valueBlock.value.filter((one): one is OctetString => one instanceof OctetString);
  return pieces.length > 0
    ? Buffer.concat(pieces.map((piece) => piece.valueBlock.valueHexView))
    : Uint8Array.from(eContent.valueBlock.valueHexView);
}

/** The certificate that the signature names as its own. */
export function signerCertificate({ signer, certificates }: Cms): Certificate | null {
  const { sid } = signer;
  if (!(sid instanceof IssuerAndSerialNumber))
    return certificates.length === 1 ? (certificates[0] ?? null) : null;
  const serial = Buffer.from(sid.serialNumber.valueBlock.valueHexView).toString('hex');
  return certificates.find((one) => serialOf(one) === serial && one.issuer.isEqual(sid.issuer)) ?? null;
}

/** An attribute of the signature by its number. */
export function attributeOf(attributes: readonly Attribute[] | undefined, type: string): unknown {
  return attributes?.find((one) => one.type === type)?.values[0];
}
