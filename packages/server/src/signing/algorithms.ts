import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import type { AlgorithmIdentifier } from 'pkijs';
import { RSASSAPSSParams } from 'pkijs';

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
};

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

/** The digest of bytes by the number of the algorithm; null where it is not supported, weak ones included. */
export function digestOf(oid: string, bytes: Uint8Array): Buffer | null {
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

/** Whether the key has signed the bytes: RSA (PKCS #1 and PSS) and ECDSA over the SHA-2 family. */
export function verifyBytes({ algorithm, digestOid = '', publicKey, data, signature }: SignedBytes): Verdict {
  const oid = algorithm.algorithmId;
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
