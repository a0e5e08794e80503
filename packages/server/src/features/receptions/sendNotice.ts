import { officeDate, officeTime } from '@tyndau/domain/calendar/officeZone';
import { toPlainDate } from '../../db/dates.ts';
import type { Reception } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { displayNameOf } from '../people/personNames.ts';

/** The templates of notices to applicants, as the administrator keeps them. */
export type NoticeTemplate =
  | 'receptionDateNotice'
  | 'receptionRefusedNotice'
  | 'receptionWithoutEssenceNotice'
  | 'receptionRescheduledNotice';

interface NoticeFacts {
  readonly reason?: string;
  readonly channel?: string;
}

/**
 * Writes the notice to the applicant in his language from the template in force. Places of the template that the card does
 * not know (outgoing number) stay as a line to be filled when the paper is signed.
 */
export async function sendNotice(
  tx: Transaction,
  office: Office,
  reception: Reception,
  template: NoticeTemplate,
  { reason = '', channel = 'post' }: NoticeFacts = {},
): Promise<void> {
  const found = await tx.template.findFirst({ where: { code: template }, orderBy: { validFrom: 'desc' } });
  const body = reception.language === 'kk' ? found?.bodyKk : found?.bodyRu;
  const text = fill(body ?? '', await factsOf(tx, office, reception, reason));
  await tx.receptionNotice.create({
    data: {
      receptionId: reception.id,
      kind: template,
      language: reception.language === 'kk' ? 'kk' : 'ru',
      text,
      channel,
      sentAt: office.now,
      sentById: office.signedIn.id,
    },
  });
}

function fill(body: string, facts: Readonly<Record<string, string>>): string {
  return body.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => facts[name] ?? '________');
}

const written = (day: string) => day.split('-').reverse().join('.');

async function factsOf(
  tx: Transaction,
  office: Office,
  reception: Reception,
  reason: string,
): Promise<Record<string, string>> {
  const kk = reception.language === 'kk';
  const { officialId, dayId, startsAt } = reception;
  const official = officialId === null ? null : await tx.official.findUnique({ where: { id: officialId } });
  const day = dayId === null ? null : await tx.receptionDay.findUnique({ where: { id: dayId } });
  const applicant = await tx.applicant.findUniqueOrThrow({ where: { id: reception.applicantId } });
  const on = startsAt ? officeDate(startsAt.toISOString()) : day ? toPlainDate(day.on) : null;
  const executor = office.book.users.get(office.signedIn.id);
  return {
    applicantName: reception.applicantName,
    applicantAddress: applicant.address,
    number: reception.number,
    registeredOn: written(toPlainDate(reception.registeredOn)),
    annotation: reception.essence,
    officialPosition: official ? (kk ? official.postKk : official.postRu) : '________',
    officialName: official?.fullName ?? '________',
    receptionOn: on ? written(on) : '________',
    receptionTime: startsAt ? officeTime(startsAt.toISOString()).slice(0, 5) : '________',
    receptionPlace: (kk ? day?.placeKk : day?.placeRu) || '________',
    reason,
    decidedOn: written(office.today),
    article: 'АППК 73 (2) 9), 90',
    executorName: executor ? displayNameOf(executor) : '________',
  };
}
