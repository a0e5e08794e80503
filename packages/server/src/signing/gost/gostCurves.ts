import { type WeierstrassPointCons, weierstrass } from '@noble/curves/abstract/weierstrass.js';

/** A curve of GOST R 34.10-2012: the field of its points, the order of the group, the size of a number on it. */
export interface GostCurve {
  readonly Point: WeierstrassPointCons<bigint>;
  readonly order: bigint;
  readonly bits: 256 | 512;
}

interface Parameters {
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
  readonly order: bigint;
  readonly cofactor: bigint;
  readonly x: bigint;
  readonly y: bigint;
}

export function makeCurve(bits: 256 | 512, { p, a, b, order, cofactor, x, y }: Parameters): GostCurve {
  return { bits, order, Point: weierstrass({ p, a, b, n: order, h: cofactor, Gx: x, Gy: y }) };
}

const P256 = 2n ** 256n - 617n;
const P512 = 2n ** 512n - 569n;

/** id-tc26-gost-3410-2012-256-paramSetA, RFC 7836, A.2, in the form of Weierstrass. */
const a256 = makeCurve(256, {
  p: P256,
  a: 0xc2173f1513981673af4892c23035a27ce25e2013bf95aa33b22c656f277e7335n,
  b: 0x295f9bae7428ed9ccc20e7c359a9d41a22fccd9108e17bf7ba9337a6f8ae9513n,
  order: 0x400000000000000000000000000000000fd8cddfc87b6635c115af556c360c67n,
  cofactor: 4n,
  x: 0x91e38443a5e82c0d880923425712b2bb658b9196932e02c78b2582fe742daa28n,
  y: 0x32879423ab1a0375895786c4bb46e9565fde0b5344766740af268adb32322e5cn,
});

/** id-tc26-gost-3410-2012-512-paramSetA, RFC 7836, A.1: the curve of all keys that Kazakhstan issues since 2022. */
const a512 = makeCurve(512, {
  p: P512,
  a: P512 - 3n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  order:
    0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  cofactor: 1n,
  x: 3n,
  y: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
});

const byNumber: Readonly<Record<string, GostCurve>> = {
  '1.2.398.3.10.1.1.2.1.1': a256,
  '1.2.398.3.10.1.1.2.2.1': a512,
  '1.2.643.7.1.2.1.1.1': a256,
  '1.2.643.7.1.2.1.2.1': a512,
};

/** The curve by the number of its parameters; null for any other one, whoever brings it. */
export function curveOf(oid: string): GostCurve | null {
  return byNumber[oid] ?? null;
}
