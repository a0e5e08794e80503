import type { Result } from '@tyndau/domain/kernel/result';
import { accessRules } from '../../auth/accessRules.ts';
import { hashPassword, temporaryPassword } from '../../auth/passwords.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

export interface GivenPassword {
  readonly userId: number;
  /** Told this once; nothing keeps it. */
  readonly temporaryPassword: string;
}

/**
 * Gives an account a password that serves for one sign-in and must be changed there; all its sessions end and a lock is
 * lifted.
 */
export async function resetPassword(
  office: Office,
  userId: number,
): Promise<Result<GivenPassword, readonly Refusal[]>> {
  office.require('people.edit');
  const given = temporaryPassword(accessRules(office.book).passwordMinLength);
  const passwordHash = await hashPassword(given);
  return inTransaction(office, async ({ tx, note }) => {
    const data = {
      passwordHash,
      passwordChangedAt: office.now,
      mustChangePassword: true,
      failedSignIns: 0,
      lockedUntil: null,
    };
    const { count } = await tx.user.updateMany({ where: { id: userId }, data });
    if (count === 0) throw new NotFound('user');
    await tx.session.deleteMany({ where: { userId } });
    note({ action: 'user.resetPassword', entity: 'user', entityId: userId });
    return { userId, temporaryPassword: given };
  });
}
