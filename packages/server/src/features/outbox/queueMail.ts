import type { Transaction } from '../../db/inTransaction.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { mailSettings } from './mailSettings.ts';

/** A letter to a person of the office. The subject bears no personal data: it is read on lock screens and by relays. */
export interface MailToQueue {
  readonly userId: number;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Writes letters into the outbox within the transaction that they tell of: an undone change sends none, a committed one
 * loses none. Whoever has no address gets none; nothing is queued while no mail server is set. Gives how many.
 */
export async function queueMails(
  tx: Pick<Transaction, 'outboxMail'>,
  book: ReferenceBook,
  now: Date,
  mails: readonly MailToQueue[],
): Promise<number> {
  if (mailSettings(book) === null) return 0;
  const data = mails.flatMap(({ userId, kind, subject, text }) => {
    const address = book.users.get(userId)?.email?.trim();
    return address ? [{ userId, address, kind, subject, text, createdAt: now, nextAttemptAt: now }] : [];
  });
  if (data.length === 0) return 0;
  await tx.outboxMail.createMany({ data });
  return data.length;
}
