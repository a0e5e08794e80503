import type { DraftStep } from '@tyndau/domain/execution/answerDraft';
import type { AnswerDraft, Appeal, Prisma } from '../../db/generated/client.ts';
import { inTransaction, type Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { answerOf } from '../appeals/answerAppeal.ts';
import { notify } from '../notifications/notify.ts';
import { displayNameOf } from '../people/personNames.ts';
import { askDraftStep, getDraftAsSeen, lockForDraft } from './liveDraft.ts';

export interface DraftStepInput {
  readonly appealId: number;
  /** Of the draft. */
  readonly version: number;
}

/** The draft goes to the head who signs: complete already, so that he does not read what cannot go out. */
export function sendDraft(office: Office, input: DraftStepInput & { readonly approverId: number }) {
  return takeDraftStep(office, 'send', input, { approverId: input.approverId }, async (tx, appeal, draft) => {
    const approver = office.book.users.get(input.approverId);
    const signedByName = approver ? displayNameOf(approver) : '';
    const hasFiles = (await tx.attachment.count({ where: { answerDraftId: draft.id } })) > 0;
    answerOf(office, appeal, { ...draft, signedByName, hasFiles, answeredOn: office.today });
    await notify(tx, [input.approverId], 'answerDraft.send', 'appeal', appeal.id, { number: appeal.number });
    return { approverId: input.approverId, sentAt: office.now, remarks: '' };
  });
}

/** Whoever wrote it takes it back from the head, to go on writing. */
export function recallDraft(office: Office, input: DraftStepInput) {
  return takeDraftStep(office, 'recall', input, {}, async () => ({ approverId: null, sentAt: null }));
}

/** The head returns the draft with remarks. */
export function returnDraft(office: Office, input: DraftStepInput & { readonly remarks: string }) {
  const { remarks } = input;
  return takeDraftStep(office, 'return', input, { remarks }, async (tx, appeal, draft) => {
    const told = [draft.authorId, draft.savedById];
    await notify(tx, told, 'answerDraft.return', 'appeal', appeal.id, { number: appeal.number });
    return { remarks: remarks.trim(), returnedById: office.signedIn.id, returnedAt: office.now };
  });
}

function takeDraftStep(
  office: Office,
  step: Exclude<DraftStep, 'save' | 'sign'>,
  input: DraftStepInput,
  given: { readonly remarks?: string; readonly approverId?: number },
  effectOf: (
    tx: Transaction,
    appeal: Appeal,
    draft: AnswerDraft,
  ) => Promise<Prisma.AnswerDraftUncheckedUpdateInput>,
) {
  office.require('appeal.answer');
  return inTransaction(office, async ({ tx, note }) => {
    const appeal = await lockForDraft(tx, office, input.appealId);
    const draft = await getDraftAsSeen(tx, office, appeal.id, input.version);
    const state = await askDraftStep(tx, office, step, draft, given);
    const effect = await effectOf(tx, appeal, draft);
    const version = draft.version + 1;
    await tx.answerDraft.update({ where: { id: draft.id }, data: { ...effect, state, version } });
    note({
      action: `answerDraft.${step}`,
      entity: 'answerDraft',
      entityId: draft.id,
      changes: { state: [draft.state, state], version: [draft.version, version] },
      reason: given.remarks ?? null,
    });
    return appeal.id;
  });
}
