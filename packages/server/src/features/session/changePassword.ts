import { type Result, refuse } from '@tyndau/domain/kernel/result';
import { passwordRefusals } from '../../auth/passwordRules.ts';
import { hashPassword, isPassword } from '../../auth/passwords.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { getViewer } from './getViewer.ts';
import { countAttempt, forgetAttempts } from './signInAttempts.ts';

export interface ChangePasswordInput {
  readonly current: string;
  readonly next: string;
}

/**
 * Puts the viewer's own password in place of the one they have; every other session of theirs ends. Wrong current
 * passwords count as failed sign-ins: an unattended screen is no place to guess.
 */
export async function changePassword(
  office: Office,
  { current, next }: ChangePasswordInput,
): Promise<Result<number, readonly Refusal[]>> {
  const { id, sessionId } = getViewer(office);
  const user = await office.archive.prisma.user.findUniqueOrThrow({ where: { id } });
  const lockedUntil = await countAttempt(office, id, user.login);
  if (lockedUntil) return refuse([refusal('SIGN_IN_LOCKED', 'current', { until: lockedUntil })]);
  if (!(await isPassword(user.passwordHash, current))) return refuse([refusal('PASSWORD_WRONG', 'current')]);
  const refusals = passwordRefusals(office.book, next, user.login, 'next');
  if (next === current) refusals.push(refusal('PASSWORD_NOT_NEW', 'next'));
  if (refusals.length > 0) {
    await forgetAttempts(office.archive.prisma, id);
    return refuse(refusals);
  }
  const passwordHash = await hashPassword(next);
  return inTransaction(office, async ({ tx, note }) => {
    const data = { passwordHash, passwordChangedAt: office.now, mustChangePassword: false };
    await tx.user.update({ where: { id }, data });
    await forgetAttempts(tx, id);
    await tx.session.deleteMany({ where: { userId: id, NOT: { tokenHash: sessionId } } });
    note({ action: 'session.changePassword', entity: 'user', entityId: id });
    return id;
  });
}
