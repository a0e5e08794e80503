import { createHash } from 'node:crypto';
import type { AnswerSignature } from '../../../db/generated/client.ts';
import { type Refusal, refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';

/**
 * Checks a kept signature anew, as it lies in the archive today: the document against its digest, the CMS against the
 * document, the chain and the lists of revoked certificates as of the time of signing. Gives what is wrong.
 */
export async function checkAgain(office: Office, signature: AnswerSignature): Promise<Refusal[]> {
  const { document, digest, cmsHash, signedAt } = signature;
  if (createHash('sha256').update(document).digest('hex') !== digest) {
    return [refusal('CMS_DOCUMENT_DIFFERS')];
  }
  if (cmsHash === null) return [];
  const cms = await readWhole(office, cmsHash);
  const { verifyCms } = await import('../../../signing/verifyCms.ts');
  const trust = await office.trust.read(signedAt);
  const checked = verifyCms(cms, new TextEncoder().encode(document), trust, signedAt);
  return checked.ok ? [] : [checked.refusal];
}

/** The bytes of a signature; they are few. */
export async function readWhole(office: Office, hash: string): Promise<Buffer> {
  const { content } = await office.files.get(hash);
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
