import type { Transaction } from '../../db/inTransaction.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { queueMails } from '../outbox/queueMail.ts';

/** What lies with the people of a head this morning: whose end is near, and what has passed it. */
export interface MorningSum {
  readonly due: number;
  readonly overdue: number;
}

export type SumOf = Map<number, MorningSum>;

/**
 * The digest of the morning: one line and one letter to every head of whom something is near its end or past it, once a
 * day. Whoever has nothing to worry about is told nothing. Gives how many letters.
 */
export async function tellHeads(
  tx: Transaction,
  book: ReferenceBook,
  now: Date,
  sums: SumOf,
): Promise<number> {
  const kind = 'reminder.morning';
  await tx.notification.createMany({
    data: [...sums].map(([userId, sum]) => ({
      ...{ userId, kind, entity: 'user', entityId: userId },
      facts: { ...sum },
    })),
  });
  const mails = [...sums].map(([userId, sum]) => {
    const { subject, text } = texts[book.users.get(userId)?.language === 'ru' ? 'ru' : 'kk'];
    return { userId, kind, subject, text: text(sum) };
  });
  return queueMails(tx, book, now, mails);
}

/** The letter names nobody and no number; what it is about is read behind the door of the office. */
const texts = {
  ru: {
    subject: 'Тыңдау: сводка по срокам на сегодня',
    text: ({ due, overdue }: MorningSum) =>
      [
        'Утренняя сводка системы «Тыңдау» для руководителя.',
        `Подходит срок: ${due}.`,
        `Срок прошёл: ${overdue}.`,
        'Обращения, поручения и запросы — в системе, с номерами, сроками и исполнителями.',
      ].join('\n'),
  },
  kk: {
    subject: 'Тыңдау: бүгінгі мерзімдер жиынтығы',
    text: ({ due, overdue }: MorningSum) =>
      [
        '«Тыңдау» жүйесінің басшыға арналған таңғы жиынтығы.',
        `Мерзімі жақындады: ${due}.`,
        `Мерзімі өтті: ${overdue}.`,
        'Жолданымдар, тапсырмалар мен сұраулар нөмірімен, мерзімімен және орындаушысымен жүйеде.',
      ].join('\n'),
  },
} as const;
