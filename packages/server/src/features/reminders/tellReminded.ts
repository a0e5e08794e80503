import type { ReminderStep } from '@tyndau/domain/reminders/reminderSteps';
import { toPlainDate } from '../../db/dates.ts';
import type { Prisma } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { ReferenceBook } from '../../reference/book.ts';
import { queueMails } from '../outbox/queueMail.ts';
import type { OpenTerm } from './openTerms.store.ts';

/** One term of which a person is reminded. */
export interface Reminded {
  readonly term: OpenTerm;
  readonly step: ReminderStep;
}

export type ToldOf = Map<number, Reminded[]>;

/** More than this at once is no list of reminders but a heap: it becomes one line that says how many. */
const MOST_LINES = 15;
const AT_ONCE = 2000;

/** The bell and the letter of each person who is to have one. Gives how many letters. */
export async function tellReminded(
  tx: Transaction,
  book: ReferenceBook,
  now: Date,
  told: ToldOf,
  isWrittenTo: (userId: number) => boolean,
): Promise<number> {
  const lines = [...told].flatMap(([userId, list]) => linesOf(userId, list));
  for (let at = 0; at < lines.length; at += AT_ONCE)
    await tx.notification.createMany({ data: lines.slice(at, at + AT_ONCE) });
  const written = [...told].filter(([userId]) => isWrittenTo(userId));
  const mails = written.map(([userId, list]) => {
    const { subject, text } = texts[book.users.get(userId)?.language === 'ru' ? 'ru' : 'kk'];
    return { userId, kind: 'reminder.digest', subject, text: text(sumOf(list)) };
  });
  return queueMails(tx, book, now, mails);
}

function linesOf(userId: number, list: readonly Reminded[]): Prisma.NotificationCreateManyInput[] {
  if (list.length > MOST_LINES) {
    return [{ userId, kind: 'reminder.digest', entity: 'user', entityId: userId, facts: { ...sumOf(list) } }];
  }
  return list.map(({ term, step }) => ({
    userId,
    kind: `${term.entity}.${step.kind}`,
    entity: term.entity,
    entityId: term.id,
    facts: { number: term.number, dueOn: toPlainDate(term.dueOn), days: step.workingDays },
  }));
}

interface Sum {
  readonly due: number;
  readonly overdue: number;
}

function sumOf(list: readonly Reminded[]): Sum {
  const overdue = list.filter(({ step }) => step.kind === 'overdue').length;
  return { due: list.length - overdue, overdue };
}

/** The letter names nobody and no number; what it is about is read behind the door of the office. */
const texts = {
  ru: {
    subject: 'Тыңдау: сроки исполнения',
    text: ({ due, overdue }: Sum) =>
      [
        'Напоминание системы «Тыңдау».',
        ...(due > 0 ? [`Подходит срок: ${due}.`] : []),
        ...(overdue > 0 ? [`Срок прошёл: ${overdue}.`] : []),
        'Номера и сроки — в уведомлениях системы.',
      ].join('\n'),
  },
  kk: {
    subject: 'Тыңдау: орындау мерзімдері',
    text: ({ due, overdue }: Sum) =>
      [
        '«Тыңдау» жүйесінің еске салуы.',
        ...(due > 0 ? [`Мерзімі жақындады: ${due}.`] : []),
        ...(overdue > 0 ? [`Мерзімі өтті: ${overdue}.`] : []),
        'Нөмірлері мен мерзімдері жүйенің хабарламаларында.',
      ].join('\n'),
  },
} as const;
