import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBER } from 'asn1js';
import { type Certificate, CertificateRevocationList } from 'pkijs';
import { bytesOf, readCertificate } from './certificate.ts';

/** Whom the office trusts: roots, the authorities between, lists of revoked certificates. */
export interface Trust {
  readonly roots: readonly Certificate[];
  readonly between: readonly Certificate[];
  readonly lists: readonly CertificateRevocationList[];
}

export interface TrustStore {
  /** As the folder stands now: a list laid there by the nightly download counts at once. */
  read(): Promise<Trust>;
}

const NOBODY: Trust = { roots: [], between: [], lists: [] };

/**
 * The folder where the administrator lays certificates of authorities (.cer, .crt, .pem, .der) and their lists of
 * revoked ones (.crl). Self-signed certificates are roots. A file that cannot be read is nobody's.
 */
export function trustFolder(folder: string): TrustStore {
  let known: { readonly mark: string; readonly trust: Trust } | null = null;
  return {
    async read() {
      const files = await listFiles(folder);
      const mark = JSON.stringify(files);
      if (known?.mark !== mark)
        known = {
          mark,
          trust: await readFiles(
            folder,
            files.map(([name]) => name),
          ),
        };
      return known.trust;
    },
  };
}

type FileMark = readonly [name: string, changedAt: number, size: number];

async function listFiles(folder: string): Promise<FileMark[]> {
  const names = await readdir(folder).catch(() => []);
  const wanted = names.filter((name) => /\.(cer|crt|pem|der|crl)$/i.test(name)).sort();
  return Promise.all(
    wanted.map(async (name): Promise<FileMark> => {
      const { mtimeMs, size } = await stat(join(folder, name));
      return [name, mtimeMs, size];
    }),
  );
}

async function readFiles(folder: string, names: readonly string[]): Promise<Trust> {
  const [certificates, lists] = [[] as Certificate[], [] as CertificateRevocationList[]];
  for (const name of names) {
    for (const der of blocksOf(await readFile(join(folder, name)))) {
      if (name.toLowerCase().endsWith('.crl')) lists.push(...readList(der));
      else certificates.push(...[readCertificate(der)].filter((one) => one !== null));
    }
  }
  if (certificates.length + lists.length === 0) return NOBODY;
  const isRoot = (one: Certificate) => one.subject.isEqual(one.issuer);
  return { roots: certificates.filter(isRoot), between: certificates.filter((one) => !isRoot(one)), lists };
}

/** The blocks of a PEM file, or the one thing of a binary file. */
function blocksOf(content: Buffer): Buffer[] {
  const blocks = [...content.toString('latin1').matchAll(/-----BEGIN [^-]+-----([^-]+)-----END/g)];
  return blocks.length > 0 ? blocks.map(([, text]) => Buffer.from(text ?? '', 'base64')) : [content];
}

function readList(der: Uint8Array): CertificateRevocationList[] {
  try {
    const parsed = fromBER(bytesOf(der));
    return parsed.offset === -1 ? [] : [new CertificateRevocationList({ schema: parsed.result })];
  } catch {
    return [];
  }
}
