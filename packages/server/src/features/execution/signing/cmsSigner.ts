import { Readable } from 'node:stream';
import { accept, refuse } from '@tyndau/domain/kernel/result';
import { type Refusal, refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';
import type { CheckedCms } from '../../../signing/verifyCms.ts';
import { unitsUpwards } from '../bodyPeople.ts';
import type { Signer } from './signer.ts';

/**
 * The electronic digital signature of Kazakhstan: a CMS that the key container on the head's computer made over the very
 * document. It holds when the certificate leads to a trusted root and is the signer's own, by his IIN.
 */
export const cmsSigner: Signer = {
  kind: 'cms',
  async sign(office, document, { cms }) {
    if (!cms?.trim()) return refuse([refusal('CMS_REQUIRED', 'cms')]);
    const { verifyCms } = await import('../../../signing/verifyCms.ts');
    const checked = verifyCms(cms, document, await office.trust.read(office.now), office.now);
    if (!checked.ok) return refuse([checked.refusal]);
    const strangers = [
      ...signerRefusals(office, checked.value),
      ...revocationRefusals(office, checked.value),
    ];
    if (strangers.length > 0) return refuse(strangers);
    const { der, chain, ...facts } = checked.value;
    return accept({ kind: 'cms', ...facts, chain: [...chain], cmsHash: await keep(office, der) });
  },
};

/** Whether the certificate is that of the person who signs here, and of the body for which he signs. */
function signerRefusals(office: Office, { iin, bin, subjectName }: CheckedCms): Refusal[] {
  const { book, signedIn } = office;
  const own = book.users.get(signedIn.id)?.iin ?? null;
  if (own === null) return [refusal('SIGNER_IIN_NOT_KNOWN', 'cms')];
  if (iin !== own) return [refusal('CMS_OF_ANOTHER_PERSON', 'cms', { name: subjectName })];
  if (bin === null) {
    const isAsked = book.settings.get('signing.organisationKey') === true;
    return isAsked ? [refusal('CMS_ORGANISATION_REQUIRED', 'cms')] : [];
  }
  const bins = unitsUpwards(book, signedIn.bodyId).flatMap((body) => body.bin ?? []);
  const isOwn = bins.length === 0 || bins.includes(bin);
  return isOwn ? [] : [refusal('CMS_OF_ANOTHER_ORGANISATION', 'cms', { bin })];
}

function revocationRefusals({ book }: Office, { revocation }: CheckedCms): Refusal[] {
  const isAsked = book.settings.get('signing.revocationRequired') === true;
  return isAsked && revocation === 'unknown' ? [refusal('CMS_REVOCATION_NOT_KNOWN', 'cms')] : [];
}

/** Puts the CMS among the files, before anything refers to it. */
async function keep(office: Office, der: Buffer): Promise<string> {
  const { hash, size } = await office.files.put(Readable.from([der]));
  await office.archive.prisma.storedFile.createMany({
    data: [{ hash, size, mime: 'application/pkcs7-signature', storedAt: office.now }],
    skipDuplicates: true,
  });
  return hash;
}
