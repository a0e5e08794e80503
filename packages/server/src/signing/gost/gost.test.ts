import { describe, expect, it } from 'vitest';
import { makeCurve } from './gostCurves.ts';
import { streebog } from './streebog.ts';
import { holds } from './verifyGost.ts';

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

describe('the digest of GOST R 34.11-2012', () => {
  const first = Buffer.from('012345678901234567890123456789012345678901234567890123456789012');
  const second = hex(
    'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
  );

  // RFC 6986, section 10, each digest from the last byte of its number to the first.
  it.each([
    [
      512,
      first,
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    ],
    [256, first, '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500'],
    [
      512,
      second,
      '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    ],
    [256, second, '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50'],
  ] as const)('is that of the standard in %i bits', (bits, message, digest) => {
    expect(streebog(bits, message).toString('hex')).toBe(digest);
  });

  it('carries over all words of its sum, and counts whole blocks', () => {
    // Counted by another implementation (libgcrypt 1.10).
    expect(streebog(256, Buffer.alloc(192, 0xff)).toString('hex')).toBe(
      'd3ce7eb4da9ad01a0b929025486a2fd99e84f188069f9e5f47f11d1a949be991',
    );
    expect(streebog(512, Buffer.alloc(128, 0xff)).toString('hex')).toBe(
      '90a161d12ad309498d3fe5d48202d8a4e9c406d6a264aeab258ac5ecc37a7962aaf9587a5abb09b6bb81ec4b3752a3ff5a838ef175be5772056bc5fe54fcfc7e',
    );
  });
});

describe('the signature of GOST R 34.10-2012', () => {
  // Appendix A of the standard (RFC 7091, section 7, and its example of 512 bits).
  const short = makeCurve(256, {
    p: 0x8000000000000000000000000000000000000000000000000000000000000431n,
    a: 7n,
    b: 0x5fbff498aa938ce739b8e022fbafef40563f6e6a3472fc2a514c0ce9dae23b7en,
    order: 0x8000000000000000000000000000000150fe8a1892976154c59cfc193accf5b3n,
    cofactor: 1n,
    x: 2n,
    y: 0x8e2a8a0e65147d4bd6316030e16d19c85c97f0a9ca267122b96abbcea7e8fc8n,
  });
  const long = makeCurve(512, {
    p: 0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15df1d852741af4704a0458047e80e4546d35b8336fac224dd81664bbf528be6373n,
    a: 7n,
    b: 0x1cff0806a31116da29d8cfa54e57eb748bc5f377e49400fdd788b649eca1ac4361834013b2ad7322480a89ca58e0cf74bc9e540c2add6897fad0a3084f302adcn,
    order:
      0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15da82f2d7ecb1dbac719905c5eecc423f1d86e25edbe23c595d644aaf187e6e6dfn,
    cofactor: 1n,
    x: 0x24d19cc64572ee30f396bf6ebbfd7a6c5213b3b3d7057cc825f91093a68cd762fd60611262cd838dc6b60aa7eee804e28bc849977fac33b4b530f1b120248a9an,
    y: 0x2bb312a43bd2ce6e0d020613c857acddcfbf061e91e5f2c3f32447c259f39b2c83ab156d77f1496bf7eb3351e1ee4e43dc1a18b91b24640b6dbb92cb1add371en,
  });
  const examples = [
    {
      curve: short,
      x: 0x7f2b49e270db6d90d8595bec458b50c58585ba1d4e9b788f6689dbd8e56fd80bn,
      y: 0x26f1b489d6701dd185c8413a977b3cbbaf64d1c593d26627dffb101a87ff77dan,
      digest: 0x2dfbc1b372d89a1188c09c52e0eec61fce52032ab1022e8e67ece6672b043ee5n,
      r: 0x41aa28d2f1ab148280cd9ed56feda41974053554a42767b83ad043fd39dc0493n,
      s: 0x1456c64ba4642a1653c235a98a60249bcd6d3f746b631df928014f6c5bf9c40n,
    },
    {
      curve: long,
      x: 0x115dc5bc96760c7b48598d8ab9e740d4c4a85a65be33c1815b5c320c854621dd5a515856d13314af69bc5b924c8b4ddff75c45415c1d9dd9dd33612cd530efe1n,
      y: 0x37c7c90cd40b0f5621dc3ac1b751cfa0e2634fa0503b3d52639f5d7fb72afd61ea199441d943ffe7f0c70a2759a3cdb84c114e1f9339fdf27f35eca93677beecn,
      digest:
        0x3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c5917184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8cn,
      r: 0x2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd35492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36n,
      s: 0x1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4an,
    },
  ];

  it.each(examples)('holds in the examples of the standard, and by nothing else', (example) => {
    const { curve, x, y, digest, r, s } = example;
    const key = { curve, point: curve.Point.fromAffine({ x, y }) };
    expect(holds(key, digest, { r, s })).toBe(true);
    expect(holds(key, digest + 1n, { r, s })).toBe(false);
    expect(holds(key, digest, { r: s, s: r })).toBe(false);
    const { order } = curve;
    for (const outside of [0n, order, r + order, -r]) {
      expect(holds(key, digest, { r: outside, s })).toBe(false);
      expect(holds(key, digest, { r, s: outside })).toBe(false);
    }
  });
});
