import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import { refusalOf } from '@tyndau/domain/kernel/refusal';
import type { SignatureRefusal } from '@tyndau/domain/signing/signatureChecks';
import type { AlgorithmIdentifier } from 'pkijs';
import { RSASSAPSSParams } from 'pkijs';
import { streebog } from './gost/streebog.ts';
import { type GostAlgorithm, verifyGost } from './gost/verifyGost.ts';

/** What a check of one signature says; an algorithm nobody here can count is told from a signature that is wrong. */
export type Verdict = 'good' | 'bad' | 'unsupported';

const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Names of what is met in certificates of Kazakhstan, for the sentence that says why it is not taken. */
const names: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.5': 'RSA SHA-1',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.113549.1.1.11': 'RSA SHA-256',
  '1.2.840.113549.1.1.12': 'RSA SHA-384',
  '1.2.840.113549.1.1.13': 'RSA SHA-512',
  '1.2.840.10045.2.1': 'ECDSA',
  '1.2.840.10045.4.3.2': 'ECDSA SHA-256',
  '1.2.840.10045.4.3.3': 'ECDSA SHA-384',
  '1.2.840.10045.4.3.4': 'ECDSA SHA-512',
  '1.2.398.3.10.1.1.2.1': 'ГОСТ 34.10-2015 (256)',
  '1.2.398.3.10.1.1.2.2': 'ГОСТ 34.10-2015 (512)',
  '1.2.398.3.10.1.1.2.3.1': 'ГОСТ 34.10-2015 (256)',
  '1.2.398.3.10.1.1.2.3.2': 'ГОСТ 34.10-2015 (512)',
  '1.2.398.3.10.1.1.1.2': 'ГОСТ 34.310-2004',
  '1.2.398.3.10.1.3.1': 'ГОСТ 34.311-95',
  '1.2.643.7.1.1.3.2': 'ГОСТ 34.10-2012 (256)',
  '1.2.643.7.1.1.3.3': 'ГОСТ 34.10-2012 (512)',
};

/** Digests «Стрибог» of Kazakhstan (GOST R 34.11-2015) and of Russia (GOST R 34.11-2012): they are one. */
const gostDigests: Readonly<Record<string, 256 | 512>> = {
  '1.2.398.3.10.1.3.2': 256,
  '1.2.398.3.10.1.3.3': 512,
  '1.2.643.7.1.1.2.2': 256,
  '1.2.643.7.1.1.2.3': 512,
};

/** Signatures of both arcs; some programs write the number of the key in the place of the signature's. */
const gostSignatures: Readonly<Record<string, GostAlgorithm>> = {
  '1.2.398.3.10.1.1.2.1': { arc: 'kz', bits: 256 },
  '1.2.398.3.10.1.1.2.2': { arc: 'kz', bits: 512 },
  '1.2.398.3.10.1.1.2.3.1': { arc: 'kz', bits: 256 },
  '1.2.398.3.10.1.1.2.3.2': { arc: 'kz', bits: 512 },
  '1.2.643.7.1.1.1.1': { arc: 'ru', bits: 256 },
  '1.2.643.7.1.1.1.2': { arc: 'ru', bits: 512 },
  '1.2.643.7.1.1.3.2': { arc: 'ru', bits: 256 },
  '1.2.643.7.1.1.3.3': { arc: 'ru', bits: 512 },
};

/** GOST 34.310-2004 and its digest: the authority of Kazakhstan itself issues such keys no longer. */
const WITHDRAWN = /^1\.2\.398\.3\.10\.1\.(1\.1(\.|$)|3\.1$)/;

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const EC = '1.2.840.10045.2.1';
const digestsOfSignatures: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
/** Both standards stand under Kazakhstan's arc; Russian certificates carry the second one. */
const GOST = /^1\.2\.(398\.3\.10\.1|643)\./;

/** What an algorithm is called; GOST by its name, others unknown by their number. */
export function algorithmName(oid: string): string {
  return names[oid] ?? (GOST.test(oid) ? `ГОСТ (${oid})` : oid);
}

/** Why a signature by such an algorithm is not taken: nobody here can count it, or its time is over. */
export function algorithmRefusal(oid: string): SignatureRefusal {
  const code = WITHDRAWN.test(oid) ? 'CMS_ALGORITHM_WITHDRAWN' : 'CMS_ALGORITHM_NOT_SUPPORTED';
  return refusalOf(code, 'cms', { algorithm: algorithmName(oid) });
}

/** The digest of bytes by the number of the algorithm; null where it is not supported, weak ones included. */
export function digestOf(oid: string, bytes: Uint8Array): Buffer | null {
  const bits = gostDigests[oid];
  if (bits) return streebog(bits, bytes);
  const name = digests[oid];
  return name ? createHash(name).update(bytes).digest() : null;
}

export interface SignedBytes {
  readonly algorithm: AlgorithmIdentifier;
  /** The digest named beside, where the signature algorithm names none. */
  readonly digestOid?: string;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

/** Whether the key has signed the bytes: GOST R 34.10-2012/2015, RSA (PKCS #1 and PSS) and ECDSA over the SHA-2 family. */
export function verifyBytes({ algorithm, digestOid = '', publicKey, data, signature }: SignedBytes): Verdict {
  const oid = algorithm.algorithmId;
  const gost = gostSignatures[oid];
  if (gost) return verifyGost(gost, publicKey, data, signature) ? 'good' : 'bad';
  const pss = oid === RSA_PSS ? readPss(algorithm) : null;
  const digest =
    pss?.digest ?? digestsOfSignatures[oid] ?? (oid === RSA || oid === EC ? digests[digestOid] : '');
  if (!digest) return 'unsupported';
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    const padding = pss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss.saltLength } : {};
    return verify(digest, data, { key, ...padding }, signature) ? 'good' : 'bad';
  } catch {
    // A key of another kind than the signature claims, or one that the library cannot read.
    return 'bad';
  }
}

function readPss({ algorithmParams }: AlgorithmIdentifier): { digest: string; saltLength: number } | null {
  try {
    const { hashAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithmParams });
    return { digest: digests[hashAlgorithm.algorithmId] ?? '', saltLength };
  } catch {
    return null;
  }
}
