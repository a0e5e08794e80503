import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import { decideForwarding } from '@tyndau/domain/appeals/routing';
import { countTerm, findTermRule } from '@tyndau/domain/calendar/terms';
import { fromPlainDate, toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { Refused, type Work } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import type { AppealChanges } from '../appeals/changeAppeal.ts';
import { routingContext, sendToBody } from '../appeals/sendToBody.ts';
import { type TakePathInput, takePath } from './takePath.ts';

export interface ForwardInput extends TakePathInput {
  readonly bodyId: number;
}

/** Forwards the whole appeal by competence, with the notice to the applicant (АППК art. 65). */
export function forwardAppeal(office: Office, input: ForwardInput) {
  return takePath(office, 'appeal.forward', input, async (work, appeal) => ({
    changes: await handOver(work, office, appeal, input),
    step: { toBodyId: input.bodyId },
  }));
}

/** Passes the complaint with the case to the body that hears it (АППК art. 91(4)). */
export function passAppealUp(office: Office, input: ForwardInput) {
  return takePath(office, 'appeal.passUp', input, async (work, appeal) => ({
    changes: await handOver(work, office, appeal, input),
    step: { toBodyId: input.bodyId },
  }));
}

/** The bodies for which somebody executes in this register. */
export function bodiesAtWork(office: Office): number[] {
  const executors = [...office.book.users.values()].filter(
    ({ role, disabledAt }) => role === 'executor' && disabledAt === null,
  );
  return [...new Set(executors.flatMap(({ bodyId }) => office.book.bodyWithUnits(bodyId)))];
}

/**
 * Gives the appeal to the competent body. One that works here gets it to consider, and its term begins on the day after
 * it arrives (АППК art. 76(2)); with another it leaves the register.
 */
export async function handOver(
  work: Work,
  office: Office,
  appeal: Appeal,
  { bodyId, reason }: Pick<ForwardInput, 'bodyId' | 'reason'>,
): Promise<AppealChanges> {
  const dueOn = toPlainDateOrNull(appeal.dueOn);
  const context = await routingContext(work.tx, office, { ...appeal, dueOn });
  const decided = decideForwarding(bodyId, bodiesAtWork(office).includes(bodyId), context);
  if (!decided.ok) throw new Refused(decided.refusal);
  const { state } = decided.value;
  const forwardedOn = fromPlainDate(office.today);
  await work.tx.routing.updateMany({
    where: { appealId: appeal.id, endedAt: null },
    data: { endedAt: office.now, endReason: 'forward' },
  });
  if (state === 'forwarded') return { state, bodyId, forwardedOn };
  const term = newTerm(office, appeal);
  await sendToBody(
    work.tx,
    office,
    appeal,
    { bodyId, coBodyIds: [], dueOn: term.dueOn },
    reason ?? '',
    term.dueOn,
    'appeal.forward',
  );
  const due = fromPlainDate(term.dueOn);
  return { state, bodyId, forwardedOn, dueOn: due, originalDueOn: due, termFromOn: forwardedOn };
}

function newTerm(office: Office, appeal: Appeal) {
  const registeredOn = toPlainDate(appeal.registeredOn);
  const rule = findTermRule(office.book.termRules, appeal.kind as AppealKind, registeredOn);
  if (!rule) throw new Error(`No term for ${appeal.kind} of ${registeredOn}`);
  return countTerm(rule, office.today, office.book.calendar);
}
