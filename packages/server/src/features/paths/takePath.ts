import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import { isFinalState } from '@tyndau/domain/appeals/lifecycle';
import type { Outcome } from '@tyndau/domain/appeals/vocabulary';
import { decidePath, type PathDecision } from '@tyndau/domain/paths/decidePath';
import type { PathAction, PathDecider } from '@tyndau/domain/paths/grounds';
import type { NoticeAction } from '@tyndau/domain/paths/notices';
import { fromPlainDate, fromPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal, Prisma } from '../../db/generated/client.ts';
import { Refused, type Work } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { type AppealChanges, type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { acceptProposal } from './acceptProposal.ts';
import { issueNotice, type NoticeInput } from './issueNotice.ts';
import type { LetterFacts } from './letterFacts.ts';
import { pathContext } from './pathContext.ts';

/** A decision of procedure as the counter sends it. */
export interface TakePathInput extends AppealStep {
  readonly ground: string;
  readonly decidedBy?: string | null | undefined;
  readonly earlierId?: number | null | undefined;
  readonly files?: readonly FileInput[] | null | undefined;
  readonly notice?: NoticeInput | null | undefined;
}

/** What the single action adds: columns of the appeal, columns of the step, facts of the notice. */
export interface PathEffect {
  readonly changes?: AppealChanges;
  readonly step?: Partial<Prisma.PathStepUncheckedCreateInput>;
  readonly letter?: LetterFacts;
}

const outcomes: Partial<Record<AppealState, Outcome>> = {
  forwarded: 'forwarded',
  returned: 'returned',
  terminated: 'terminated',
  withdrawn: 'withdrawn',
  attached: 'leftWithoutConsideration',
};

/**
 * The one way an appeal leaves the procedure: the table of actions, the ground, what the single action does, the step on
 * record with its term, and the notice to the applicant, all in one transaction.
 */
export function takePath(
  office: Office,
  action: PathAction,
  input: TakePathInput,
  effectOf: (work: Work, appeal: Appeal, decision: PathDecision) => Promise<PathEffect>,
) {
  const noted = {
    ground: [null, input.ground] as const,
    ...(input.earlierId ? { earlierId: [null, input.earlierId] as const } : {}),
  };
  return changeAppeal(office, action, { ...input, noted }, async (work, appeal, next) => {
    const { tx } = work;
    const files = input.files ?? [];
    const context = await pathContext(tx, office, appeal, {
      earlierId: input.earlierId,
      hasPaper: files.length > 0,
    });
    const decided = decidePath(
      {
        action,
        ground: input.ground,
        decidedBy: (input.decidedBy ?? 'authorised') as PathDecider,
        reason: input.reason ?? '',
      },
      context,
    );
    if (!decided.ok) throw new Refused(decided.refusal);
    await attach(tx, office, { appealId: appeal.id }, files);
    const { changes = {}, step = {}, letter = {} } = await effectOf(work, appeal, decided.value);
    const stored = await writeStep(work, office, appeal, action, input, decided.value, step);
    if (settles(action)) await acceptProposal(work, office, appeal, action);
    await issueNotice(work, office, appeal, stored, decided.value.noticeDueOn, input.notice, letter);
    const state = (changes.state as AppealState | undefined) ?? next;
    const settled = settles(action) ? { proposedAction: null } : {};
    return { ...(await ending(work, office, appeal, action, state)), ...settled, ...changes };
  });
}

// What is proposed for the whole still waits when one question of it is sent away.
function settles(action: PathAction): boolean {
  return action !== 'appeal.forwardInPart';
}

/** Writes the decision down: what the law wanted and what was done, side by side. */
export function writeStep(
  { tx }: Work,
  office: Office,
  appeal: Appeal,
  action: NoticeAction,
  input: Pick<TakePathInput, 'ground' | 'reason' | 'decidedBy' | 'earlierId'>,
  { term }: Pick<PathDecision, 'term'>,
  more: Partial<Prisma.PathStepUncheckedCreateInput> = {},
) {
  return tx.pathStep.create({
    data: {
      appealId: appeal.id,
      action,
      ground: input.ground,
      reason: input.reason?.trim() ?? '',
      decidedBy: input.decidedBy ?? 'authorised',
      decidedOn: fromPlainDate(office.today),
      madeAt: office.now,
      madeById: office.signedIn.id,
      dueOn: fromPlainDateOrNull(term?.dueOn),
      countedFromOn: fromPlainDateOrNull(term?.from),
      earlierId: input.earlierId ?? null,
      stateBefore: appeal.state,
      bodyIdBefore: appeal.bodyId,
      dueOnBefore: appeal.dueOn,
      ...more,
    },
  });
}

// Whoever had the appeal is relieved when it ends; the day it ended is the day of the decision.
async function ending(
  { tx }: Work,
  office: Office,
  appeal: Appeal,
  action: PathAction,
  state: AppealState,
): Promise<AppealChanges> {
  if (!isFinalState(state)) return {};
  await tx.routing.updateMany({
    where: { appealId: appeal.id, endedAt: null },
    data: { endedAt: office.now, endReason: action.slice('appeal.'.length) },
  });
  // A clock that stood still stands for nothing any more.
  await tx.pathStep.updateMany({
    where: { appealId: appeal.id, action: 'appeal.stopClock', endedAt: null },
    data: { endedAt: office.now, endReason: 'ended', endedById: office.signedIn.id },
  });
  return { closedOn: fromPlainDate(office.today), outcome: outcomes[state] ?? null, clockUntilOn: null };
}
