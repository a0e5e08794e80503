import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';

/** The appeal has left the body or its consideration is over: nobody works on it there any more. */
export async function endExecution(
  tx: Transaction,
  office: Office,
  appealId: number,
  endReason: 'rerouted' | 'answered',
): Promise<void> {
  await tx.resolution.updateMany({
    where: { appealId, endedAt: null },
    data: { endedAt: office.now, endReason },
  });
  await tx.answerDraft.updateMany({
    where: { appealId, state: { notIn: ['signed', 'dropped'] } },
    data: { state: 'dropped' },
  });
  await tx.extensionRequest.updateMany({
    where: { appealId, verdict: null },
    data: { verdict: 'dropped', decidedAt: office.now },
  });
}
