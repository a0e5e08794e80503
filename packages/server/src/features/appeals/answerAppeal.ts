import { decideAnswer } from '@tyndau/domain/appeals/answer';
import type { AnswerOutcome, AppealLanguage, Outcome } from '@tyndau/domain/appeals/vocabulary';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate, toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { once } from '../../db/idempotency.ts';
import { Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { partsRefusals } from '../execution/outstandingParts.ts';
import { hearingRefusals } from '../hearing/hearingBeforeAnswer.ts';
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
  readonly withoutPartsReason?: string | null | undefined;
}

/** An answer as it goes out, typed from its paper or signed here. */
export interface AnswerToGive extends Omit<AnswerInput, 'id' | 'version' | 'idempotencyKey'> {
  /** Who wrote it, where that is not whoever sends it. */
  readonly authorId?: number;
  /** Files that lie at the draft already. */
  readonly hasFiles?: boolean;
}

/** The body answers: the answer goes to the expertise of the department, and the term of the body stands still. */
export function answerAppeal(office: Office, input: AnswerInput) {
  return changeAppeal(office, 'appeal.answer', input, async ({ tx }, appeal) => {
    refuseIfAny(await partsRefusals(tx, appeal.id, input.withoutPartsReason ?? ''));
    return giveAnswer(tx, office, appeal, input, (create) =>
      once(tx, office, 'appeal.answer', input, create),
    );
  });
}

/** Writes the answer as the law allows it, tells the controllers; gives the columns of the appeal that change. */
export async function giveAnswer(
  tx: Transaction,
  office: Office,
  appeal: Appeal,
  input: AnswerToGive,
  write: (create: () => Promise<number>) => Promise<unknown>,
) {
  const outcome = answerOf(office, appeal, input);
  refuseIfAny(await hearingRefusals(tx, office, appeal, outcome));
  await write(async () => {
    const attempt = 1 + (await tx.answer.count({ where: { appealId: appeal.id } }));
    const { id } = await tx.answer.create({
      data: {
        appealId: appeal.id,
        bodyId: appeal.bodyId ?? office.signedIn.bodyId,
        attempt,
        outcome,
        language: input.language,
        text: input.text,
        outgoingNumber: input.outgoingNumber ?? '',
        signedByName: input.signedByName.trim(),
        answeredOn: fromPlainDate(input.answeredOn),
        authorId: input.authorId ?? office.signedIn.id,
        submittedAt: office.now,
      },
    });
    await attachToAnswer(tx, office, id, input.fileHashes ?? []);
    return id;
  });
  await tellControllers(tx, office, appeal, toPlainDateOrNull(appeal.dueOn));
  return { outcome, answeredOn: fromPlainDate(input.answeredOn) };
}

/** Asks the law whether this is an answer; gives its outcome or throws the refusals. */
export function answerOf(office: Office, appeal: Appeal, input: AnswerToGive): AnswerOutcome {
  const decided = decideAnswer(
    {
      outcome: input.outcome as Outcome,
      text: input.text,
      language: input.language as AppealLanguage,
      signedByName: input.signedByName,
      answeredOn: plainDate(input.answeredOn),
      hasFile: input.hasFiles ?? (input.fileHashes ?? []).length > 0,
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
  return decided.value.outcome;
}
