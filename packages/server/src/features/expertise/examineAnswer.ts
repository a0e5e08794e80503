import type { AnswerVerdict } from '@tyndau/domain/appeals/answer';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { acceptanceRefusals } from '@tyndau/domain/expertise/crossCheck';
import {
  type Examination,
  examinationRefusals,
  isExaminationNeeded,
  type Passage,
} from '@tyndau/domain/expertise/examination';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import type { Answer, Appeal } from '../../db/generated/client.ts';
import { Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { checklistOf } from './checklist.ts';

export interface ExaminedAnswer {
  readonly appeal: Appeal;
  readonly answer: Answer;
  readonly verdict: AnswerVerdict;
  readonly examination: Examination | null;
  /** The term of rework, or until when it is kept under control. */
  readonly nextDueOn: PlainDate | null;
}

/**
 * Keeps what the expertise found beside the verdict, once the verdict itself is lawful. An answer on control is not
 * accepted without the checklist, and none while a cross-check is still open.
 */
export async function examineAnswer(
  tx: Transaction,
  office: Office,
  examined: ExaminedAnswer,
): Promise<void> {
  const { appeal, answer, verdict, examination, nextDueOn } = examined;
  const isAccepting = verdict !== 'returnForRework';
  if (isAccepting) {
    const open = await tx.crossCheck.count({ where: { appealId: appeal.id, closedAt: null } });
    refuseIfAny(acceptanceRefusals(open));
  }
  if (examination === null) {
    const isOnControl = appeal.controlLevel !== null && appeal.controlEndedOn === null;
    if (isAccepting && isExaminationNeeded(office.book.settings.get('control.expertise'), isOnControl))
      throw new Refused([refusal('EXAMINATION_REQUIRED')]);
    return;
  }
  const refusals = examinationRefusals(examination, {
    criteria: checklistOf(office).map(({ code }) => code),
    isAccepting,
    appealLength: (appeal.text || appeal.annotation).length,
    answerLength: answer.text.length,
  });
  refuseIfAny(refusals);
  await tx.answerExamination.create({
    data: {
      answerId: answer.id,
      appealId: appeal.id,
      verdict,
      examinedById: office.signedIn.id,
      examinedAt: office.now,
      dueOn: appeal.dueOn,
      nextDueOn: fromPlainDateOrNull(nextDueOn),
      marks: {
        create: examination.marks.map(({ criterion, mark, remark, passage }) => ({
          criterion,
          mark,
          remark: remark.trim(),
          ...passageColumns(passage),
        })),
      },
      arguments: {
        create: examination.arguments.map(({ text, isConsidered, remark, passage }, position) => ({
          position,
          text: text.trim(),
          isConsidered,
          remark: remark.trim(),
          ...passageColumns(passage),
        })),
      },
    },
  });
}

function passageColumns(passage: Passage | null) {
  return {
    passageOn: passage?.paper ?? null,
    passageFrom: passage?.from ?? null,
    passageTo: passage?.to ?? null,
  };
}
