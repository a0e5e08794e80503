import type { ReportSchedule } from '../../../db/generated/client.ts';
import type { Office } from '../../../office.ts';
import { notify } from '../../notifications/notify.ts';
import { queueMails } from '../../outbox/queueMail.ts';

const texts = {
  ru: {
    subject: 'Тыңдау: готов отчёт',
    text: (name: string, link: string) =>
      `Готов отчёт «${name}». Он составлен по вашим правам и открывается после входа в систему.\n\n${link}\n\nПисьмо отправлено по расписанию, отвечать на него не нужно.`,
    place: 'Отчёты и анализ → Рассылка',
  },
  kk: {
    subject: 'Тыңдау: есеп дайын',
    text: (name: string, link: string) =>
      `«${name}» есебі дайын. Ол сіздің құқықтарыңыз бойынша жасалған және жүйеге кіргеннен кейін ашылады.\n\n${link}\n\nХат кесте бойынша жіберілді, оған жауап берудің қажеті жоқ.`,
    place: 'Есептер және талдау → Тарату',
  },
} as const;

/**
 * The bell and the letter of a report that is there, in one transaction with its state: a letter without a report and a
 * report without its letter are both impossible. The letter carries a link and never the report (decision 0067).
 */
export async function tellDelivered(
  office: Office,
  { name }: Pick<ReportSchedule, 'name'>,
  delivery: { readonly id: number; readonly userId: number; readonly size: number },
): Promise<void> {
  const { book, archive, now } = office;
  const { id, userId, size } = delivery;
  const { subject, text, place } = texts[book.users.get(userId)?.language === 'ru' ? 'ru' : 'kk'];
  const address = String(book.settings.get('office.webAddress') ?? '')
    .trim()
    .replace(/\/+$/, '');
  const link = address ? `${address}/reports/mailing?received=${id}` : place;
  await archive.prisma.$transaction(async (tx) => {
    const mail = { userId, kind: 'report.delivery', subject, text: text(name, link) };
    const queued = await queueMails(tx, book, now, [mail]);
    const latest = queued
      ? await tx.outboxMail.findFirst({ where: { userId, kind: mail.kind }, orderBy: { id: 'desc' } })
      : null;
    await tx.reportDelivery.update({
      where: { id },
      data: { state: 'ready', size, endedAt: now, mailId: latest?.id ?? null },
    });
    await notify(tx, [userId], 'report.delivered', 'reportDelivery', id, { name });
  });
  archive.tell([{ kind: 'told', userId }]);
}
