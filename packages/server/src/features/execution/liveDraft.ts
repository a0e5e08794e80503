import { decideAppealAction } from '@tyndau/domain/appeals/availableActions';
import type { DraftFacts, DraftState, DraftStep } from '@tyndau/domain/execution/answerDraft';
import { decideDraftStep } from '@tyndau/domain/execution/answerDraft';
import type { AnswerDraft, Appeal } from '../../db/generated/client.ts';
import { Refused, type Transaction } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { actionQuestion } from '../appeals/appealFacts.ts';
import { lockAppeal } from '../appeals/changeAppeal.ts';
import { headsOf, isAuthorised } from './bodyPeople.ts';
import { countOutstandingParts } from './outstandingParts.ts';

/** The draft that is alive: neither signed nor dropped. */
export function findLiveDraft(
  tx: Pick<Transaction, 'answerDraft'>,
  appealId: number,
): Promise<AnswerDraft | null> {
  return tx.answerDraft.findFirst({ where: { appealId, state: { notIn: ['signed', 'dropped'] } } });
}

/** The appeal, locked, where the viewer's body may write its answer now; throws the refusal of the table of actions. */
export async function lockForDraft(tx: Transaction, office: Office, appealId: number): Promise<Appeal> {
  const appeal = await lockAppeal(tx, office, appealId);
  const allowed = decideAppealAction('appeal.draftAnswer', actionQuestion(office, appeal));
  if (!allowed.ok) throw new Refused([allowed.refusal]);
  return appeal;
}

/** The live draft as the viewer last saw it; NOT_FOUND where there is none, STALE_VERSION where it was changed. */
export async function getDraftAsSeen(
  tx: Transaction,
  office: Office,
  appealId: number,
  version: number,
): Promise<AnswerDraft> {
  const draft = await findLiveDraft(tx, appealId);
  if (!draft) throw new NotFound('answer draft');
  await requireVersion(tx, office, 'answerDraft', draft, version);
  return draft;
}

/** Asks the law of drafts; gives the state that follows or throws the refusals. */
export async function askDraftStep(
  tx: Transaction,
  office: Office,
  step: DraftStep,
  draft: AnswerDraft,
  given: { readonly remarks?: string; readonly approverId?: number },
): Promise<DraftState> {
  const facts: DraftFacts = {
    state: draft.state as DraftState,
    isAuthorised: isAuthorised(office, draft.bodyId),
    isApproverAuthorised: headsOf(office.book, draft.bodyId).some(({ id }) => id === given.approverId),
    partsOutstanding: await countOutstandingParts(tx, draft.appealId),
    withoutPartsReason: draft.withoutPartsReason,
    remarks: given.remarks ?? '',
  };
  const decided = decideDraftStep(step, facts);
  if (!decided.ok) throw new Refused(decided.refusal);
  return decided.value;
}
