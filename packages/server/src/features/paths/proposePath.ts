import { decidePath } from '@tyndau/domain/paths/decidePath';
import { toPlainDateOrNull } from '../../db/dates.ts';
import { Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { tellControllers } from '../appeals/tellWhoMustAct.ts';
import { notify } from '../notifications/notify.ts';
import { pathContext } from './pathContext.ts';

export interface ProposeInput extends AppealStep {
  readonly action: string;
  readonly ground: string;
  readonly earlierId?: number | null | undefined;
}

/** A body or a registrar proposes a return or a termination; the department decides as the table says. */
export function proposePath(office: Office, input: ProposeInput) {
  const noted = { proposed: [null, input.action] as const, ground: [null, input.ground] as const };
  return changeAppeal(office, 'appeal.propose', { ...input, noted }, async ({ tx }, appeal) => {
    const { action, ground } = input;
    if (action !== 'appeal.return' && action !== 'appeal.terminate') {
      throw new Refused([refusal('CODE_UNKNOWN', 'action', { value: action })]);
    }
    const reason = input.reason ?? '';
    const context = await pathContext(tx, office, appeal, { earlierId: input.earlierId });
    // Who decides is not asked of whoever proposes.
    const decided = decidePath({ action, ground, reason, decidedBy: 'head' }, context);
    if (!decided.ok) throw new Refused(decided.refusal);
    await tx.pathProposal.create({
      data: {
        appealId: appeal.id,
        ...{ action, ground, reason: reason.trim() },
        earlierId: input.earlierId ?? null,
        proposedById: office.signedIn.id,
        proposedAt: office.now,
      },
    });
    await tellControllers(tx, office, appeal, toPlainDateOrNull(appeal.dueOn), 'appeal.propose');
    return { proposedAction: action };
  });
}

/** The department declines what was proposed, with the reason; the appeal stays where it is. */
export function declineProposal(office: Office, input: AppealStep) {
  return changeAppeal(office, 'appeal.declineProposal', input, async ({ tx }, appeal) => {
    const remarks = input.reason?.trim() ?? '';
    if (remarks === '') throw new Refused([refusal('PATH_REASON_REQUIRED', 'reason')]);
    const proposal = await tx.pathProposal.findFirstOrThrow({
      where: { appealId: appeal.id, verdict: null },
    });
    await tx.pathProposal.update({
      where: { id: proposal.id },
      data: { verdict: 'declined', remarks, decidedAt: office.now, decidedById: office.signedIn.id },
    });
    const facts = { number: appeal.number, dueOn: toPlainDateOrNull(appeal.dueOn) };
    await notify(tx, [proposal.proposedById], 'appeal.declineProposal', 'appeal', appeal.id, facts);
    return { proposedAction: null };
  });
}
