import type { Result } from '@tyndau/domain/kernel/result';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { tellOfChange } from '../../db/listenForChanges.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { requireAnotherAdministrator } from './requireAnotherAdministrator.ts';

/** Closes an account with all its sessions, or opens it again. What the person did stays theirs. */
export async function setUserDisabled(
  office: Office,
  { userId, disabled }: { readonly userId: number; readonly disabled: boolean },
): Promise<Result<number, readonly Refusal[]>> {
  office.require('people.edit');
  const outcome = await inTransaction(office, async ({ tx, note }) => {
    const isOneself = userId === office.signedIn.id;
    refuseIfAny(disabled && isOneself ? [refusal('OWN_ACCOUNT', 'userId')] : []);
    if (disabled) await requireAnotherAdministrator(tx, userId, 'userId');
    await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId} FOR UPDATE`;
    const before = await tx.user.findUnique({ where: { id: userId } });
    if (!before) throw new NotFound('user');
    if ((before.disabledAt !== null) === disabled) return userId;
    const disabledAt = disabled ? office.now : null;
    const fresh = { failedSignIns: 0, lockedUntil: null, version: { increment: 1 } };
    await tx.user.update({ where: { id: userId }, data: { disabledAt, ...fresh } });
    if (disabled) await tx.session.deleteMany({ where: { userId } });
    const changes = {
      disabledAt: [before.disabledAt?.toISOString() ?? null, disabledAt?.toISOString() ?? null],
      version: [before.version, before.version + 1],
    };
    note({ action: disabled ? 'user.disable' : 'user.enable', entity: 'user', entityId: userId, changes });
    await tellOfChange(tx);
    return userId;
  });
  if (outcome.ok) await office.renewBook();
  return outcome;
}
