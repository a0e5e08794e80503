import { decideAppealAction } from '@tyndau/domain/appeals/availableActions';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import {
  decideExtensionRequest,
  refusalsOfExtensionVerdict,
} from '@tyndau/domain/execution/extensionRequest';
import { fromPlainDate, toPlainDate } from '../../db/dates.ts';
import type { Appeal, ExtensionRequest } from '../../db/generated/client.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { Forbidden, NotFound } from '../../graphql/errors.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { actionQuestion } from '../appeals/appealFacts.ts';
import { type AppealStep, lockAppeal } from '../appeals/changeAppeal.ts';
import { extendTerm } from '../appeals/extendTerm.ts';
import { tellControllers } from '../appeals/tellWhoMustAct.ts';
import { notify } from '../notifications/notify.ts';
import type { NoticeInput } from '../paths/issueNotice.ts';
import { headsOf, isAuthorised } from './bodyPeople.ts';

export interface AskExtensionInput {
  readonly appealId: number;
  readonly dueOn: string;
  readonly ground: string;
}

/** The executor asks for more time; the head or the department decides. Nothing changes until then. */
export function askExtension(office: Office, input: AskExtensionInput) {
  office.require('appeal.answer');
  return inTransaction(office, async ({ tx, note }) => {
    const appeal = await lockAppeal(tx, office, input.appealId);
    const allowed = decideAppealAction('appeal.askExtension', actionQuestion(office, appeal));
    if (!allowed.ok) throw new Refused([allowed.refusal]);
    if (!appeal.dueOn) throw new Refused([refusal('NO_TERM_TO_EXTEND', 'dueOn')]);
    const waiting = await findWaiting(tx, appeal.id);
    const decided = decideExtensionRequest(
      { dueOn: plainDate(input.dueOn), ground: input.ground },
      { dueOn: toPlainDate(appeal.dueOn), hasWaiting: waiting !== null },
    );
    if (!decided.ok) throw new Refused(decided.refusal);
    await tx.extensionRequest.create({
      data: {
        ...{ appealId: appeal.id, bodyId: appeal.bodyId ?? office.signedIn.bodyId },
        ...{ askedById: office.signedIn.id, askedAt: office.now, dueOnBefore: appeal.dueOn },
        dueOn: fromPlainDate(decided.value.dueOn),
        ground: decided.value.ground,
      },
    });
    note({
      action: 'appeal.askExtension',
      entity: 'appeal',
      entityId: appeal.id,
      changes: { askedDueOn: [toPlainDate(appeal.dueOn), decided.value.dueOn] },
      reason: decided.value.ground,
    });
    await tellDeciders(tx, office, appeal);
    return appeal.id;
  });
}

function findWaiting(tx: Transaction, appealId: number): Promise<ExtensionRequest | null> {
  return tx.extensionRequest.findFirst({ where: { appealId, verdict: null } });
}

// The head where the body has one, else the department: somebody must decide while the term still runs.
async function tellDeciders(tx: Transaction, office: Office, appeal: Appeal): Promise<void> {
  const heads = appeal.bodyId === null ? [] : headsOf(office.book, appeal.bodyId);
  const told = heads.map(({ id }) => id).filter((id) => id !== office.signedIn.id);
  const facts = { number: appeal.number, dueOn: appeal.dueOn ? toPlainDate(appeal.dueOn) : null };
  if (told.length > 0) await notify(tx, told, 'appeal.askExtension', 'appeal', appeal.id, facts);
  else await tellControllers(tx, office, appeal, facts.dueOn, 'appeal.askExtension');
}

export interface GrantExtensionInput extends AppealStep {
  readonly dueOn: string;
  readonly decidedBy: string;
  readonly ground: string;
  readonly notice?: NoticeInput | null | undefined;
}

/** More time is granted: the term is extended as the law allows it, and the request bears its decision. */
export function grantExtension(office: Office, input: GrantExtensionInput) {
  office.require('appeal.extend');
  return extendTerm(office, input, async ({ tx }, appeal, extensionId) => {
    const request = await findWaiting(tx, appeal.id);
    if (!request) throw new Refused([refusal('EXTENSION_REQUEST_DECIDED')]);
    await decide(tx, office, appeal, request, 'granted', input.ground, extensionId);
  });
}

/** More time is refused, with the reason; the term stays as it was. */
export function refuseExtension(
  office: Office,
  input: { readonly appealId: number; readonly reason: string },
) {
  office.require('appeal.extend');
  return inTransaction(office, async ({ tx, note }) => {
    const appeal = await lockAppeal(tx, office, input.appealId);
    const { facts, role } = actionQuestion(office, appeal);
    if (role === 'executor' && !facts.isOwnBody) throw new Forbidden('appeal.extend');
    if (role === 'executor' && !isAuthorised(office, appeal.bodyId)) {
      throw new Refused([refusal('HEAD_DECIDES')]);
    }
    const request = await tx.extensionRequest.findFirst({
      where: { appealId: appeal.id },
      orderBy: { id: 'desc' },
    });
    if (!request) throw new NotFound('extension request');
    refuseIfAny(refusalsOfExtensionVerdict(request.verdict, input.reason));
    await decide(tx, office, appeal, request, 'refused', input.reason, null);
    note({
      action: 'appeal.refuseExtension',
      entity: 'appeal',
      entityId: appeal.id,
      changes: { askedDueOn: [toPlainDate(request.dueOn), null] },
      reason: input.reason,
    });
    return appeal.id;
  });
}

async function decide(
  tx: Transaction,
  office: Office,
  appeal: Appeal,
  request: ExtensionRequest,
  verdict: 'granted' | 'refused',
  reason: string,
  extensionId: number | null,
): Promise<void> {
  await tx.extensionRequest.update({
    where: { id: request.id },
    data: {
      ...{ verdict, extensionId, decisionReason: reason.trim() },
      ...{ decidedById: office.signedIn.id, decidedAt: office.now },
    },
  });
  const kind = verdict === 'granted' ? 'appeal.grantExtension' : 'appeal.refuseExtension';
  await notify(tx, [request.askedById], kind, 'appeal', appeal.id, { number: appeal.number });
}
