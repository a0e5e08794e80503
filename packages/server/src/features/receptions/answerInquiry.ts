import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { findInquiryOfBody } from './bodyRoom.store.ts';
import { findReception } from './receptions.store.ts';

export interface AnswerInquiryInput {
  readonly id: number;
  readonly answer: string;
}

/** A body answers what it was asked; what the applicant brought is written down by the department. Once, and for good. */
export async function answerInquiry(office: Office, { id, answer }: AnswerInquiryInput) {
  const inquiry = office.may('reception.prepare')
    ? await ofDepartment(office, id)
    : await findInquiryOfBody(office, id);
  if (!inquiry) throw new NotFound('inquiry');
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(answer.trim() === '' ? [refusal('TEXT_REQUIRED', 'answer')] : []);
    const { count } = await tx.receptionInquiry.updateMany({
      where: { id, answeredAt: null },
      data: { answer: answer.trim(), answeredAt: office.now, answeredById: office.signedIn.id },
    });
    if (count === 0) throw new Refused([refusal('RECEPTION_ALREADY_ANSWERED')]);
    const changes = { inquiry: [null, id] } as const;
    note({ action: 'reception.answerInquiry', entity: 'reception', entityId: inquiry.receptionId, changes });
    return id;
  });
}

async function ofDepartment(office: Office, id: number) {
  const inquiry = await office.archive.prisma.receptionInquiry.findUnique({ where: { id } });
  return inquiry && (await findReception(office, inquiry.receptionId)) ? inquiry : null;
}
