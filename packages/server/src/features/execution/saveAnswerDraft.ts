import { answerOutcomes, languages } from '@tyndau/domain/appeals/vocabulary';
import type { AnswerDraft, Appeal } from '../../db/generated/client.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { askDraftStep, findLiveDraft, getDraftAsSeen, lockForDraft } from './liveDraft.ts';

export interface SaveAnswerDraftInput {
  readonly appealId: number;
  /** The version that was edited; none: the first draft. */
  readonly version?: number | null | undefined;
  readonly outcome: string;
  readonly language: string;
  readonly text: string;
  readonly outgoingNumber?: string | null | undefined;
  readonly withoutPartsReason?: string | null | undefined;
  /** Files of the draft that stay; the others are taken off. */
  readonly keptFileIds?: readonly number[] | null | undefined;
  readonly files?: readonly FileInput[] | null | undefined;
}

/** Keeps the draft of an answer in the body: unfinished as it may be, it is nobody's else to see. */
export function saveAnswerDraft(office: Office, input: SaveAnswerDraftInput) {
  office.require('appeal.answer');
  return inTransaction(office, async ({ tx, note }) => {
    const appeal = await lockForDraft(tx, office, input.appealId);
    refuseIfAny(refusalsOf(input));
    const before = await draftToSave(tx, office, appeal, input.version ?? null);
    const saved = before ? await change(tx, office, before, input) : await create(tx, office, appeal, input);
    await changeFiles(tx, office, saved.id, input);
    note({
      action: 'answerDraft.save',
      entity: 'answerDraft',
      entityId: saved.id,
      changes: changesBetween({ ...before }, noted(saved)),
    });
    return appeal.id;
  });
}

const noted = ({ version, state, outcome, language, outgoingNumber }: AnswerDraft) => ({
  ...{ version, state, outcome, language, outgoingNumber },
});

async function draftToSave(tx: Transaction, office: Office, appeal: Appeal, version: number | null) {
  if (version !== null) {
    const draft = await getDraftAsSeen(tx, office, appeal.id, version);
    await askDraftStep(tx, office, 'save', draft, {});
    return draft;
  }
  if (await findLiveDraft(tx, appeal.id)) throw new Refused([refusal('DRAFT_EXISTS')]);
  return null;
}

function words(office: Office, input: SaveAnswerDraftInput) {
  return {
    outcome: input.outcome,
    language: input.language,
    text: input.text,
    outgoingNumber: input.outgoingNumber?.trim() ?? '',
    withoutPartsReason: input.withoutPartsReason?.trim() ?? '',
    savedById: office.signedIn.id,
    savedAt: office.now,
    state: 'draft',
  };
}

function create(tx: Transaction, office: Office, appeal: Appeal, input: SaveAnswerDraftInput) {
  return tx.answerDraft.create({
    data: {
      ...words(office, input),
      appealId: appeal.id,
      bodyId: appeal.bodyId ?? office.signedIn.bodyId,
      authorId: office.signedIn.id,
      createdAt: office.now,
    },
  });
}

function change(tx: Transaction, office: Office, { id, version }: AnswerDraft, input: SaveAnswerDraftInput) {
  return tx.answerDraft.update({
    where: { id },
    data: { ...words(office, input), version: version + 1 },
  });
}

async function changeFiles(
  tx: Transaction,
  office: Office,
  answerDraftId: number,
  input: SaveAnswerDraftInput,
): Promise<void> {
  await tx.attachment.deleteMany({
    where: { answerDraftId, id: { notIn: [...(input.keptFileIds ?? [])] } },
  });
  await attach(tx, office, { answerDraftId }, input.files ?? []);
}

function refusalsOf({ outcome, language }: SaveAnswerDraftInput) {
  return [
    ...(answerOutcomes.some((known) => known === outcome)
      ? []
      : [refusal('ANSWER_OUTCOME_NOT_AN_ANSWER', 'outcome')]),
    ...(languages.some((known) => known === language)
      ? []
      : [refusal('NOT_A_CHOICE', 'language', { choices: languages.join(', ') })]),
  ];
}
