import type { Reception, ReceptionVisit } from '../../db/generated/client.ts';
import { Refused, type Work } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { takeStep } from '../receptions/takeStep.ts';

/**
 * Step 10 from what the board knows. Where the preparation is not finished (a step before 10 is open) the result stays
 * on the board and is taken over when the day is closed: nobody in the hall waits for papers.
 */
export async function answerOnBoard(
  work: Work,
  office: Office,
  reception: Pick<Reception, 'id' | 'version' | 'step' | 'format' | 'state'>,
  { outcome, note, arrivedAt }: ReceptionVisit,
): Promise<boolean> {
  if (reception.step !== 10) return false;
  if (!outcome) throw new Refused([refusal('VISIT_OUTCOME_REQUIRED', 'outcome')]);
  const step = { verb: 'answer', step: 10, result: 'received', note } as const;
  await takeStep(work, office, reception, step, async () => ({ result: outcome, cameAt: arrivedAt }));
  return true;
}
