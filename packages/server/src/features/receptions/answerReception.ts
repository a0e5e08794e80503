import { receptionOutcomes } from '@tyndau/domain/receptions/receptionOutcomes';
import { Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { planCallBack } from '../callBacks/planCallBack.ts';
import { type ReceptionAsSeen, takeReceptionStep } from './takeStep.ts';

export interface AnswerReceptionInput extends ReceptionAsSeen {
  readonly came: boolean;
  readonly format: string;
  readonly outcome?: string | null | undefined;
  /** The answer given, with remarks. */
  readonly note: string;
}

/** Step 10: the reception itself: came or not, in person or by video, what was answered. */
export function answerReception(office: Office, input: AnswerReceptionInput) {
  const result = input.came ? 'received' : 'notAppeared';
  const step = { verb: 'answer', step: 10, result, note: input.note } as const;
  return takeReceptionStep(office, input, step, async ({ tx }, reception) => {
    if (!input.came) return;
    const outcome = receptionOutcomes.find((one) => one === input.outcome);
    if (!outcome) throw new Refused([refusal('OUTCOME_REQUIRED', 'outcome')]);
    if (input.format !== 'inPerson' && input.format !== 'video') {
      throw new Refused([refusal('NOT_A_CHOICE', 'format')]);
    }
    const applicant = await tx.applicant.findUnique({ where: { id: reception.applicantId } });
    const { id, number } = reception;
    await planCallBack(tx, office, { about: { receptionId: id }, number, phone: applicant?.phone ?? null });
    return { result: outcome, format: input.format, cameAt: office.now };
  });
}
