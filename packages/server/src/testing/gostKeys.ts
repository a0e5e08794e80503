import { randomBytes } from 'node:crypto';
import { BitString, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { curveOf, type GostCurve } from '../signing/gost/gostCurves.ts';
import { streebog } from '../signing/gost/streebog.ts';

/** A key of GOST R 34.10-2015 made for a test, as the authority of Kazakhstan numbers it. */
export interface GostKey {
  readonly curve: GostCurve;
  readonly secret: bigint;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Sequence;
  readonly signatureOid: string;
  readonly digestOid: string;
}

const numbers = {
  256: { key: '1.2.398.3.10.1.1.2.1', signature: '1.2.398.3.10.1.1.2.3.1', digest: '1.2.398.3.10.1.3.2' },
  512: { key: '1.2.398.3.10.1.1.2.2', signature: '1.2.398.3.10.1.1.2.3.2', digest: '1.2.398.3.10.1.3.3' },
} as const;

export function makeGostKey(bits: 256 | 512): GostKey {
  const { key, signature, digest } = numbers[bits];
  const curve = curveOf(`${key}.1`);
  if (!curve) throw new Error(`There is no curve for ${bits} bits`);
  const secret = numberBelow(curve);
  const { x, y } = curve.Point.BASE.multiplyUnsafe(secret).toAffine();
  const coordinates = Buffer.concat([x, y].map((one) => bytesOf(one, bits / 8).reverse()));
  const oid = (value: string) => new ObjectIdentifier({ value });
  const inner = new OctetString({ valueHex: Uint8Array.from(coordinates).buffer });
  const publicKey = new Sequence({
    value: [
      new Sequence({ value: [oid(key), new Sequence({ value: [oid(`${key}.1`), oid(digest)] })] }),
      new BitString({ valueHex: inner.toBER(false) }),
    ],
  });
  return { curve, secret, publicKey, signatureOid: signature, digestOid: digest };
}

/** Signs as a key container of Kazakhstan does: r and s, each least significant byte first. */
export function signGost({ curve, secret }: GostKey, data: Uint8Array): Uint8Array {
  const { Point, bits } = curve;
  const digest = BigInt(`0x${streebog(bits, data).reverse().toString('hex')}`);
  const nonce = numberBelow(curve);
  const r = Point.Fn.create(Point.BASE.multiplyUnsafe(nonce).toAffine().x);
  const s = Point.Fn.add(Point.Fn.mul(r, secret), Point.Fn.mul(nonce, Point.Fn.create(digest) || 1n));
  return Uint8Array.from(Buffer.concat([r, s].map((one) => bytesOf(one, bits / 8).reverse())));
}

function numberBelow({ order, bits }: GostCurve): bigint {
  return (BigInt(`0x${randomBytes(bits / 8).toString('hex')}`) % (order - 1n)) + 1n;
}

function bytesOf(value: bigint, size: number): Buffer {
  return Buffer.from(value.toString(16).padStart(size * 2, '0'), 'hex');
}
