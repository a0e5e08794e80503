import { createHash } from 'node:crypto';
import { refuse } from '@tyndau/domain/kernel/result';
import type { AnswerDraft, Appeal } from '../../db/generated/client.ts';
import { Refused, type Transaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { giveAnswer } from '../appeals/answerAppeal.ts';
import { getAppeal } from '../appeals/appeals.store.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { isAuthorised } from './bodyPeople.ts';
import { askDraftStep, findLiveDraft, getDraftAsSeen } from './liveDraft.ts';
import { answerDocument, signatoryName } from './signing/answerDocument.ts';
import { chooseSigner } from './signing/chooseSigner.ts';
import type { Proof, SignatureFacts } from './signing/signer.ts';

export interface SignAnswerInput extends AppealStep, Proof {
  readonly draftVersion: number;
}

/**
 * The head approves the draft and signs it: only now there is an answer, and the department hears of it. What is signed
 * is what lies in the archive: a draft that was changed meanwhile is refused.
 */
export async function signAnswer(office: Office, input: SignAnswerInput) {
  office.require('appeal.answer');
  const appeal = await getAppeal(office, input.id);
  const draft = await findLiveDraft(office.archive.prisma, appeal.id);
  if (!draft) throw new NotFound('answer draft');
  // Before anybody's password is asked: it is not his to sign.
  if (!isAuthorised(office, appeal.bodyId)) return refuse([refusal('HEAD_DECIDES')]);
  const document = await answerDocument(office.archive.prisma, office, appeal, draft);
  const signed = await chooseSigner(office, input).sign(office, new TextEncoder().encode(document), input);
  if (!signed.ok) return signed;
  const noted = { signature: [null, signed.value.kind] as const };
  return changeAppeal(office, 'appeal.answer', { ...input, noted }, async ({ tx }, locked) => {
    const asSeen = await getDraftAsSeen(tx, office, locked.id, input.draftVersion);
    if (asSeen.version !== draft.version) throw new Refused([refusal('SIGNED_DOCUMENT_CHANGED')]);
    await askDraftStep(tx, office, 'sign', asSeen, {});
    return turnIntoAnswer(tx, office, locked, asSeen, { document, facts: signed.value });
  });
}

interface SignedDocument {
  readonly document: string;
  readonly facts: SignatureFacts;
}

async function turnIntoAnswer(
  tx: Transaction,
  office: Office,
  appeal: Appeal,
  draft: AnswerDraft,
  { document, facts }: SignedDocument,
) {
  const hasFiles = (await tx.attachment.count({ where: { answerDraftId: draft.id } })) > 0;
  const answer = {
    ...{ outcome: draft.outcome, text: draft.text, language: draft.language },
    ...{ outgoingNumber: draft.outgoingNumber, authorId: draft.authorId, hasFiles },
    signedByName: signatoryName(office),
    answeredOn: office.today,
  };
  return giveAnswer(tx, office, appeal, answer, async (create) => {
    const answerId = await create();
    await tx.attachment.updateMany({ where: { answerDraftId: draft.id }, data: { answerId } });
    await tx.answerDraft.update({ where: { id: draft.id }, data: { state: 'signed', answerId } });
    await tx.answerSignature.create({
      data: {
        signedAt: office.now,
        ...facts,
        chain: (facts.chain ?? []).map((link) => ({ ...link })),
        answerId,
        document,
        digest: createHash('sha256').update(document).digest('hex'),
        signedById: office.signedIn.id,
      },
    });
  });
}
