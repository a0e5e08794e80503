import { createHash } from 'node:crypto';
import { accessRules } from '../../auth/accessRules.ts';
import { type AttemptWindow, attemptWindow } from '../../auth/attemptWindow.ts';
import { Prisma } from '../../db/archive.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';

/** What the doorkeeper remembers between requests. */
export interface Door {
  /** Failures by network address: guessing one password at many accounts. */
  readonly byAddress: AttemptWindow;
  /** Logins that are not there are locked like the others, so that a lock does not tell them apart. */
  readonly strangers: Map<string, { failures: number; lockedUntil: Date | null }>;
}

const ATTEMPTS_OF_ADDRESS = 30;
const WINDOW_MINUTES = 10;
const MOST_STRANGERS = 10_000;

/** A new doorkeeper; one per server. */
export function openDoor(): Door {
  return { byAddress: attemptWindow(ATTEMPTS_OF_ADDRESS, WINDOW_MINUTES), strangers: new Map() };
}

/**
 * Counts an attempt before the password is looked at, so that guesses sent all at once are counted as well.
 * Answers until when the account is locked, or null when the attempt may go on.
 */
export async function countAttempt(
  office: Office,
  userId: number | null,
  login: string,
): Promise<Date | null> {
  return userId === null ? countStranger(office, login) : countOf(office, userId);
}

/** The password was right: the row of failures ends. */
export async function forgetAttempts(tx: Transaction, userId: number): Promise<void> {
  await tx.user.updateMany({ where: { id: userId }, data: { failedSignIns: 0, lockedUntil: null } });
}

async function countOf(office: Office, userId: number): Promise<Date | null> {
  const { now, book, archive } = office;
  const { lockoutFailures, lockoutMinutes } = accessRules(book);
  const until = new Date(now.getTime() + lockoutMinutes * 60_000);
  const counted = await archive.prisma.$executeRaw(Prisma.sql`
    UPDATE users SET
      failed_sign_ins = CASE WHEN failed_sign_ins + 1 >= ${lockoutFailures} THEN 0 ELSE failed_sign_ins + 1 END,
      locked_until = CASE WHEN failed_sign_ins + 1 >= ${lockoutFailures} THEN ${until}::timestamptz END
    WHERE id = ${userId} AND (locked_until IS NULL OR locked_until <= ${now})`);
  if (counted > 0) return null;
  const user = await archive.prisma.user.findUnique({ where: { id: userId }, select: { lockedUntil: true } });
  return user?.lockedUntil ?? until;
}

function countStranger({ door, now, book }: Office, login: string): Date | null {
  const { lockoutFailures, lockoutMinutes } = accessRules(book);
  // A digest: what a stranger typed may be somebody's password, and is not to lie in the memory.
  const key = createHash('sha256').update(login).digest('base64url');
  const known = door.strangers.get(key);
  if (known?.lockedUntil && known.lockedUntil > now) return known.lockedUntil;
  const failures = (known?.lockedUntil ? 0 : (known?.failures ?? 0)) + 1;
  const isLast = failures >= lockoutFailures;
  const lockedUntil = isLast ? new Date(now.getTime() + lockoutMinutes * 60_000) : null;
  door.strangers.delete(key);
  door.strangers.set(key, { failures, lockedUntil });
  const oldest = door.strangers.size > MOST_STRANGERS ? door.strangers.keys().next().value : undefined;
  if (oldest !== undefined) door.strangers.delete(oldest);
  return null;
}
