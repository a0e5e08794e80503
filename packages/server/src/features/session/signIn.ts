import type { Result } from '@tyndau/domain/kernel/result';
import { refuse } from '@tyndau/domain/kernel/result';
import { accessRules } from '../../auth/accessRules.ts';
import { isPassword } from '../../auth/passwords.ts';
import { openSession } from '../../auth/sessions.ts';
import { Prisma } from '../../db/archive.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { noteSeen } from '../../db/journal.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { countAttempt, forgetAttempts } from './signInAttempts.ts';

export interface SignInInput {
  readonly login: string;
  readonly password: string;
}

/**
 * Opens a session for login and password and answers with the person's id. A wrong name, a wrong password and a
 * disabled account are refused in the same words and the same time: nobody learns which accounts there are.
 */
export async function signIn(
  office: Office,
  input: SignInInput,
): Promise<Result<number, readonly Refusal[]>> {
  const { door, visit, now } = office;
  if (!door.byAddress.take(visit.address, now)) {
    return refuse([refusal('TOO_MANY_SIGN_INS', null, { until: door.byAddress.endsAt(visit.address) })]);
  }
  const login = input.login.trim().toLowerCase();
  const user = await findAccount(office, login);
  const lockedUntil = await countAttempt(office, user?.id ?? null, login);
  if (lockedUntil) return refuse([refusal('SIGN_IN_LOCKED', null, { until: lockedUntil })]);
  if (!(await isPassword(user?.passwordHash ?? null, input.password)) || !user) {
    await noteFailure(office, user?.id ?? null);
    return refuse([refusal('SIGN_IN_FAILED')]);
  }
  door.byAddress.giveBack(visit.address);
  return openFor(office, user.id);
}

async function findAccount({ archive }: Office, login: string) {
  const rows = await archive.read<{ id: number; passwordHash: string }>(Prisma.sql`
    SELECT id, password_hash AS "passwordHash" FROM users WHERE lower(login) = ${login} AND disabled_at IS NULL`);
  return rows[0];
}

async function openFor(office: Office, userId: number): Promise<Result<number, readonly Refusal[]>> {
  const { visit, now, book } = office;
  return inTransaction(office, async ({ tx, note }) => {
    await forgetAttempts(tx, userId);
    const session = await openSession(tx, { userId, userAgent: visit.userAgent, now }, accessRules(book));
    note({ action: 'session.signIn', entity: 'user', entityId: userId, actorId: userId });
    visit.setSession(session);
    return userId;
  });
}

// Who was meant is told only for people that are there: what a stranger typed may be somebody's password.
async function noteFailure(office: Office, userId: number | null): Promise<void> {
  await noteSeen(office, {
    action: 'session.signInFailed',
    entity: 'user',
    entityId: userId,
    changes: { address: office.visit.address },
  });
}
