import { decideAnswer } from '@tyndau/domain/appeals/answer';
import type { AppealLanguage, Outcome } from '@tyndau/domain/appeals/vocabulary';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate, toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { Refused } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { attachToAnswer, type FileInput } from './attachFiles.ts';
import { type AppealStep, changeAppeal } from './changeAppeal.ts';
import { tellControllers } from './tellWhoMustAct.ts';

export interface AnswerInput extends AppealStep {
  readonly idempotencyKey: string;
  readonly outcome: string;
  readonly text: string;
  readonly language: string;
  readonly outgoingNumber?: string | null | undefined;
  readonly signedByName: string;
  readonly answeredOn: string;
  readonly fileHashes?: readonly FileInput[] | null | undefined;
}

/** The body answers: the answer goes to the expertise of the department, and the term of the body stands still. */
export function answerAppeal(office: Office, input: AnswerInput) {
  return changeAppeal(office, 'appeal.answer', input, async ({ tx }, appeal) => {
    const files = input.fileHashes ?? [];
    const decided = decideAnswer(
      {
        outcome: input.outcome as Outcome,
        text: input.text,
        language: input.language as AppealLanguage,
        signedByName: input.signedByName,
        answeredOn: plainDate(input.answeredOn),
        hasFile: files.length > 0,
      },
      {
        registeredOn: toPlainDate(appeal.registeredOn),
        dueOn: toPlainDateOrNull(appeal.dueOn),
        appealLanguage: appeal.language as AppealLanguage,
        today: office.today,
        calendar: office.book.calendar,
      },
    );
    if (!decided.ok) throw new Refused(decided.refusal);
    await once(tx, office, 'appeal.answer', input, async () => {
      const attempt = 1 + (await tx.answer.count({ where: { appealId: appeal.id } }));
      const { id } = await tx.answer.create({
        data: {
          appealId: appeal.id,
          bodyId: appeal.bodyId ?? office.signedIn.bodyId,
          attempt,
          outcome: decided.value.outcome,
          language: input.language,
          text: input.text,
          outgoingNumber: input.outgoingNumber ?? '',
          signedByName: input.signedByName.trim(),
          answeredOn: fromPlainDate(input.answeredOn),
          authorId: office.signedIn.id,
          submittedAt: office.now,
        },
      });
      await attachToAnswer(tx, office, id, files);
      return id;
    });
    await tellControllers(tx, office, appeal, toPlainDateOrNull(appeal.dueOn));
    return { outcome: decided.value.outcome, answeredOn: fromPlainDate(input.answeredOn) };
  });
}
