import { fromBER } from 'asn1js';
import { type Certificate, CertificateRevocationList, type RelativeDistinguishedNames } from 'pkijs';
import { verifyBytes } from './algorithms.ts';
import { bytesOf, fingerprintOf, publicKeyOf } from './certificate.ts';
import { type Piece, pieceAt, piecesIn, sequenceOf } from './der.ts';

/** A list of revoked certificates of one authority. */
export interface RevocationList {
  readonly issuer: RelativeDistinguishedNames;
  readonly issuedAt: Date;
  /** By then a newer one is due. */
  readonly nextAt: Date | null;
  /** Says only what was added since another list: that somebody is not in it proves nothing. */
  readonly isDelta: boolean;
  readonly count: number;
  /** When the certificate of that serial number (hex) was revoked; null where the list does not name it. */
  revokedAt(serial: string): Date | null;
  isSignedBy(issuer: Certificate): boolean;
}

const SEQUENCE = 0x30;
const UTC_TIME = 0x17;
const DELTA = '2.5.29.27';

/**
 * Reads a list in DER. That of Kazakhstan names half a million certificates: its lines are walked where they lie and never
 * become objects; only the head is given to the reader of certificates. Throws where it is no list.
 */
export function readRevocationList(der: Buffer): RevocationList {
  const [signed, ...sealing] = piecesIn(der, pieceAt(der, 0));
  if (!signed) throw new RangeError('There is nothing in the list');
  const parts = [...piecesIn(der, signed)];
  const revoked = parts.find(({ tag }, index) => tag === SEQUENCE && isTime(parts[index - 1]));
  const bytes = ({ from, to }: Piece) => der.subarray(from, to);
  const head = sequenceOf(
    sequenceOf(...parts.filter((part) => part !== revoked).map(bytes)),
    ...sealing.map(bytes),
  );
  const list = new CertificateRevocationList({ schema: fromBER(bytesOf(head)).result });
  const verdicts = new Map<string, boolean>();
  let count = 0;
  for (const _line of revoked ? piecesIn(der, revoked) : []) count += 1;
  return {
    issuer: list.issuer,
    issuedAt: list.thisUpdate.value,
    nextAt: list.nextUpdate?.value ?? null,
    isDelta: list.crlExtensions?.extensions.some(({ extnID }) => extnID === DELTA) ?? false,
    count,
    revokedAt: (serial) => (revoked ? findIn(der, revoked, Buffer.from(serial, 'hex')) : null),
    isSignedBy(issuer) {
      const key = fingerprintOf(issuer);
      const known = verdicts.get(key) ?? isGood(list, issuer, bytes(signed));
      // Twenty megabytes are not digested anew for every signature.
      verdicts.set(key, known);
      return known;
    },
  };
}

function isGood(list: CertificateRevocationList, issuer: Certificate, data: Uint8Array): boolean {
  const signature = list.signatureValue.valueBlock.valueHexView;
  const publicKey = publicKeyOf(issuer);
  return verifyBytes({ algorithm: list.signatureAlgorithm, publicKey, data, signature }) === 'good';
}

const isTime = (piece: Piece | undefined) =>
  piece !== undefined && (piece.tag === UTC_TIME || piece.tag === 0x18);

function findIn(der: Buffer, revoked: Piece, serial: Buffer): Date | null {
  for (const line of piecesIn(der, revoked)) {
    const number = pieceAt(der, line.content, line.to);
    if (serial.compare(der, number.content, number.to) !== 0) continue;
    return readTime(der, pieceAt(der, number.to, line.to));
  }
  return null;
}

/** '260201000000Z', or with the whole year. */
function readTime(der: Buffer, { tag, content, to }: Piece): Date {
  const text = der.toString('latin1', content, to);
  const whole = tag === UTC_TIME ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  return new Date(whole.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5:$6Z'));
}
