import { randomBytes } from 'node:crypto';
import { may } from '@tyndau/domain/access/permissions';
import { isRole } from '@tyndau/domain/access/roles';
import { appealSources } from '@tyndau/domain/appeals/vocabulary';
import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import { hashOfToken } from '../../auth/sessions.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

export interface MachineToIssue {
  readonly idempotencyKey: string;
  readonly name: string;
  readonly source: string;
  readonly externalSystem: string;
  readonly callsPerMinute: number;
  readonly responsibleId: number;
}

/** A machine account just opened, with the secret nobody can read again. */
export interface IssuedMachine {
  readonly id: number;
  readonly secret: string;
}

/**
 * Lets another system bring letters. The secret is told once; the archive keeps its digest. Letters are accepted in the
 * name of the person responsible, who must be somebody that may accept letters himself.
 */
export async function issueMachineAccount(
  office: Office,
  input: MachineToIssue,
): Promise<Result<IssuedMachine, readonly Refusal[]>> {
  office.require('people.edit');
  const refusals = machineRefusals(office, input);
  if (refusals.length > 0) return refuse(refusals);
  const secret = `tyn_${randomBytes(32).toString('base64url')}`;
  const secretHash = hashOfToken(secret);
  const { idempotencyKey: _key, ...asked } = input;
  const facts = { ...asked, name: asked.name.trim(), externalSystem: asked.externalSystem.trim() };
  const outcome = await inTransaction(office, async ({ tx, note }) => {
    const id = await once(tx, office, 'machineAccount.issue', input, async () => {
      const created = await tx.machineAccount.create({
        data: { ...facts, secretHash, createdById: office.signedIn.id, createdAt: office.now },
      });
      const changes = changesBetween({}, facts);
      note({ action: 'machineAccount.issue', entity: 'machineAccount', entityId: created.id, changes });
      return created.id;
    });
    // Asked once more, because the first answer was lost and its secret with it: the one told now is the one that holds.
    await tx.machineAccount.updateMany({ where: { id, NOT: { secretHash } }, data: { secretHash } });
    return id;
  });
  return outcome.ok ? accept({ id: outcome.value, secret }) : outcome;
}

/** Ends the access of a machine for good; what it brought stays. */
export function revokeMachineAccount(
  office: Office,
  id: number,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('people.edit');
  return inTransaction(office, async ({ tx, note }) => {
    const account = await tx.machineAccount.findUnique({ where: { id } });
    if (!account) throw new NotFound('machineAccount');
    const { count } = await tx.machineAccount.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: office.now, revokedById: office.signedIn.id },
    });
    if (count > 0) {
      const changes = { name: [account.name, account.name], revokedAt: [null, office.now.toISOString()] };
      note({ action: 'machineAccount.revoke', entity: 'machineAccount', entityId: id, changes });
    }
    return id;
  });
}

function machineRefusals({ book }: Office, input: MachineToIssue): Refusal[] {
  const { name, source, externalSystem, callsPerMinute, responsibleId } = input;
  const responsible = book.users.get(responsibleId);
  const mayAccept =
    responsible &&
    !responsible.disabledAt &&
    isRole(responsible.role) &&
    may(responsible.role, 'intake.accept');
  return [
    ...(name.trim() === '' ? [refusal('REQUIRED', 'name')] : []),
    ...(/^[\w.-]{2,60}$/.test(externalSystem.trim()) ? [] : [refusal('SYSTEM_NAME', 'externalSystem')]),
    ...((appealSources as readonly string[]).includes(source)
      ? []
      : [refusal('CODE_UNKNOWN', 'source', { value: source })]),
    ...(callsPerMinute >= 1 && callsPerMinute <= 6000
      ? []
      : [refusal('OUT_OF_RANGE', 'callsPerMinute', { least: 1, most: 6000 })]),
    ...(mayAccept ? [] : [refusal('RESPONSIBLE_MAY_NOT_ACCEPT', 'responsibleId')]),
  ];
}
