import { decideAppealAction } from '@tyndau/domain/appeals/availableActions';
import type { AppealAction, AppealState } from '@tyndau/domain/appeals/lifecycle';
import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { inTransaction, Refused, type Transaction, type Work } from '../../db/inTransaction.ts';
import { type Change, changesBetween } from '../../db/journal.ts';
import { requireUntouched, requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { actionQuestion } from './appealFacts.ts';
import { visibleAppeals } from './appeals.visibility.ts';
import { followParts } from './followParts.ts';

/** Which appeal, as the viewer last saw it, and why. */
export interface AppealStep {
  readonly id: number;
  readonly version: number;
  readonly reason?: string | null | undefined;
  /** The fields the step writes, where it stands on nothing else: a colleague's change of others since does not refuse it. */
  readonly writes?: readonly string[];
  /** How the journal calls the step, where the table of actions has one name for several. */
  readonly notedAs?: string;
  /** Facts of the step that are no columns of the appeal, for the journal. */
  readonly noted?: Readonly<Record<string, Change>>;
}

export type AppealChanges = Omit<Prisma.AppealUncheckedUpdateInput, 'id' | 'version' | 'number' | 'cardId'>;

/** Locks the appeal to the end of the transaction; NOT_FOUND also where the viewer may not know of it. */
export async function lockAppeal(tx: Transaction, office: Office, id: number): Promise<Appeal> {
  const rows = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT a.id FROM appeals a WHERE a.id = ${id} AND ${visibleAppeals(office)} FOR UPDATE OF a`,
  );
  if (rows.length === 0) throw new NotFound('appeal');
  return tx.appeal.findUniqueOrThrow({ where: { id } });
}

/**
 * The one way an appeal changes: lock, version, table of actions, `decide`, save, journal. `decide` asks the law and
 * gives the columns that change; what it writes besides (routings, answers) shares the transaction.
 * `next` is the state that the table of actions names; it is saved unless `decide` says otherwise.
 */
export function changeAppeal(
  office: Office,
  action: AppealAction,
  step: AppealStep,
  decide: (work: Work, appeal: Appeal, next: AppealState) => Promise<AppealChanges>,
): Promise<Result<number, readonly Refusal[]>> {
  return inTransaction(office, async (work) => {
    const appeal = await lockAppeal(work.tx, office, step.id);
    await (step.writes
      ? requireUntouched(work.tx, office, 'appeal', appeal, step.version, step.writes)
      : requireVersion(work.tx, office, 'appeal', appeal, step.version));
    const allowed = decideAppealAction(action, actionQuestion(office, appeal));
    if (!allowed.ok) throw new Refused([allowed.refusal]);
    const changes = await decide(work, appeal, allowed.value);
    const after = { state: allowed.value, ...changes, version: appeal.version + 1 };
    await work.tx.appeal.update({ where: { id: appeal.id }, data: after });
    work.note({
      action: step.notedAs ?? action,
      entity: 'appeal',
      entityId: appeal.id,
      changes: { ...changesBetween(appeal as unknown as Record<string, unknown>, after), ...step.noted },
      reason: step.reason ?? null,
    });
    if (appeal.partOfId !== null) await followParts(work, appeal.partOfId);
    return appeal.id;
  });
}
