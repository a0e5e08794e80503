import type { AssignmentAction, AssignmentState } from '@tyndau/domain/assignments/assignmentLifecycle';
import { decideAssignmentAction } from '@tyndau/domain/assignments/decideAssignmentAction';
import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import type { Assignment } from '../../db/generated/client.ts';
import { inTransaction, Refused, type Transaction, type Work } from '../../db/inTransaction.ts';
import { type Change, changesBetween } from '../../db/journal.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { standsInFor } from '../people/standsInFor.ts';
import { assignmentQuestion, controlHolderOf } from './assignmentFacts.ts';
import { visibleAssignments } from './assignments.store.ts';

/** Which assignment, as the viewer last saw it. */
export interface AssignmentStep {
  readonly id: number;
  readonly version: number;
}

type Columns = Omit<Prisma.AssignmentUncheckedUpdateInput, 'id' | 'version' | 'number'>;

/** What a step changes, and what the journal should know besides. */
export interface AssignmentChange {
  readonly columns?: Columns;
  readonly noted?: Readonly<Record<string, Change>>;
  readonly reason?: string;
}

async function lockAssignment(tx: Transaction, office: Office, id: number): Promise<Assignment> {
  const rows = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT s.id FROM assignments s WHERE s.id = ${id} AND ${visibleAssignments(office)} FOR UPDATE OF s`,
  );
  if (rows.length === 0) throw new NotFound('assignment');
  return tx.assignment.findUniqueOrThrow({ where: { id } });
}

/**
 * The one way an assignment changes: lock, version, table of actions, `decide`, save, journal. A substitute acts under his
 * own name; the entry says in whose place.
 */
export function changeAssignment(
  office: Office,
  action: AssignmentAction,
  step: AssignmentStep,
  decide: (work: Work, assignment: Assignment, next: AssignmentState) => Promise<AssignmentChange>,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('assignment.read');
  return inTransaction(office, async (work) => {
    const { tx, note } = work;
    const assignment = await lockAssignment(tx, office, step.id);
    await requireVersion(tx, office, 'assignment', assignment, step.version);
    const allowed = decideAssignmentAction(action, await assignmentQuestion(tx, office, assignment));
    if (!allowed.ok) throw new Refused([allowed.refusal]);
    const { columns, noted, reason } = await decide(work, assignment, allowed.value);
    const after = { state: allowed.value, ...columns, version: assignment.version + 1 };
    await tx.assignment.update({ where: { id: assignment.id }, data: after });
    const before = assignment as unknown as Record<string, unknown>;
    const holder = controlHolderOf(assignment);
    const inPlace = (await standsInFor(tx, office, holder)) ? { inPlaceOf: [null, holder] as const } : {};
    note({
      action,
      entity: 'assignment',
      entityId: assignment.id,
      changes: { ...changesBetween(before, after), ...noted, ...inPlace },
      reason: reason ?? null,
    });
    return assignment.id;
  });
}
