import {
  type AnswerReviewDecision,
  type AnswerVerdict,
  decideAnswerReview,
} from '@tyndau/domain/appeals/answer';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { type Examination, keepRefusals } from '@tyndau/domain/expertise/examination';
import { fromPlainDate } from '../../db/dates.ts';
import type { Answer, Appeal } from '../../db/generated/client.ts';
import { Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { planCallBack } from '../callBacks/planCallBack.ts';
import { endExecution } from '../execution/endExecution.ts';
import { examineAnswer } from '../expertise/examineAnswer.ts';
import { type AppealStep, changeAppeal } from './changeAppeal.ts';
import { tellExecutors } from './tellWhoMustAct.ts';

export interface AcceptAnswerInput extends AppealStep {
  readonly examination?: Examination | null | undefined;
  /** What the answer promises is still to be done: it stays under control until this day. */
  readonly keepUntil?: string | null | undefined;
}

/** The controller finds the answer good: the consideration is over and the appeal closed. */
export function acceptAnswer(office: Office, input: AcceptAnswerInput) {
  const keepUntil = (input.keepUntil ?? null) as PlainDate | null;
  return changeAppeal(office, 'appeal.acceptAnswer', input, async ({ tx }, appeal) => {
    if (keepUntil !== null) refuseIfAny(keepRefusals(keepUntil, office.today));
    const decision = await reviewAnswer(tx, office, appeal, {
      verdict: keepUntil === null ? 'accept' : 'keepUnderControl',
      remarks: input.reason ?? '',
      reworkDueOn: null,
      keepUntil,
      examination: input.examination ?? null,
    });
    if (decision.state !== 'closed') throw new Error('An accepted answer closes the appeal');
    await tx.routing.updateMany({
      where: { appealId: appeal.id, endedAt: null },
      data: { endedAt: office.now, endReason: 'answered' },
    });
    await endExecution(tx, office, appeal.id, 'answered');
    const { phone } = await tx.card.findUniqueOrThrow({
      where: { id: appeal.cardId },
      select: { phone: true },
    });
    await planCallBack(tx, office, { about: { appealId: appeal.id }, number: appeal.number, phone });
    return { closedOn: fromPlainDate(decision.closedOn), ...keptColumns(office, appeal, keepUntil) };
  });
}

// What is not yet on control is put there by whoever keeps it; what is stays with whoever set it.
function keptColumns(office: Office, appeal: Appeal, keepUntil: PlainDate | null) {
  if (keepUntil === null) return {};
  const kept = { controlDueOn: fromPlainDate(keepUntil), controlUntilDone: true };
  if (appeal.controlLevel !== null && appeal.controlEndedOn === null) return kept;
  return {
    ...kept,
    controlLevel: 'department',
    controlSetById: office.signedIn.id,
    controlSetOn: fromPlainDate(office.today),
    controlEndedOn: null,
  };
}

export interface ReturnAnswerInput extends AppealStep {
  readonly remarks: string;
  readonly reworkDueOn?: string | null | undefined;
  readonly examination?: Examination | null | undefined;
}

/** The answer is poor: it goes back with remarks and a term of its own; the term of the appeal stays beside it. */
export function returnAnswer(office: Office, input: ReturnAnswerInput) {
  const step = { ...input, reason: input.remarks };
  return changeAppeal(office, 'appeal.returnAnswer', step, async ({ tx }, appeal) => {
    const reworkDueOn = (input.reworkDueOn ?? null) as PlainDate | null;
    const verdict = await reviewAnswer(tx, office, appeal, {
      verdict: 'returnForRework',
      remarks: input.remarks,
      reworkDueOn,
      keepUntil: null,
      examination: input.examination ?? null,
    });
    const dueOn = verdict.state === 'returnedForRework' ? verdict.reworkDueOn : null;
    if (appeal.bodyId) await tellExecutors(tx, office, 'appeal.returnAnswer', appeal, [appeal.bodyId], dueOn);
    // An answer that was returned is no answer: the term of the appeal runs on from its own day.
    return { answeredOn: null, outcome: null, reworkCount: appeal.reworkCount + 1 };
  });
}

interface Review {
  readonly verdict: AnswerVerdict;
  readonly remarks: string;
  readonly reworkDueOn: PlainDate | null;
  readonly keepUntil: PlainDate | null;
  readonly examination: Examination | null;
}

async function reviewAnswer(
  tx: Transaction,
  office: Office,
  appeal: Appeal,
  review: Review,
): Promise<AnswerReviewDecision> {
  const answer: Answer | null = await tx.answer.findFirst({
    where: { appealId: appeal.id, state: 'submitted' },
    orderBy: { attempt: 'desc' },
  });
  if (!answer) throw new Refused([refusal('NO_ANSWER_TO_REVIEW')]);
  const decided = decideAnswerReview(review, {
    today: office.today,
    calendar: office.book.calendar,
    answerAuthorId: answer.authorId,
    reviewerId: office.signedIn.id,
    reworkWorkingDays: Number(office.book.settings.get('terms.reworkDays') ?? 3),
  });
  if (!decided.ok) throw new Refused(decided.refusal);
  const verdict = decided.value;
  const nextDueOn = verdict.state === 'returnedForRework' ? verdict.reworkDueOn : review.keepUntil;
  await examineAnswer(tx, office, { ...review, appeal, answer, nextDueOn });
  await tx.answer.update({
    where: { id: answer.id },
    data: {
      state: verdict.state === 'closed' ? 'accepted' : 'returned',
      reviewedById: office.signedIn.id,
      reviewedAt: office.now,
      remarks: review.remarks,
      ...(verdict.state === 'returnedForRework' ? { reworkDueOn: fromPlainDate(verdict.reworkDueOn) } : {}),
    },
  });
  return verdict;
}
