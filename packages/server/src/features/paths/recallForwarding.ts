import { toPlainDateOrNull } from '../../db/dates.ts';
import type { PathStep } from '../../db/generated/client.ts';
import { Refused, type Work } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { sendToBody } from '../appeals/sendToBody.ts';

/**
 * Undoes a forwarding while whoever got it has not taken it into work and the applicant has not been told: the appeal is
 * again where it was. A notice that was written is void, not gone.
 */
export function recallForwarding(office: Office, input: AppealStep) {
  return changeAppeal(office, 'appeal.recallForwarding', input, async (work, appeal) => {
    const step = await work.tx.pathStep.findFirst({
      where: {
        appealId: appeal.id,
        action: { in: ['appeal.forward', 'appeal.forwardInPart', 'appeal.passUp'] },
        endedAt: null,
      },
      orderBy: { id: 'desc' },
    });
    if (!step) throw new Refused([refusal('NOTHING_TO_RECALL')]);
    await voidNotices(work, office, step);
    await work.tx.pathStep.update({
      where: { id: step.id },
      data: { endedAt: office.now, endReason: 'recalled' },
    });
    await work.tx.routing.updateMany({
      where: { appealId: appeal.id, endedAt: null },
      data: { endedAt: office.now, endReason: 'recalled' },
    });
    const before = {
      bodyId: step.bodyIdBefore,
      dueOn: step.dueOnBefore,
      originalDueOn: appeal.termFromOn ? step.dueOnBefore : appeal.originalDueOn,
      ...{ termFromOn: null, forwardedOn: null, closedOn: null, outcome: null },
    };
    if (step.bodyIdBefore === null) return { ...before, state: 'registered' };
    const dueOn = toPlainDateOrNull(step.dueOnBefore);
    const back = { bodyId: step.bodyIdBefore, coBodyIds: [], dueOn };
    await sendToBody(work.tx, office, appeal, back, '', dueOn);
    return { ...before, state: 'routed' };
  });
}

async function voidNotices({ tx }: Work, office: Office, step: PathStep): Promise<void> {
  const notices = await tx.outgoingNotice.findMany({ where: { stepId: step.id, voidedAt: null } });
  const sent = notices.find(({ sentOn }) => sentOn !== null);
  if (sent) throw new Refused([refusal('RECALL_AFTER_NOTICE', null, { number: sent.outgoingNumber })]);
  await tx.outgoingNotice.updateMany({
    where: { stepId: step.id, voidedAt: null },
    data: { voidedAt: office.now },
  });
}
