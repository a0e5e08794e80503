import { BitString, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { curveOf, type GostCurve } from './gostCurves.ts';
import { streebog } from './streebog.ts';

/** Who writes the signature: the bytes of Kazakhstan are those of RFC 9215 from the last to the first. */
export type Arc = 'kz' | 'ru';

export interface GostAlgorithm {
  readonly arc: Arc;
  readonly bits: 256 | 512;
}

interface GostKey {
  readonly curve: GostCurve;
  readonly point: InstanceType<GostCurve['Point']>;
}

/** Whether the key has signed the data by GOST R 34.10-2012 (2015 in Kazakhstan); whatever is out of order is «no». */
export function verifyGost(
  { arc, bits }: GostAlgorithm,
  publicKey: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = readGostKey(publicKey);
  if (!key || key.curve.bits !== bits || signature.length !== bits / 4) return false;
  const [s, r] = halvesOf(arc === 'kz' ? Buffer.from(signature).reverse() : signature);
  return holds(key, littleEndian(streebog(bits, data)), { r, s });
}

/** The equation itself (RFC 7091, 6.2): (r, s) over the number of the digest. */
export function holds(
  { curve: { Point, order }, point }: GostKey,
  digest: bigint,
  { r, s }: { readonly r: bigint; readonly s: bigint },
): boolean {
  const isInRange = r > 0n && r < order && s > 0n && s < order;
  if (!isInRange) return false;
  const inverse = Point.Fn.inv(Point.Fn.create(digest) || 1n);
  const [z1, z2] = [Point.Fn.mul(s, inverse), Point.Fn.neg(Point.Fn.mul(r, inverse))];
  const found = Point.BASE.multiplyUnsafe(z1).add(point.multiplyUnsafe(z2));
  return !found.is0() && Point.Fn.create(found.toAffine().x) === r;
}

/**
 * Reads SubjectPublicKeyInfo: a known curve, and a point of its group: x and y, each least significant byte first
 * (RFC 9215, 4.3). Null where the curve is another one or the point is not on it.
 */
export function readGostKey(publicKey: Uint8Array): GostKey | null {
  const { result } = fromBER(Uint8Array.from(publicKey).buffer);
  const [algorithm, bits] = result instanceof Sequence ? result.valueBlock.value : [];
  const [, parameters] = algorithm instanceof Sequence ? algorithm.valueBlock.value : [];
  const [number] = parameters instanceof Sequence ? parameters.valueBlock.value : [];
  const curve = number instanceof ObjectIdentifier ? curveOf(number.getValue()) : null;
  if (!curve || !(bits instanceof BitString)) return null;
  const { result: inner } = fromBER(Uint8Array.from(bits.valueBlock.valueHexView).buffer);
  if (!(inner instanceof OctetString) || inner.valueBlock.valueHexView.length !== curve.bits / 4) return null;
  const [x, y] = [...partsOf(inner.valueBlock.valueHexView)].map(littleEndian);
  try {
    const point = curve.Point.fromAffine({ x: x ?? 0n, y: y ?? 0n });
    point.assertValidity();
    return { curve, point };
  } catch {
    return null;
  }
}

function halvesOf(bytes: Uint8Array): [bigint, bigint] {
  const [first, second] = partsOf(bytes);
  return [bigEndian(first), bigEndian(second)];
}

function partsOf(bytes: Uint8Array): [Uint8Array, Uint8Array] {
  const middle = bytes.length / 2;
  return [bytes.subarray(0, middle), bytes.subarray(middle)];
}

function bigEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function littleEndian(bytes: Uint8Array): bigint {
  return bigEndian(Buffer.from(bytes).reverse());
}
