import { type Result, refuse } from '@tyndau/domain/kernel/result';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { Authority } from './readAuthority.ts';

const LONGEST = 500;

/** What a file would bring; nothing is changed yet. The file is said in base64. */
export async function tryCertificate(
  office: Office,
  file: string,
): Promise<Result<Authority, readonly Refusal[]>> {
  office.require('settings.edit');
  const { readAuthority } = await import('./readAuthority.ts');
  const trust = await office.trust.read(office.now);
  const read = readAuthority(Buffer.from(file, 'base64'), trust, office.now);
  return read.ok ? read : refuse([read.refusal]);
}

/** Takes an authority among those to whom signatures may lead. */
export async function trustCertificate(
  office: Office,
  file: string,
): Promise<Result<number, readonly Refusal[]>> {
  const read = await tryCertificate(office, file);
  if (!read.ok) return read;
  const { fingerprint, subject } = read.value;
  return inTransaction(office, async ({ tx, note }) => {
    // Two administrators with one file: the second is told, not failed.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('trusted_certificates'))`;
    const known = await tx.trustedCertificate.findFirst({ where: { fingerprint, retiredAt: null } });
    if (known) throw new Refused([refusal('CERTIFICATE_ALREADY_TRUSTED', 'file')]);
    const { id } = await tx.trustedCertificate.create({
      data: { ...read.value, addedAt: office.now, addedById: office.signedIn.id },
    });
    note({
      ...{ action: 'trust.add', entity: 'trustedCertificate', entityId: id },
      changes: { subject, fingerprint },
    });
    return id;
  });
}

/** Trusts an authority no longer: what is signed from now on does not lead to it. */
export function retireCertificate(
  office: Office,
  id: number,
  given: string,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('settings.edit');
  const reason = given.trim().slice(0, LONGEST);
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(reason === '' ? [refusal('REQUIRED', 'reason')] : []);
    const known = await tx.trustedCertificate.findUnique({ where: { id } });
    if (!known) throw new NotFound('trustedCertificate');
    if (known.retiredAt) return id;
    const { now, signedIn } = office;
    await tx.trustedCertificate.update({
      where: { id },
      data: { retiredAt: now, retiredById: signedIn.id, retireReason: reason },
    });
    const { subject, fingerprint } = known;
    note({
      ...{ action: 'trust.retire', entity: 'trustedCertificate', entityId: id, reason },
      changes: { subject, fingerprint },
    });
    return id;
  });
}
