import { noticeDeliveries } from '@tyndau/domain/paths/notices';
import { fromPlainDateOrNull, toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { lockAppeal } from '../appeals/changeAppeal.ts';

export interface MarkNoticeSentInput {
  readonly noticeId: number;
  /** Null takes the mark off again. */
  readonly sentOn?: string | null | undefined;
  readonly delivery: string;
}

/** Marks that the notice has gone to the applicant, on which day and how; a wrong mark is taken off the same way. */
export function markNoticeSent(office: Office, input: MarkNoticeSentInput) {
  office.require('appeal.attach');
  return inTransaction(office, async ({ tx, note }) => {
    const known = await tx.outgoingNotice.findUnique({ where: { id: input.noticeId } });
    if (!known) throw new NotFound('notice');
    // Only who may know of the appeal may know of its notices; locked, so that the mark and a recall do not cross.
    await lockAppeal(tx, office, known.appealId);
    const notice = await tx.outgoingNotice.findUniqueOrThrow({ where: { id: known.id } });
    if (notice.voidedAt) throw new Refused([refusal('NOTICE_IS_VOID')]);
    refuseIfAny(refusalsOf(office, input, toPlainDate(notice.issuedOn)));
    const sentOn = input.sentOn ?? null;
    await tx.outgoingNotice.update({
      where: { id: notice.id },
      data: {
        sentOn: fromPlainDateOrNull(sentOn),
        sentById: sentOn === null ? null : office.signedIn.id,
        delivery: input.delivery,
      },
    });
    note({
      action: 'appeal.markNoticeSent',
      entity: 'appeal',
      entityId: notice.appealId,
      changes: {
        outgoingNumber: [notice.outgoingNumber, notice.outgoingNumber],
        sentOn: [toPlainDateOrNull(notice.sentOn), sentOn],
        delivery: [notice.delivery, input.delivery],
      },
    });
    return notice.appealId;
  });
}

function refusalsOf(office: Office, { sentOn, delivery }: MarkNoticeSentInput, issuedOn: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (!noticeDeliveries.some((known) => known === delivery)) {
    refusals.push(refusal('CODE_UNKNOWN', 'delivery', { value: delivery }));
  }
  if (sentOn && sentOn > office.today) refusals.push(refusal('NOTICE_SENT_IN_FUTURE', 'sentOn'));
  if (sentOn && sentOn < issuedOn) refusals.push(refusal('NOTICE_SENT_BEFORE_ISSUE', 'sentOn', { issuedOn }));
  return refusals;
}
